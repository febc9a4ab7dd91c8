import type { JSONContent } from '@tiptap/core';
import type { Element } from 'hast';
import { attribute, classNames, isElement, shownChildren } from '#lib/html/tree.ts';
import { keptOf } from './kept.ts';
import { isInlineNode, readInline } from './read-inline.ts';

/** The notes as this editor writes them; a list of notes of another make stays what it is. */
export function readFootnotes(node: Element): JSONContent | undefined {
  if (node.tagName !== 'section' || classNames(node).join(' ') !== 'footnotes' || keptOf(node.properties, 'className') !== null) return undefined;
  const [list, ...others] = shownChildren(node);
  if (!isElement(list, 'ol') || others.length > 0 || keptOf(list.properties) !== null) return undefined;
  const notes = shownChildren(list).map((item) => (isElement(item, 'li') ? noteOf(item) : undefined));
  if (notes.length === 0 || notes.includes(undefined)) return undefined;
  return { type: 'footnotes', content: notes.flatMap((note) => note ?? []) };
}

function noteOf(item: Element): JSONContent | undefined {
  const id = attribute(item, 'id');
  const back = item.children.at(-1);
  if (id === undefined || !id.startsWith('note-') || keptOf(item.properties, 'id') !== null || !isElement(back, 'a')) return undefined;
  if (attribute(back, 'href') !== `#${id}-mark` || !item.children.every(isInlineNode)) return undefined;
  return { type: 'footnote', attrs: { id }, content: readInline(item.children.slice(0, -1)) };
}
