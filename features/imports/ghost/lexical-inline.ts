import type { ElementContent } from 'hast';
import { textNode } from '#lib/html/tree.ts';
import { block } from './blocks.ts';
import { type CardData, listOf, wordsOf } from './ghost-text.ts';

const INLINE = new Set(['text', 'linebreak', 'tab', 'link', 'autolink', 'at-link', 'at-link-search', 'tk', 'zwnj']);

export const isInline = (type: string) => INLINE.has(type);

/** What of a node's children stands in a line. */
export function inlineOf(parent: CardData): ElementContent[] {
  return listOf(parent, 'children').flatMap((node) => inlineNode(node, wordsOf(node, 'type').replace(/^extended-/, '')));
}

function inlineNode(node: CardData, type: string): ElementContent[] {
  switch (type) {
    case 'text':
    case 'tk':
      return formatted(stringOf(node['text']), Number(node['format']) || 0);
    case 'linebreak':
      return [block('br', [])];
    case 'tab':
      return [textNode('\t')];
    case 'link':
    case 'autolink':
      return linked(inlineOf(node), wordsOf(node, 'url'), wordsOf(node, 'title'));
    case 'at-link':
      return linked([...inlineOf(node), textNode(wordsOf(node, 'url'))], wordsOf(node, 'url'), '');
    default:
      return [];
  }
}

/** The bits of Lexical's text format, the outermost element last. */
const FORMATS: readonly (readonly [number, string])[] = [
  [16, 'code'],
  [32, 'sub'],
  [64, 'sup'],
  [128, 'mark'],
  [8, 'u'],
  [4, 's'],
  [2, 'em'],
  [1, 'strong'],
];

function formatted(words: string, format: number): ElementContent[] {
  if (words === '') return [];
  return [FORMATS.reduce<ElementContent>((inner, [bit, tagName]) => ((format & bit) === 0 ? inner : block(tagName, [inner])), textNode(words))];
}

function linked(children: ElementContent[], href: string, title: string): ElementContent[] {
  return href === '' ? children : [block('a', children, { href, title: title || undefined })];
}

function stringOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
