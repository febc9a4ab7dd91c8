import type { Element } from 'hast';

import type { Embed } from './embed.ts';
import { element, type Fragment, isElement, replaceElements, shownChildren, textNode, visitElements } from './tree.ts';

/** Turns placeholders into the click-to-load figures of the page; with scripts off each is a labelled link. */
export function buildEmbedFigures(tree: Fragment): void {
  replaceElements(tree, (node) => {
    const placeholder = node.tagName === 'figure' ? placeholderWithin(node) : undefined;
    return placeholder && [placeholder];
  });
  visitElements(tree, (node) => {
    if (node.data?.embed !== undefined) build(node, node.data.embed);
  });
}

/** A figure around nothing but one placeholder and perhaps a caption is one figure, not two. */
function placeholderWithin(figure: Element): Element | undefined {
  if (figure.data?.embed !== undefined) return figure;
  const caption = figure.children.find((child) => isElement(child, 'figcaption'));
  let [content, ...others] = shownChildren(figure).filter((child) => child !== caption);
  while (isElement(content, 'div') && others.length === 0) [content, ...others] = shownChildren(content);
  if (others.length > 0 || !isElement(content) || content.data?.embed === undefined) return undefined;
  if (isElement(caption)) addCaption(content, caption);
  return content;
}

/** A linked picture has the link in a caption of its own, which goes behind the other. */
function addCaption(figure: Element, caption: Element): void {
  const own = figure.children.find((child) => isElement(child, 'figcaption'));
  if (isElement(own)) caption.children.push(textNode(' '), ...own.children);
  figure.children = [caption];
}

function build(figure: Element, embed: Embed): void {
  const label = element('span', { className: ['embed-host'] }, [textNode(labelOf(embed))]);
  const title = element('span', { className: ['embed-title'] }, [textNode(embed.title)]);
  const link = element('a', { className: ['embed-link'], href: embed.href }, [title, textNode(' '), label]);
  figure.properties = { className: ['embed'], dataEmbed: embed.kind, dataSrc: embed.src };
  figure.children.unshift(link);
}

function labelOf({ kind, host }: Embed): string {
  switch (kind) {
    case 'image':
      return host === '' ? 'Show the picture' : `Show the picture from ${host}`;
    case 'audio':
      return host === '' ? 'Play the recording' : `Listen on ${host}`;
    default:
      return host === '' ? 'Play the video' : `Watch on ${host}`;
  }
}
