import { type Editor, useEditorState } from '@tiptap/react';
import { setPullQuote } from './insert-items.ts';
import { ToolMenu } from './ToolMenu.tsx';

const LEVELS = [
  { level: 2, name: 'Heading' },
  { level: 3, name: 'Smaller heading' },
  { level: 4, name: 'Smallest heading' },
] as const;

/** What kind of text the cursor is in, and what else it could be. */
export function TextKindMenu({ editor }: { editor: Editor }) {
  const kind = useEditorState({ editor, selector: ({ editor: now }) => kindOf(now) });
  const chain = () => editor.chain().focus();
  const items = [
    { name: 'Paragraph', hint: 'Ctrl+Alt+0', act: () => chain().clearNodes().run() },
    ...LEVELS.map(({ level, name }) => ({ name, hint: `Ctrl+Alt+${level}`, act: () => chain().clearNodes().setHeading({ level }).run() })),
    { name: 'Quote', act: () => chain().clearNodes().setBlockquote().run() },
    { name: 'Pull quote', act: () => chain().clearNodes().run() && setPullQuote(editor) },
    { name: 'List', act: () => chain().clearNodes().toggleBulletList().run() },
    { name: 'Numbered list', act: () => chain().clearNodes().toggleOrderedList().run() },
    { name: 'Code', act: () => chain().clearNodes().setCodeBlock().run() },
  ];
  return <ToolMenu label={`Kind of text: ${kind}`} face={kind} items={items.map((item) => ({ ...item, checked: item.name === kind }))} />;
}

function kindOf(editor: Editor): string {
  if (editor.isActive('blockquote', { pull: true })) return 'Pull quote';
  if (editor.isActive('blockquote')) return 'Quote';
  if (editor.isActive('bulletList')) return 'List';
  if (editor.isActive('orderedList')) return 'Numbered list';
  if (editor.isActive('codeBlock')) return 'Code';
  return LEVELS.find(({ level }) => editor.isActive('heading', { level }))?.name ?? 'Paragraph';
}
