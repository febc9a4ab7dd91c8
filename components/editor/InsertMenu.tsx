import type { Editor } from '@tiptap/react';
import { matchingItems } from './insert-items.ts';
import { ToolMenu } from './ToolMenu.tsx';
import type { DialogName } from './tools.ts';

type Props = { editor: Editor; ask: (dialog: DialogName) => void; mayWriteHtml: boolean };

/** All that the slash offers, for those who would rather press a button. */
export function InsertMenu({ editor, ask, mayWriteHtml }: Props) {
  const items = matchingItems('', mayWriteHtml).map((item) => ({
    name: item.name,
    hint: item.hint,
    act: () => {
      editor.commands.focus();
      item.run(editor, ask);
    },
  }));
  return <ToolMenu label="Put in" face="+ Put in" items={items} />;
}
