import type { Editor } from '@tiptap/react';
import { LinkDialog } from './LinkDialog.tsx';
import { PictureDialog } from './PictureDialog.tsx';
import type { DialogName } from './tools.ts';
import { VideoDialog } from './VideoDialog.tsx';

type Props = { editor: Editor; dialog: DialogName | null; close: () => void };

/** The dialog that is open, if one is; closing it leads back into the text. */
export function EditorDialogs({ editor, dialog, close }: Props) {
  const done = () => {
    close();
    editor.commands.focus();
  };
  switch (dialog) {
    case 'link':
      return <LinkDialog editor={editor} close={done} />;
    case 'video':
      return <VideoDialog editor={editor} close={done} />;
    case 'picture':
    case 'gallery':
    case 'file':
      return <PictureDialog editor={editor} kind={dialog} close={done} />;
    default:
      return null;
  }
}
