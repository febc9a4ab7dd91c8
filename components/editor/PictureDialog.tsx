import type { Editor } from '@tiptap/react';
import { useId } from 'react';
import { insertBlock } from '#features/editor/block-commands.ts';
import { Dialog } from '#components/moderation/Dialog.tsx';
import { pictureOfFile, putPictures } from './put-pictures.ts';
import { useTools } from './tools.ts';

type Props = { editor: Editor; kind: 'picture' | 'gallery' | 'file'; close: () => void };

/** Asks for pictures from the device. */
export function PictureDialog({ editor, kind, close }: Props) {
  const { uploads } = useTools();
  const id = useId();
  const put = (files: File[]) => {
    if (files.length === 0) return;
    if (kind === 'gallery') insertBlock(editor.schema.node('gallery', null, files.map((file) => pictureOfFile(editor, uploads, file))))(editor.state, editor.view.dispatch);
    else putPictures(editor, uploads, files);
    close();
  };
  return (
    <Dialog title={kind === 'gallery' ? 'Put in a gallery' : 'Put in a picture'} close={close}>
      <div className="field">
        <label htmlFor={id}>Pictures on your device</label>
        <input id={id} type="file" accept="image/*" multiple onChange={(event) => put([...(event.target.files ?? [])])} />
        <p className="form-hint">You can also drop pictures into the text, or paste them.</p>
      </div>
      <p className="dialog-acts"><button className="button-plain" type="button" onClick={close}>Cancel</button></p>
    </Dialog>
  );
}
