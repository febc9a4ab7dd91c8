import { Mark, markInputRule, Node } from '@tiptap/core';
import { jsonAttribute, textAttribute } from './kept.ts';

/** The elements within a line that have no button, and come through as they are. */
export const INLINE_ELEMENTS = ('abbr bdi bdo big cite data del dfn font ins kbd mark q samp small span sub sup time tt u var acronym').split(' ');

/** Any of them; several may stand in each other. */
export const InlineElement = Mark.create({
  name: 'element',
  excludes: '',
  priority: 20,
  addAttributes: () => ({ tag: textAttribute('data-tag', 'span') }),
  parseHTML: () => [{ tag: 'span[data-tag]' }, ...['sub', 'sup', 'cite', 'small', 'abbr'].map((tag) => ({ tag, getAttrs: () => ({ tag }) }))],
  renderHTML({ mark, HTMLAttributes }) {
    const tag = ['sub', 'sup', 'cite', 'small', 'mark', 'u', 'ins', 'del', 'kbd'].find((name) => name === mark.attrs.tag);
    return [tag ?? 'span', HTMLAttributes, 0];
  },
});

/** Code within a line; unlike TipTap's own it may be a link, too. */
export const Code = Mark.create({
  name: 'code',
  priority: 30,
  exitable: true,
  parseHTML: () => [{ tag: 'code' }],
  renderHTML: ({ HTMLAttributes }) => ['code', HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return { 'Mod-e': () => this.editor.commands.toggleMark(this.name) };
  },
  addInputRules() {
    return [markInputRule({ find: /(?:^|\s)(`([^`]+)`(?!`))$/, type: this.type })];
  },
});

/** Something within a line that is kept as it is written: a picture among words, an anchor, a comment. */
export const InlineHtml = Node.create({
  name: 'inlineHtml',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ html: textAttribute('data-html', '') }),
  parseHTML: () => [{ tag: 'span[data-html]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes],
});

/** The mark of a footnote; `number` follows its place in the text. */
export const FootnoteMark = Node.create({
  name: 'footnoteMark',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ id: textAttribute('data-note', ''), number: jsonAttribute('data-number', 1) }),
  parseHTML: () => [{ tag: 'sup[data-note]', priority: 60 }],
  renderHTML: ({ node, HTMLAttributes }) => ['sup', { ...HTMLAttributes, class: 'footnote-mark' }, String(node.attrs.number)],
});
