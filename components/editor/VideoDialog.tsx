import type { Editor } from '@tiptap/react';
import { useId, useState } from 'react';
import { insertBlock } from '#features/editor/block-commands.ts';
import { embedAttributes } from '#features/editor/embed-address.ts';
import { Dialog } from '#components/moderation/Dialog.tsx';

/** Asks for the link of a video or a recording. */
export function VideoDialog({ editor, close }: { editor: Editor; close: () => void }) {
  const [address, setAddress] = useState('');
  const [error, setError] = useState('');
  const id = useId();
  const put = () => {
    const attributes = embedAttributes(address.trim());
    if (!attributes) return setError('That is no link to a video on YouTube or Vimeo, nor to a video or sound file (.mp4, .webm, .mp3 …). To link to a page, use Link.');
    insertBlock(editor.schema.node('embed', attributes))(editor.state, editor.view.dispatch);
    close();
  };
  return (
    <Dialog title="Put in a video or recording" close={close}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          put();
        }}
      >
        <div className="field">
          <label htmlFor={id}>Its link</label>
          <input id={id} className="input" inputMode="url" required value={address} onChange={(event) => setAddress(event.target.value)} autoComplete="off" placeholder="https://www.youtube.com/watch?v=…" aria-invalid={error !== ''} aria-describedby={`${id}-hint`} />
          <p id={`${id}-hint`} className={error ? 'form-error' : 'form-hint'} role={error ? 'alert' : undefined}>{error || 'Readers see a button; nothing is loaded from elsewhere until they press it.'}</p>
        </div>
        <p className="dialog-acts">
          <button className="button" type="submit">Put in</button>
          <button className="button-plain" type="button" onClick={close}>Cancel</button>
        </p>
      </form>
    </Dialog>
  );
}
