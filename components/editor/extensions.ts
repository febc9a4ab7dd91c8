import { Placeholder } from '@tiptap/extensions';
import { type Extensions, ReactNodeViewRenderer } from '@tiptap/react';
import { FootnoteOrder } from '#features/editor/footnotes.ts';
import { InlineHtml } from '#features/editor/inline.ts';
import { foundation, ownNodes } from '#features/editor/schema.ts';
import { EmbedView } from './EmbedView.tsx';
import { GalleryView } from './GalleryView.tsx';
import { InlineHtmlView } from './InlineHtmlView.tsx';
import { MoreView } from './MoreView.tsx';
import { PictureView } from './PictureView.tsx';
import { RawHtmlView } from './RawHtmlView.tsx';
import { ResultView } from './ResultView.tsx';

const { Picture, Gallery, Embed, RawHtml, Result, More, Group, Footnotes, Footnote } = ownNodes;

/** The editor's extensions: the body's schema, with a view for each block of our own. */
export const editorExtensions: Extensions = [
  ...foundation.filter(({ name }) => name !== InlineHtml.name),
  InlineHtml.extend({ addNodeView: () => ReactNodeViewRenderer(InlineHtmlView, { as: 'span' }) }),
  Picture.extend({ addNodeView: () => ReactNodeViewRenderer(PictureView) }),
  Gallery.extend({ addNodeView: () => ReactNodeViewRenderer(GalleryView) }),
  Embed.extend({ addNodeView: () => ReactNodeViewRenderer(EmbedView) }),
  RawHtml.extend({ addNodeView: () => ReactNodeViewRenderer(RawHtmlView, { stopEvent: ({ event }) => isWithinField(event) }) }),
  Result.extend({ addNodeView: () => ReactNodeViewRenderer(ResultView) }),
  More.extend({ addNodeView: () => ReactNodeViewRenderer(MoreView) }),
  Group,
  Footnotes,
  Footnote,
  FootnoteOrder,
  Placeholder.configure({ placeholder: ({ node }) => hintIn(node.type.name), includeChildren: true }),
];

function isWithinField(event: Event): boolean {
  return event.target instanceof HTMLElement && event.target.closest('textarea, input, button, select') !== null;
}

function hintIn(node: string): string {
  if (node === 'heading') return 'Heading';
  if (node === 'picture' || node === 'embed') return 'Caption';
  if (node === 'footnote') return 'What the note says; Enter goes back to the text';
  return node === 'paragraph' ? 'Write, or type / for more' : '';
}
