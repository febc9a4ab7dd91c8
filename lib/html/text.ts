import type { Element } from 'hast';

import { classNames, type Fragment, parseFragment } from './tree.ts';

export { absoluteUrls } from './absolute-urls.ts';

/** The words of rendered HTML: a line for each block, white space made single, embed labels left out. */
export function plainText(html: string): string {
  return textOfTree(parseFragment(html));
}

/** The same for a tree. */
export function textOfTree(tree: Fragment): string {
  const pieces: string[] = [];
  collect(tree, pieces);
  return pieces
    .join('')
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

// Elements that do not part the words around them.
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr'.split(' '),
);
// A drawing's words are those of the table beside it.
const SILENT = new Set(['script', 'style', 'template', 'iframe', 'svg']);

function collect(parent: Fragment | Element, pieces: string[]): void {
  for (const child of parent.children) {
    if (child.type === 'text') pieces.push(withSingleSpaces(child.value));
    else if (child.type === 'element' && !isSilent(child)) {
      const border = borderOf(child);
      pieces.push(border);
      collect(child, pieces);
      pieces.push(border);
    }
  }
}

const UNEVEN = /[^\S ]| {2}/;

/** Most texts are so as they are written. */
function withSingleSpaces(text: string): string {
  return UNEVEN.test(text) ? text.replace(/\s+/gu, ' ') : text;
}

function isSilent(node: Element): boolean {
  return SILENT.has(node.tagName) || classNames(node).some((name) => name === 'embed-link' || name === 'embed-to');
}

function borderOf(node: Element): string {
  if (INLINE.has(node.tagName)) return '';
  return node.tagName === 'td' || node.tagName === 'th' || node.tagName === 'img' ? ' ' : '\n';
}

/**
 * The beginning of a text, at most `maxChars` characters with its ellipsis; ends after a sentence where one ends in
 * the last third, else after a word. A text that is short enough comes back whole.
 */
export function excerptOf(text: string, maxChars: number): string {
  const flat = text.replace(/\s+/gu, ' ').trim();
  if (flat.length <= maxChars) return flat;
  const sentence = /^.*[.!?…]['"’”)]*(?=\s)/u.exec(flat.slice(0, Math.max(0, maxChars - 1)))?.[0] ?? '';
  if (sentence.length >= (maxChars * 2) / 3) return `${sentence} …`;

  const room = flat.slice(0, Math.max(0, maxChars - 1));
  const words = /\s/u.test(flat.charAt(room.length)) ? room : room.replace(/\s+\S*$/u, '');
  // Never half of a character that is written as two.
  return `${words.replace(/[\s,;:.–—-]+$/u, '').replace(/[\uD800-\uDBFF]$/u, '')}…`;
}

/** Words as a reader counts them: "don't", "2.5" and "left-wing" are one each. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
