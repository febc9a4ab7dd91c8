import type { Element, ElementContent, Properties } from 'hast';
import { element, isElement, parseFragment, shownChildren, textNode } from '#lib/html/tree.ts';
import { type CardData, wordsOf } from './ghost-text.ts';

/** The nodes of a scrap of HTML. */
export const nodesOf = (html: string): ElementContent[] => parseFragment(html).children;

/** The same for what stands in a line: one paragraph around it goes. */
export function lineOf(html: string): ElementContent[] {
  const fragment = parseFragment(html);
  const [only, ...others] = shownChildren(fragment);
  return isElement(only, 'p') && others.length === 0 ? only.children : fragment.children;
}

export const block = (tagName: string, children: ElementContent[], properties: Properties = {}): Element => element(tagName, properties, children);

/** A paragraph of a line of HTML; nothing for an empty one. */
export function paragraph(html: string): Element[] {
  return html.trim() === '' ? [] : [block('p', lineOf(html))];
}

/** `what` with a caption, where there is one. */
export function captioned(what: ElementContent[], captionHtml: string): Element {
  return block('figure', [...what, ...caption(captionHtml)]);
}

export function caption(html: string): Element[] {
  return html.trim() === '' ? [] : [block('figcaption', lineOf(html))];
}

/** A picture of a card, in its link; nothing where it has no address. */
export function picture(data: CardData): Element[] {
  const src = wordsOf(data, 'src');
  if (src === '') return [];
  const sizes = { width: wordsOf(data, 'width') || undefined, height: wordsOf(data, 'height') || undefined };
  const img = block('img', [], { src, alt: wordsOf(data, 'alt'), title: wordsOf(data, 'title') || undefined, ...sizes });
  const href = wordsOf(data, 'href');
  return [href ? block('a', [img], { href }) : img];
}

/** A link in a paragraph of its own; its words alone where it leads nowhere. */
export function lineLink(text: string, href: string): Element[] {
  const words = text || href;
  if (words === '') return [];
  return [block('p', [href ? block('a', [textNode(words)], { href }) : textNode(words)])];
}
