import type { Element, ElementContent } from 'hast';

import { resolveAddress } from './address.ts';
import { embedPlaceholder, fileEmbed } from './embed.ts';
import { attribute, classNames, element, isElement, shownChildren, textNode } from './tree.ts';

/**
 * A picture of another site becomes a placeholder, so that no reader's visit is told to it unasked. Emoticons become
 * their text, counting pixels disappear. `undefined` for the site's own pictures.
 */
export function foreignImage(node: Element, siteUrl: string): ElementContent[] | undefined {
  const raw = attribute(node, 'src') ?? '';
  if (node.data?.knownPicture || resolveAddress(raw, siteUrl)?.at !== 'elsewhere') return undefined;
  const alt = attribute(node, 'alt');
  if (classNames(node).some((name) => name === 'wp-smiley' || name === 'emoji')) return [textNode(alt ?? '')];
  if (isPixel(node)) return [];
  const embed = fileEmbed('image', raw, alt, siteUrl);
  return embed && [embedPlaceholder(embed)];
}

/** A link around nothing but a foreign picture: the picture's placeholder, with the link in its caption. */
export function linkedForeignImage(link: Element, siteUrl: string): ElementContent[] | undefined {
  const [only, ...others] = shownChildren(link);
  if (!isElement(only, 'img') || others.length > 0) return undefined;
  const replaced = foreignImage(only, siteUrl);
  const [placeholder] = replaced ?? [];
  if (!isElement(placeholder)) return replaced;

  const target = resolveAddress(attribute(link, 'href') ?? '', siteUrl);
  const leadsToPicture = target?.href === placeholder.data?.embed?.href || /\.(jpe?g|png|gif|webp)$/i.test(target?.href ?? '');
  if (target === undefined || leadsToPicture) return replaced;
  const caption = element('a', { className: ['embed-to'], href: target.href }, [textNode(target.host || 'More about this picture')]);
  placeholder.children.push(element('figcaption', {}, [caption]));
  return [placeholder];
}

function isPixel(node: Element): boolean {
  return [node.properties.width, node.properties.height].some((size) => Number(size ?? 99) <= 1);
}
