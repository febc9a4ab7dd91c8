import type { Editor } from '@tiptap/react';
import { deleteBlock, moveBlock } from '#features/editor/block-commands.ts';
import { ToolMenu } from './ToolMenu.tsx';

/** What can be done with the block that the cursor is in. */
export function BlockMenu({ editor }: { editor: Editor }) {
  const run = (command: ReturnType<typeof moveBlock>) => () => {
    editor.commands.focus();
    command(editor.state, editor.view.dispatch);
  };
  const items = [
    { name: 'Move up', hint: 'Alt+Shift+↑', act: run(moveBlock(-1)) },
    { name: 'Move down', hint: 'Alt+Shift+↓', act: run(moveBlock(1)) },
    { name: 'Delete', hint: 'Ctrl+Shift+Backspace', act: run(deleteBlock) },
    { name: 'Take out of its box', act: () => editor.chain().focus().lift('group').run() },
  ];
  return <ToolMenu label="Block" face="Block" items={items} />;
}
