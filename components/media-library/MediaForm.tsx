'use client';

import { useActionState } from 'react';
import { saveMedia } from '#features/media-library/actions.ts';
import { MAX_ALT, MAX_CAPTION, MAX_CREDIT } from '#features/media-library/limits.ts';
import type { MediaDetail } from '#features/media-library/one.ts';
import { Field } from '#components/account/Field.tsx';
import { FormNote } from '#components/account/FormNote.tsx';
import { TextField } from '#components/account/TextField.tsx';
import { ElsewhereNote } from './ElsewhereNote.tsx';
import { FocalPoint } from './FocalPoint.tsx';
import { FileView } from './MediaView.tsx';

/** What the library says of a picture or file, and where to look in it. */
export function MediaForm({ media: { id, kind, picture, mime, alt, caption, credit, elsewhere } }: { media: MediaDetail }) {
  const [state, send, sending] = useActionState(saveMedia, {});
  const isPicture = kind === 'picture';
  return (
    <form className="media-detail" action={send}>
      <input type="hidden" name="id" value={id} />
      {elsewhere ? <ElsewhereNote elsewhere={elsewhere} /> : isPicture ? <FocalPoint key={picture.version} picture={picture} errors={state.fieldErrors} /> : <FileView mime={mime} url={`/media/${picture.file}`} />}
      <div className="form">
        <FormNote state={state} />
        {isPicture && <TextField name="alt" label="Alt text" maxLength={MAX_ALT} value={alt} state={state} hint="What is to be seen, for those who cannot see it. Empty where it only decorates." />}
        <TextField name="caption" label="Caption" maxLength={MAX_CAPTION} value={caption} state={state} hint="Stands under it where it is shown over a post." />
        <Field name="credit" label="Credit" maxLength={MAX_CREDIT} value={credit} state={state} hint="Whose work it is: Photograph: Ada Byron." />
        <p><button className="button" disabled={sending}>{sending ? 'Saving …' : 'Save'}</button></p>
      </div>
    </form>
  );
}
