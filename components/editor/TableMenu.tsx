import type { Editor } from '@tiptap/react';
import { ToolMenu } from './ToolMenu.tsx';
import type { DialogName } from './tools.ts';

/** What can be done with the table that the cursor is in. */
export function TableMenu({ editor, ask }: { editor: Editor; ask: (dialog: DialogName) => void }) {
  const chain = () => editor.chain().focus();
  const items = [
    { name: 'Caption', hint: 'What the table shows', act: () => ask('caption') },
    { name: 'Row above', act: () => chain().addRowBefore().run() },
    { name: 'Row below', act: () => chain().addRowAfter().run() },
    { name: 'Column before', act: () => chain().addColumnBefore().run() },
    { name: 'Column after', act: () => chain().addColumnAfter().run() },
    { name: 'First row is headings', act: () => chain().toggleHeaderRow().run() },
    { name: 'First column is headings', act: () => chain().toggleHeaderColumn().run() },
    { name: 'Join the cells', act: () => chain().mergeCells().run() },
    { name: 'Split the cell', act: () => chain().splitCell().run() },
    { name: 'Delete the row', act: () => chain().deleteRow().run() },
    { name: 'Delete the column', act: () => chain().deleteColumn().run() },
    { name: 'Delete the table', act: () => chain().deleteTable().run() },
  ];
  return <ToolMenu label="Table" face="Table" items={items} />;
}
