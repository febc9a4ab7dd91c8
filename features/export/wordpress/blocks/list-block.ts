import type { Element, ElementContent } from 'hast';
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
  const isList = (node: ElementContent) => isElement(node, 'ul', 'ol');
  const firstList = entry.children.findIndex(isList);
  const [words, below] = firstList < 0 ? [entry.children, []] : [entry.children.slice(0, firstList), entry.children.slice(firstList)];
  const [only, ...others] = shownChildren({ type: 'root', children: words });
  const line = others.length === 0 && isElement(only, 'p') && hasOnly(only) ? only.children : words;
  const lists = shownChildren({ type: 'root', children: below }).map((list) => (isElement(list) ? listBlock(list) : null));
  if (!hasOnly(entry) || !isInline(line) || lists.includes(null)) return null;
  return block('list-item', `<li>${htmlOf(line).trim()}${lists.join('')}</li>`);
}
