import type { Editor } from '@tiptap/react';
import { createPortal } from 'react-dom';
import { insertBlock } from '#features/editor/block-commands.ts';
import { MediaPicker } from '#components/media-library/MediaPicker.tsx';
import { ResultDialog } from '#components/results/ResultDialog.tsx';
import { CaptionDialog } from './CaptionDialog.tsx';
import { LinkDialog } from './LinkDialog.tsx';
import { putMedia } from './put-media.ts';
import type { DialogName } from './tools.ts';
import { VideoDialog } from './VideoDialog.tsx';

type Props = { editor: Editor; dialog: DialogName | null; close: () => void };

/** The dialog that is open, if one is; closing it leads back into the text. It stands apart from any form around the editor. */
export function EditorDialogs({ editor, dialog, close }: Props) {
  if (dialog === null) return null;
  const done = () => {
    close();
    // Once the dialog has given the focus back.
    requestAnimationFrame(() => editor.commands.focus());
  };
  return createPortal(
    <div className="editor-dialog" onSubmit={(event) => event.stopPropagation()}>
      <OpenDialog editor={editor} dialog={dialog} done={done} />
    </div>,
    document.body,
  );
}

function OpenDialog({ editor, dialog, done }: { editor: Editor; dialog: DialogName; done: () => void }) {
  switch (dialog) {
    case 'link':
      return <LinkDialog editor={editor} close={done} />;
    case 'caption':
      return <CaptionDialog editor={editor} close={done} />;
    case 'video':
      return <VideoDialog editor={editor} close={done} />;
    case 'result':
      return (
        <ResultDialog
          value={null}
          onClose={done}
          onSave={(value) => {
            insertBlock(editor.schema.node('result', { data: JSON.stringify(value) }))(editor.state, editor.view.dispatch);
            done();
          }}
        />
      );
    default:
      return (
        <MediaPicker
          open
          multiple
          kind={dialog === 'file' ? 'file' : 'picture'}
          onClose={done}
          onChoose={(media) => {
            putMedia(editor, media, dialog);
            done();
          }}
        />
      );
  }
}
