import type { Element } from 'hast';
import { isElement, shownChildren } from '#lib/html/tree.ts';
import { block } from './block.ts';
import { hasOnly, htmlOf, isInline } from './hast.ts';

/** A list with those in its entries, each entry a block of its own. */
export function listBlock(node: Element): string | null {
  if (!isElement(node, 'ul', 'ol') || !hasOnly(node, ...(node.tagName === 'ol' ? ['start', 'reversed'] : []))) return null;
  const entries = shownChildren(node).map((child) => (isElement(child, 'li') ? entryBlock(child) : null));
  if (entries.length === 0 || entries.includes(null)) return null;
  const { start, reversed } = node.properties;
  const ordered = node.tagName === 'ol' || undefined;
  const first = typeof start === 'number' ? start : undefined;
  const marks = `${reversed ? ' reversed' : ''}${first === undefined ? '' : ` start="${first}"`}`;
  return block('list', `<${node.tagName}${marks} class="wp-block-list">${entries.join('\n\n')}</${node.tagName}>`, { ordered, start: first, reversed: reversed ? true : undefined });
}

/** Words, and perhaps a list below them. */
function entryBlock(entry: Element): string | null {
  const lists = entry.children.filter((child) => isElement(child, 'ul', 'ol'));
  const [only, ...others] = shownChildren({ ...entry, children: entry.children.filter((child) => !lists.includes(child)) });
  const lone = others.length === 0 && isElement(only, 'p') && hasOnly(only) ? only : undefined;
  const words = lone ? lone.children : entry.children.filter((child) => !lists.includes(child));
  const below = lists.map((list) => (list.type === 'element' ? listBlock(list) : null));
  const lastWords = entry.children.findLastIndex((child) => !lists.includes(child) && (child.type !== 'text' || child.value.trim() !== ''));
  const isBelow = entry.children.findIndex((child) => lists.includes(child)) > lastWords || lists.length === 0;
  if (!hasOnly(entry) || !isInline(words) || !isBelow || below.includes(null)) return null;
  return block('list-item', `<li>${htmlOf(words).trim()}${below.join('')}</li>`);
}
