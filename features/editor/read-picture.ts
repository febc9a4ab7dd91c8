import type { JSONContent } from '@tiptap/core';
import type { Element, ElementContent, Properties } from 'hast';
import { classNames, isElement, shownChildren, stringify } from '#lib/html/tree.ts';
import { keptOf } from './kept.ts';
import { isInlineNode, readInline } from './read-inline.ts';

type Wrapper = { wrapper: string; properties: Properties };

/** A picture alone in a figure or a paragraph, perhaps linked, perhaps with a caption; `undefined` for anything else. */
export function readPicture(children: readonly ElementContent[], { wrapper, properties }: Wrapper): JSONContent | undefined {
  const [content, caption, ...others] = shown(children);
  if (others.length > 0 || (caption !== undefined && (wrapper !== 'figure' || !isElement(caption, 'figcaption')))) return undefined;
  const link = isElement(content, 'a') ? content : undefined;
  const [image, ...besides] = link ? shown(link.children) : [content];
  if (!isElement(image, 'img') || besides.length > 0 || typeof image.properties.src !== 'string') return undefined;
  const words = isElement(caption) ? captionOf(caption) : { content: [], credit: '', captionKept: null };
  if (words === undefined) return undefined;

  const { src, alt } = image.properties;
  const attrs = { src, alt: typeof alt === 'string' ? alt : null, image: keptOf(image.properties, 'src', 'alt'), link: link ? link.properties : null };
  const { content: captionContent, credit, captionKept } = words;
  return { type: 'picture', attrs: { ...attrs, wrapper, kept: keptOf(properties), credit, captionKept }, content: captionContent };
}

/** A caption's words; those in small print at its end are the credit. */
export function captionOf(caption: Element): { content: JSONContent[]; credit: string; captionKept: Properties | null } | undefined {
  if (!caption.children.every(isInlineNode)) return undefined;
  const last = caption.children.at(-1);
  const credit = isElement(last, 'small') && keptOf(last.properties) === null && last.children.every((child) => child.type === 'text') ? last : undefined;
  const text = credit?.children.map((child) => (child.type === 'text' ? child.value : '')).join('').replace(/\s+/g, ' ').trim() ?? '';
  const words = credit && text !== '' ? caption.children.slice(0, -1) : caption.children;
  return { content: readInline(words), credit: text, captionKept: keptOf(caption.properties) };
}

/** Figures of pictures side by side in one element that says that it is a gallery. */
export function readGallery(node: Element): JSONContent | undefined {
  if (!classNames(node).some((name) => name === 'gallery' || name === 'wp-block-gallery')) return undefined;
  const parts = shown(node.children);
  const caption = parts.at(-1);
  const captionHtml = isElement(caption, 'figcaption') ? stringify({ type: 'root', children: [caption] }) : null;
  const figures = captionHtml === null ? parts : parts.slice(0, -1);
  const pictures = figures.map((figure) =>
    isElement(figure, 'figure') ? readPicture(figure.children, { wrapper: 'figure', properties: figure.properties }) : undefined,
  );
  if (pictures.length === 0 || pictures.includes(undefined)) return undefined;
  const content = pictures.flatMap((picture) => picture ?? []);
  return { type: 'gallery', attrs: { element: node.tagName, kept: keptOf(node.properties), captionHtml }, content };
}

// WordPress's own comments between the parts say nothing.
function shown(children: readonly ElementContent[]): ElementContent[] {
  const parts = children.filter((child) => child.type !== 'comment' || !/^\s*\/?wp:/.test(child.value));
  return parts.some((child) => child.type === 'comment') ? parts : shownChildren({ type: 'root', children: parts });
}
