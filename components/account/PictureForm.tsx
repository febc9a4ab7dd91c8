'use client';

import { useActionState } from 'react';
import { pictureUrl } from '#features/media/address.ts';
import { changePicture, takePictureAway } from '#features/profile/actions.ts';
import { MAX_PORTRAIT_BYTES } from '#features/profile/limits.ts';
import { Field } from './Field.tsx';
import { FormNote } from './FormNote.tsx';

/** The picture of an account: a new one, or none. */
export function PictureForm({ picture }: { picture: { file: string; widths: number[]; version: number } | null }) {
  const [sent, send] = useActionState(changePicture, {});
  const [removed, remove] = useActionState(takePictureAway, {});
  return (
    <>
      <FormNote state={removed} />
      {picture && <img className="portrait" src={pictureUrl(picture)} alt="You" width={128} height={128} />}
      <form className="form" action={send}>
        <FormNote state={sent} />
        <Field name="picture" label={picture ? 'Another picture' : 'A picture of you'} type="file" accept="image/*" required state={sent} hint={`Any usual format, up to ${MAX_PORTRAIT_BYTES / 1024 / 1024} MB. It is cut square, and loses what it tells of where it was taken.`} />
        <p><button className="button" type="submit">Use this picture</button></p>
      </form>
      {picture && <form action={remove}><button className="button-plain" type="submit">Take it away</button></form>}
    </>
  );
}
