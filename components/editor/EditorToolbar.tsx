import { type Editor, useEditorState } from '@tiptap/react';
import { useRef } from 'react';
import { BlockMenu } from './BlockMenu.tsx';
import { InsertMenu } from './InsertMenu.tsx';
import { TableMenu } from './TableMenu.tsx';
import { TextKindMenu } from './TextKindMenu.tsx';
import { ToolButton } from './ToolButton.tsx';
import type { DialogName } from './tools.ts';
import { useRovingFocus } from './use-roving-focus.ts';

type Props = { editor: Editor; ask: (dialog: DialogName) => void; disabled: boolean; mayWriteHtml: boolean };

/** The tools above the text: one stop of the Tab key, arrows within; Alt+F10 leads here from the text, Escape back. */
export function EditorToolbar({ editor, ask, disabled, mayWriteHtml }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  useRovingFocus(bar, editor);
  const state = useEditorState({ editor, selector: ({ editor: now }) => stateOf(now) });
  const chain = () => editor.chain().focus();
  return (
    <div ref={bar} className="editor-tools" role="toolbar" aria-label="Text tools" aria-disabled={disabled || undefined}>
      <TextKindMenu editor={editor} />
      <ToolButton name="Bold" keys="Ctrl+B" face="B" className="tool-bold" pressed={state.bold} act={() => chain().toggleBold().run()} />
      <ToolButton name="Italic" keys="Ctrl+I" face="I" className="tool-italic" pressed={state.italic} act={() => chain().toggleItalic().run()} />
      <ToolButton name="Struck out" keys="Ctrl+Shift+S" face="S" className="tool-strike" pressed={state.strike} act={() => chain().toggleStrike().run()} />
      <ToolButton name="Link" keys="Ctrl+K" face="Link" pressed={state.link} act={() => ask('link')} />
      <ToolButton name="List" keys="Ctrl+Shift+8" face="• List" pressed={state.bulletList} act={() => chain().toggleBulletList().run()} />
      <ToolButton name="Numbered list" keys="Ctrl+Shift+7" face="1. List" pressed={state.orderedList} act={() => chain().toggleOrderedList().run()} />
      <ToolButton name="Quote" keys="Ctrl+Shift+B" face="Quote" pressed={state.quote} act={() => chain().toggleBlockquote().run()} />
      <InsertMenu editor={editor} ask={ask} mayWriteHtml={mayWriteHtml} />
      {state.table && <TableMenu editor={editor} ask={ask} />}
      <BlockMenu editor={editor} />
      <ToolButton name="Undo" keys="Ctrl+Z" face="↶" disabled={!state.canUndo} act={() => chain().undo().run()} />
      <ToolButton name="Do again" keys="Ctrl+Shift+Z" face="↷" disabled={!state.canRedo} act={() => chain().redo().run()} />
    </div>
  );
}

function stateOf(editor: Editor) {
  return {
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    strike: editor.isActive('strike'),
    link: editor.isActive('link'),
    bulletList: editor.isActive('bulletList'),
    orderedList: editor.isActive('orderedList'),
    quote: editor.isActive('blockquote'),
    table: editor.isActive('table'),
    canUndo: editor.can().undo(),
    canRedo: editor.can().redo(),
  };
}
