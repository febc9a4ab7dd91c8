import type { Element, ElementContent } from 'hast';
import { visit } from 'unist-util-visit';

import { type Embed, embedPlaceholder, fileEmbed, videoEmbed } from './embed.ts';
import { attribute, classNames, isElement, textOf } from './tree.ts';

/**
 * Takes back a figure that this pipeline made (a stored body pasted into the editor). Only the link's address and the
 * words are read: the address to load is worked out anew, so a made-up data-src is worth nothing.
 */
export function ownFigure(figure: Element, siteUrl: string): ElementContent[] | undefined {
  const kind = attribute(figure, 'dataEmbed');
  const link = kind === undefined ? undefined : embedLink(figure);
  if (link === undefined) return undefined;
  const embed = embedOf(kind, attribute(link, 'href') ?? '', titleOf(link), siteUrl);
  if (embed === undefined) return undefined;
  const caption = figure.children.find((child) => isElement(child, 'figcaption'));
  return [embedPlaceholder(embed, isElement(caption) ? caption.children : [])];
}

function embedOf(kind: string | undefined, href: string, title: string | undefined, siteUrl: string): Embed | undefined {
  switch (kind) {
    case 'youtube':
    case 'vimeo':
      return videoEmbed(href, title, siteUrl);
    case 'video':
    case 'audio':
    case 'image':
      return fileEmbed(kind, href, title, siteUrl);
    default:
      return undefined;
  }
}

function embedLink(figure: Element): Element | undefined {
  const [first] = figure.children.filter((child) => isElement(child));
  return isElement(first, 'a') && classNames(first).includes('embed-link') ? first : undefined;
}

function titleOf(link: Element): string | undefined {
  let title: string | undefined;
  visit(link, 'element', (node) => {
    if (classNames(node).includes('embed-title')) title ??= textOf(node);
  });
  return title === '' ? undefined : title;
}
