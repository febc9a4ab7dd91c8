import { type Editor, useEditorState } from '@tiptap/react';
import { BubbleMenu } from '@tiptap/react/menus';
import { ToolButton } from './ToolButton.tsx';
import type { DialogName } from './tools.ts';

/** The marks, beside the words that are chosen. Those who use the keyboard have them in the toolbar. */
export function EditorBubble({ editor, ask }: { editor: Editor; ask: (dialog: DialogName) => void }) {
  const state = useEditorState({
    editor,
    selector: ({ editor: now }) => ({ bold: now.isActive('bold'), italic: now.isActive('italic'), link: now.isActive('link'), code: now.isActive('code') }),
  });
  const chain = () => editor.chain().focus();
  return (
    <BubbleMenu editor={editor} className="editor-bubble" shouldShow={({ editor: now, from, to }) => now.isEditable && from < to && hasWords(now, from, to)}>
      <ToolButton name="Bold" face="B" className="tool-bold" pressed={state.bold} act={() => chain().toggleBold().run()} />
      <ToolButton name="Italic" face="I" className="tool-italic" pressed={state.italic} act={() => chain().toggleItalic().run()} />
      <ToolButton name="Link" face="Link" pressed={state.link} act={() => ask('link')} />
      <ToolButton name="Code" face="<>" pressed={state.code} act={() => chain().toggleMark('code').run()} />
    </BubbleMenu>
  );
}

function hasWords(editor: Editor, from: number, to: number): boolean {
  return editor.state.doc.textBetween(from, to).trim() !== '' && !editor.isActive('codeBlock');
}
