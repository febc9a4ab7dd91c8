import type { Element, ElementContent } from 'hast';

import { resolveAddress } from './address.ts';
import { embedPlaceholder, fileEmbed, videoEmbed } from './embed.ts';
import { mediaAddress, writtenTitle } from './embed-source.ts';
import { foreignImage, linkedForeignImage } from './foreign-image.ts';
import { ownFigure } from './own-figure.ts';
import { attribute, classNames, element, type Fragment, isElement, replaceElements, shownChildren, textNode, textOf } from './tree.ts';

/**
 * Puts a placeholder where something would be loaded from elsewhere, or play: frames, objects, video, audio, pictures
 * of other sites, and an address alone in a paragraph. Runs before sanitising, which would drop most of these.
 */
export function replaceEmbeds(tree: Fragment, siteUrl: string): void {
  replaceElements(tree, (node, parent) => {
    switch (node.tagName) {
      case 'iframe':
      case 'object':
      case 'embed':
        return framed(node, parent, siteUrl);
      case 'video':
      case 'audio':
        return played(node, node.tagName, siteUrl);
      case 'img':
        return foreignImage(node, siteUrl);
      case 'a':
        return linkedForeignImage(node, siteUrl);
      case 'figure':
        return ownFigure(node, siteUrl);
      case 'p':
      case 'div':
        return loneAddress(node, parent, siteUrl);
      default:
        return undefined;
    }
  });
}

function framed(node: Element, parent: Fragment | Element, siteUrl: string): ElementContent[] | undefined {
  const raw = mediaAddress(node);
  // An object without an address may hold text worth keeping; sanitising unwraps it.
  if (raw === undefined) return node.tagName === 'object' ? undefined : [];
  const title = writtenTitle(node);
  const video = videoEmbed(raw, title, siteUrl);
  if (video !== undefined) return [embedPlaceholder(video)];

  const address = resolveAddress(raw, siteUrl);
  if (address?.at !== 'site' && address?.at !== 'elsewhere') return [];
  const link = element('a', { href: address.href }, [textNode(title ?? (address.host || address.href))]);
  return isElement(parent) && parent.tagName === 'p' ? [link] : [element('p', {}, [link])];
}

function played(node: Element, kind: 'video' | 'audio', siteUrl: string): ElementContent[] {
  const raw = mediaAddress(node);
  if (raw === undefined) return [];
  const title = writtenTitle(node);
  const embed = videoEmbed(raw, title, siteUrl) ?? fileEmbed(kind, raw, title, siteUrl);
  return embed === undefined ? [] : [embedPlaceholder(embed)];
}

/** An address alone in a paragraph: a video is played there, any other is a link in a figure. */
function loneAddress(node: Element, parent: Fragment | Element, siteUrl: string): ElementContent[] | undefined {
  const [only, ...others] = shownChildren(node);
  if (only === undefined || others.length > 0) return undefined;
  if (only.type === 'text') return bareAddress(only.value.trim(), parent, siteUrl);
  if (!isElement(only, 'a')) return undefined;

  const text = textOf(only);
  const isTitle = text !== '' && !/^(https?:|www\.)/i.test(text);
  const onlyText = only.children.every((child) => child.type === 'text');
  const embed = onlyText ? videoEmbed(attribute(only, 'href') ?? '', isTitle ? text : undefined, siteUrl) : undefined;
  return embed && [embedPlaceholder(embed)];
}

function bareAddress(text: string, parent: Fragment | Element, siteUrl: string): ElementContent[] | undefined {
  if (!/^https?:\/\/\S+$/i.test(text)) return undefined;
  const embed = videoEmbed(text, undefined, siteUrl);
  if (embed !== undefined) return [embedPlaceholder(embed)];
  const address = resolveAddress(text, siteUrl);
  if (address === undefined) return undefined;
  const link = element('a', { className: ['embed-to'], href: address.href }, [textNode(text)]);
  if (!isElement(parent, 'figure')) return [element('figure', { className: ['link'] }, [link])];
  parent.properties.className = [...classNames(parent), 'link'];
  return [link];
}
