import type { JSONContent } from '@tiptap/core';
import type { Element, ElementContent } from 'hast';
import { attribute, isElement, shownChildren, stringify, textOf } from '#lib/html/tree.ts';
import { INLINE_ELEMENTS } from './inline.ts';
import { keptOf } from './kept.ts';

type MarkJson = NonNullable<JSONContent['marks']>[number];

const GENERIC = new Set(INLINE_ELEMENTS);
const MARKS = new Map([
  ['strong', 'bold'],
  ['b', 'bold'],
  ['em', 'italic'],
  ['i', 'italic'],
  ['s', 'strike'],
  ['strike', 'strike'],
  ['code', 'code'],
]);

/**
 * The content of a line, read from HTML: white space as a browser shows it, marks, breaks, and as they are written the
 * things that the editor has no other form for.
 */
export function readInline(nodes: readonly ElementContent[]): JSONContent[] {
  return tidySpaces(nodes.flatMap((node) => piecesOf(node, [])));
}

function piecesOf(node: ElementContent, marks: MarkJson[]): JSONContent[] {
  if (node.type === 'text') return [withMarks({ type: 'text', text: node.value }, marks)];
  // The block editor's own marks say nothing here.
  if (node.type === 'comment' && /^\s*\/?wp:[^]*[^/]\s*$/.test(node.value)) return [];
  if (!isElement(node)) return [asWritten(node, marks)];
  const note = footnoteOf(node);
  if (note !== undefined) return [withMarks(note, marks)];
  if (node.tagName === 'br' && keptOf(node.properties) === null) return [withMarks({ type: 'hardBreak' }, marks)];

  const mark = markOf(node);
  const hasWords = node.children.some((child) => child.type !== 'text' || child.value !== '');
  if (mark === undefined || !hasWords || node.children.some(isBlockWithin)) return [asWritten(node, marks)];
  return node.children.flatMap((child) => piecesOf(child, [...marks, mark]));
}

function markOf(node: Element): MarkJson | undefined {
  const name = MARKS.get(node.tagName);
  const tag = node.tagName;
  if (name === 'code') return { type: 'code', attrs: { kept: keptOf(node.properties) } };
  if (name !== undefined) return { type: name, attrs: { tag: isUsual(tag) ? null : tag, kept: keptOf(node.properties) } };
  if (tag === 'a') {
    const { href } = node.properties;
    return typeof href === 'string' ? { type: 'link', attrs: { href, kept: keptOf(node.properties, 'href') } } : undefined;
  }
  return GENERIC.has(tag) ? { type: 'element', attrs: { tag, kept: keptOf(node.properties) } } : undefined;
}

function isUsual(tag: string): boolean {
  return tag === 'strong' || tag === 'em' || tag === 's';
}

function isBlockWithin(node: ElementContent): boolean {
  if (!isElement(node)) return false;
  const isInline = GENERIC.has(node.tagName) || MARKS.has(node.tagName) || ['a', 'br', 'img', 'wbr'].includes(node.tagName);
  return !isInline || node.children.some(isBlockWithin);
}

/** The mark of a footnote as this editor writes it: `<sup><a href="#note-ID" id="note-ID-mark">1</a></sup>`. */
function footnoteOf(node: Element): JSONContent | undefined {
  const [link, ...others] = node.tagName === 'sup' ? shownChildren(node) : [];
  if (!isElement(link, 'a') || others.length > 0 || keptOf(node.properties) !== null || keptOf(link.properties, 'href', 'id') !== null) return undefined;
  const id = /^#(note-[\w-]+)$/.exec(attribute(link, 'href') ?? '')?.[1];
  const number = Number(textOf(link));
  if (id === undefined || attribute(link, 'id') !== `${id}-mark` || !Number.isInteger(number)) return undefined;
  return { type: 'footnoteMark', attrs: { id, number } };
}

function asWritten(node: ElementContent, marks: MarkJson[]): JSONContent {
  return withMarks({ type: 'inlineHtml', attrs: { html: stringify({ type: 'root', children: [node] }) } }, marks);
}

function withMarks(piece: JSONContent, marks: MarkJson[]): JSONContent {
  return marks.length > 0 ? { ...piece, marks } : piece;
}

/** White space as it is shown: single, none at either end of a line. Pieces of the same marks are joined. */
function tidySpaces(pieces: JSONContent[]): JSONContent[] {
  const tidied: JSONContent[] = [];
  let afterSpace = true;
  for (const piece of pieces) {
    if (piece.type !== 'text') {
      if (piece.type === 'hardBreak') trimLast(tidied);
      afterSpace = piece.type === 'hardBreak';
      tidied.push(piece);
      continue;
    }
    let text = (piece.text ?? '').replace(/[ \t\r\n\f]+/g, ' ');
    if (afterSpace && text.startsWith(' ')) text = text.slice(1);
    if (text === '') continue;
    afterSpace = text.endsWith(' ');
    addText(tidied, { ...piece, text });
  }
  trimLast(tidied);
  return tidied;
}

function addText(pieces: JSONContent[], piece: JSONContent): void {
  const last = pieces.at(-1);
  if (last?.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(piece.marks)) last.text = `${last.text ?? ''}${piece.text ?? ''}`;
  else pieces.push(piece);
}

function trimLast(pieces: JSONContent[]): void {
  const last = pieces.at(-1);
  if (last?.type !== 'text' || !last.text?.endsWith(' ')) return;
  last.text = last.text.slice(0, -1);
  if (last.text === '') pieces.pop();
}

/** Whether a node stands within a line. */
export function isInlineNode(node: ElementContent): boolean {
  if (node.type === 'text') return true;
  if (!isElement(node)) return node.type === 'comment' && !/^\s*(?:\/?wp:|more|nextpage)/.test(node.value);
  const isPhrase = GENERIC.has(node.tagName) || MARKS.has(node.tagName) || ['a', 'br', 'img', 'input', 'label', 'button', 'wbr'].includes(node.tagName);
  return isPhrase && !node.children.some((child) => isElement(child) && !isInlineNode(child));
}
