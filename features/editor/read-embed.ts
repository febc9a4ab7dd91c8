import type { JSONContent } from '@tiptap/core';
import type { Element, ElementContent, Properties } from 'hast';
import { isElement, shownChildren, textOf } from '#lib/html/tree.ts';
import { playerOf } from '#lib/html/video-address.ts';
import { keptOf } from './kept.ts';
import { captionOf } from './read-picture.ts';

/** A video or a recording, in each of the ways in which one is written. */
export const readEmbed = { line, element, figure };

/** A video's address alone in a paragraph, or an element that plays one. */
function line(children: readonly ElementContent[], wrapper: string, properties: Properties): JSONContent | undefined {
  const [only, ...others] = shownChildren({ type: 'root', children: [...children] });
  if (only === undefined || others.length > 0) return undefined;
  if (isElement(only)) return element(only, wrapper, properties);
  const address = only.type === 'text' ? only.value.trim() : '';
  return isVideo(address) ? embed({ address, form: 'line', wrapper, kept: keptOf(properties) }) : undefined;
}

function element(node: Element, wrapper: string, properties: Properties): JSONContent | undefined {
  const { src, title } = node.properties;
  const plays = node.tagName === 'iframe' || node.tagName === 'video' || node.tagName === 'audio';
  if (!plays || typeof src !== 'string' || shownChildren(node).length > 0) return undefined;
  if (node.tagName === 'iframe' && playerOf(URL.parse(src, 'https://invalid')?.href ?? '') === undefined) return undefined;
  const form = node.tagName === 'iframe' ? 'frame' : 'media';
  const inner = keptOf(node.properties, 'src', 'title');
  return embed({ address: src, title: typeof title === 'string' ? title : '', form, element: node.tagName, inner, wrapper, kept: keptOf(properties) });
}

function figure(node: Element): JSONContent | undefined {
  const [content, caption, ...others] = shownChildren(node);
  if (!isElement(content) || others.length > 0 || (caption !== undefined && !isElement(caption, 'figcaption'))) return undefined;
  const words = isElement(caption) ? captionOf(caption) : undefined;
  if (isElement(caption) && (words === undefined || words.credit !== '')) return undefined;
  const found = element(content, 'figure', node.properties) ?? wordpress(content, node.properties);
  return found && { ...found, attrs: { ...found.attrs, captionKept: words?.captionKept ?? null }, content: words?.content ?? [] };
}

function wordpress(content: Element, properties: Properties): JSONContent | undefined {
  const address = textOf(content);
  if (content.tagName !== 'div' || !content.children.every((child) => child.type === 'text') || !isVideo(address)) return undefined;
  return embed({ address, form: 'wordpress', wrapper: 'figure', inner: keptOf(content.properties), kept: keptOf(properties) });
}

function isVideo(address: string): boolean {
  return /^https?:\/\/\S+$/.test(address) && playerOf(address) !== undefined;
}

function embed(attrs: Record<string, unknown>): JSONContent {
  return { type: 'embed', attrs };
}
