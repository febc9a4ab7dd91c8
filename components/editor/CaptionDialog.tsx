import type { Editor } from '@tiptap/react';
import { useId, useState } from 'react';
import { escapeHtml } from '#lib/html/plain-text.ts';
import { plainText } from '#lib/html/text.ts';
import { Dialog } from '#components/moderation/Dialog.tsx';

/** Asks for a table's caption, which also names the table to screen readers. */
export function CaptionDialog({ editor, close }: { editor: Editor; close: () => void }) {
  const before: unknown = editor.getAttributes('table').caption;
  const [caption, setCaption] = useState(typeof before === 'string' ? plainText(before) : '');
  const id = useId();
  const save = () => {
    const words = caption.trim();
    editor.chain().focus().updateAttributes('table', { caption: words === '' ? null : escapeHtml(words) }).run();
    close();
  };
  return (
    <Dialog title="The table’s caption" close={close}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <div className="field">
          <label htmlFor={id}>What the table shows</label>
          <input id={id} className="input" value={caption} autoComplete="off" onChange={(event) => setCaption(event.target.value)} />
        </div>
        <p className="dialog-acts">
          <button className="button" type="submit">Save</button>
          <button className="button-plain" type="button" onClick={close}>Cancel</button>
        </p>
      </form>
    </Dialog>
  );
}
