import { type Extensions, getSchema } from '@tiptap/core';
import { TableKit } from '@tiptap/extension-table';
import { StarterKit } from '@tiptap/starter-kit';
import { Code, FootnoteMark, InlineElement, InlineHtml } from './inline.ts';
import { KeptAttributes } from './kept.ts';
import { Embed, Footnote, Footnotes, Gallery, Group, More, Picture, RawHtml, Result } from './own-nodes.ts';

/** The parts of TipTap that a body is written with. */
export const foundation: Extensions = [
  StarterKit.configure({
    code: false,
    underline: false,
    trailingNode: { notAfter: ['paragraph', 'footnotes'] },
    // Others are opened and kept, and shown as one of these.
    heading: { levels: [2, 3, 4] },
    link: { openOnClick: false, autolink: true, defaultProtocol: 'https', HTMLAttributes: { target: null, rel: null, class: null } },
    dropcursor: { class: 'drop-cursor', color: false, width: 3 },
  }),
  TableKit.configure({ table: { resizable: false, renderWrapper: true } }),
  KeptAttributes,
  Code,
  InlineElement,
  InlineHtml,
  FootnoteMark,
];

export const ownNodes = { Picture, Gallery, Embed, RawHtml, Result, More, Group, Footnotes, Footnote };

/** The schema of a body's document; the browser's editor has the same, with views for the blocks of our own. */
export const bodySchema = getSchema([...foundation, ...Object.values(ownNodes)]);
