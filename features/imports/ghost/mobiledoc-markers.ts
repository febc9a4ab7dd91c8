import type { Element, ElementContent } from 'hast';
import { textNode } from '#lib/html/tree.ts';
import { block } from './blocks.ts';

/** What the markers of a section refer to by number. */
export interface Lists {
  markups: unknown[];
  atoms: unknown[];
}

export function listAt(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

const PHRASES = new Map([...'a b code em i s strong sub sup u mark'.split(' ').map((name) => [name, name] as const), ['strike', 's']]);

/** What a section's markers say: `[kind, opened markups, how many close after it, text or atom]`. */
export function markersOf(markers: unknown, lists: Lists): ElementContent[] {
  const root: ElementContent[] = [];
  const open: Element[] = [];
  const here = () => open.at(-1)?.children ?? root;
  for (const [kind, opened, closed, value] of listAt(markers).map(listAt)) {
    for (const index of listAt(opened)) {
      const element = phrase(listAt(lists.markups[Number(index)]));
      here().push(element);
      open.push(element);
    }
    here().push(...(kind === 0 ? words(value) : atom(listAt(lists.atoms[Number(value)]))));
    for (let count = Number(closed) || 0; count > 0 && open.length > 0; count--) open.pop();
  }
  return root;
}

function phrase([tag, attributes]: unknown[]): Element {
  const tagName = PHRASES.get(String(tag).toLowerCase()) ?? 'span';
  if (tagName !== 'a') return block(tagName, []);
  const pairs = listAt(attributes).map(String);
  const href = pairs[pairs.indexOf('href') + 1];
  return block('a', [], { href: pairs.includes('href') ? href : undefined });
}

function words(value: unknown): ElementContent[] {
  return typeof value === 'string' && value !== '' ? [textNode(value)] : [];
}

function atom([name, value]: unknown[]): ElementContent[] {
  return name === 'soft-return' ? [block('br', [])] : words(value);
}
