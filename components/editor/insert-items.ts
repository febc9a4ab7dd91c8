import type { Editor } from '@tiptap/react';
import { insertBlock } from '#features/editor/block-commands.ts';
import { insertFootnote } from '#features/editor/footnotes.ts';
import type { DialogName } from './tools.ts';

export interface InsertItem {
  name: string;
  hint: string;
  /** Other words that it is looked for by. */
  words: string;
  htmlOnly?: boolean;
  run: (editor: Editor, ask: (dialog: DialogName) => void) => unknown;
}

/** Everything that can be put in or made of a paragraph, in the order of the menu. */
export const INSERT_ITEMS: readonly InsertItem[] = [
  { name: 'Heading', hint: 'A section of the text', words: 'h2 title section', run: (editor) => editor.chain().focus().setHeading({ level: 2 }).run() },
  { name: 'Smaller heading', hint: 'Within a section', words: 'h3 subheading', run: (editor) => editor.chain().focus().setHeading({ level: 3 }).run() },
  { name: 'Smallest heading', hint: 'Within that', words: 'h4', run: (editor) => editor.chain().focus().setHeading({ level: 4 }).run() },
  { name: 'Picture', hint: 'From the library or your device', words: 'image photo upload', run: (_, ask) => ask('picture') },
  { name: 'Gallery', hint: 'Pictures side by side', words: 'images photos', run: (_, ask) => ask('gallery') },
  { name: 'Video or audio', hint: 'By its link; loads on click', words: 'youtube vimeo embed film podcast recording', run: (_, ask) => ask('video') },
  { name: 'Election result', hint: 'Votes as a table and a chart', words: 'votes constituency poll', run: (_, ask) => ask('result') },
  { name: 'Quote', hint: 'Words of somebody else', words: 'blockquote citation', run: (editor) => editor.chain().focus().setBlockquote().run() },
  { name: 'Pull quote', hint: 'A line of the text, set large', words: 'pullquote', run: setPullQuote },
  { name: 'List', hint: 'With dashes', words: 'bullet unordered ul', run: (editor) => editor.chain().focus().toggleBulletList().run() },
  { name: 'Numbered list', hint: 'With numbers', words: 'ordered ol', run: (editor) => editor.chain().focus().toggleOrderedList().run() },
  { name: 'Table', hint: 'With a row of headings', words: 'grid rows columns', run: (editor) => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run() },
  { name: 'Footnote', hint: 'A note at the foot of the text', words: 'reference note source', run: addFootnote },
  { name: 'Box', hint: 'A text beside the text', words: 'aside sidebar group', run: (editor) => addBox(editor) },
  { name: 'File', hint: 'A document to download', words: 'pdf download attachment', run: (_, ask) => ask('file') },
  { name: 'Divider', hint: 'A short line between parts', words: 'hr rule separator line', run: (editor) => editor.chain().focus().setHorizontalRule().run() },
  { name: 'Code', hint: 'As it is typed', words: 'pre program', run: (editor) => editor.chain().focus().setCodeBlock().run() },
  { name: 'Read more', hint: 'Where the teaser ends', words: 'more break teaser excerpt', run: (editor) => insertBlock(editor.schema.node('more'))(editor.state, editor.view.dispatch) },
  { name: 'HTML', hint: 'For what has no block', words: 'raw source embed code', htmlOnly: true, run: (editor) => insertBlock(editor.schema.node('rawHtml'))(editor.state, editor.view.dispatch) },
];

/** The items whose name or words begin with what is typed. */
export function matchingItems(query: string, mayWriteHtml: boolean): InsertItem[] {
  const typed = query.trim().toLowerCase();
  const allowed = INSERT_ITEMS.filter((item) => mayWriteHtml || !item.htmlOnly);
  const begins = (text: string) => text.toLowerCase().split(' ').some((word) => word.startsWith(typed));
  const byName = allowed.filter(({ name }) => name.toLowerCase().startsWith(typed) || begins(name));
  return [...byName, ...allowed.filter((item) => !byName.includes(item) && begins(item.words))];
}

export function setPullQuote(editor: Editor): boolean {
  return editor.chain().focus().setBlockquote().updateAttributes('blockquote', { pull: true }).run();
}

function addFootnote(editor: Editor): boolean {
  return insertFootnote(`note-${crypto.randomUUID().slice(0, 8)}`)(editor.state, editor.view.dispatch);
}

function addBox(editor: Editor): boolean {
  return editor.chain().focus().wrapIn('group', { tag: 'aside' }).run();
}
