import type { Element } from 'hast';
import { escapeXml } from '#features/feeds/xml.ts';
import { attribute, isElement, shownChildren, textOf } from '#lib/html/tree.ts';
import { playerOf } from '#lib/html/video-address.ts';
import { block } from './block.ts';
import { captionOf, htmlOf } from './hast.ts';

/** A video or recording: an address alone in a paragraph, a player's frame, or a sound or film of its own. */
export function embedBlock(node: Element): string | null {
  if (isElement(node, 'p', 'div')) return lineBlock(node);
  const isFigure = isElement(node, 'figure');
  const [content, caption, ...others] = isFigure ? shownChildren(node) : [node];
  if (!isElement(content) || others.length > 0) return null;
  const words = caption === undefined ? '' : isElement(caption) ? captionOf(caption) : null;
  if (words === null) return null;
  const player = isElement(content, 'iframe') ? playerOf(attribute(content, 'src') ?? '') : undefined;
  if (player) return embed(player.href, player.kind, words);
  if (isElement(content, 'div') && isFigure && isAddress(textOf(content))) return embed(textOf(content), playerOf(textOf(content))?.kind, words);
  return isElement(content, 'audio', 'video') ? mediaBlock(content, words) : null;
}

function lineBlock(node: Element): string | null {
  const [only, ...others] = shownChildren(node);
  const frame = isElement(only, 'iframe') && others.length === 0 ? playerOf(attribute(only, 'src') ?? '') : undefined;
  if (frame) return embed(frame.href, frame.kind, '');
  const address = only?.type === 'text' && others.length === 0 ? only.value.trim() : '';
  return isAddress(address) ? embed(address, playerOf(address)?.kind, '') : null;
}

function embed(url: string, provider: string | undefined, caption: string): string {
  const classes = provider ? ` is-type-video is-provider-${provider} wp-block-embed-${provider}` : '';
  const html = `<figure class="wp-block-embed${classes}"><div class="wp-block-embed__wrapper">\n${escapeXml(url)}\n</div>${caption}</figure>`;
  return block('embed', html, { url, ...(provider && { type: 'video', providerNameSlug: provider }) });
}

function mediaBlock(node: Element & { tagName: 'audio' | 'video' }, caption: string): string | null {
  const src = attribute(node, 'src');
  if (src === undefined || shownChildren(node).length > 0) return null;
  const player: Element = { type: 'element', tagName: node.tagName, properties: { controls: true, src }, children: [] };
  return block(node.tagName, `<figure class="wp-block-${node.tagName}">${htmlOf([player])}${caption}</figure>`);
}

const isAddress = (text: string) => /^https?:\/\/\S+$/.test(text);
