import type { JSONContent } from '@tiptap/core';
import type { Element, Properties } from 'hast';
import { isElement, shownChildren, stringify } from '#lib/html/tree.ts';
import { keptOf } from './kept.ts';

type Cells = (cell: Element) => JSONContent[] | undefined;

const SECTIONS = ['thead', 'tbody', 'tfoot'];

/** A table, perhaps in a figure with a caption; `undefined` for one with parts that the editor has no place for. */
export function readTable(node: Element, readCell: Cells): JSONContent | undefined {
  const table = node.tagName === 'table' ? node : shownChildren(node)[0];
  if (!isElement(table, 'table')) return undefined;
  const caption = captionIn(node, table);
  const parts = shownChildren(table).filter((part) => !isElement(part, 'caption'));
  const rows = parts.flatMap((part) => (isElement(part, 'thead', 'tbody', 'tfoot') ? rowsOf(part, readCell) : [undefined]));
  if (caption === undefined || rows.length === 0 || rows.includes(undefined) || !inOrder(parts.map((part) => (isElement(part) ? part.tagName : '')))) return undefined;
  const figure = node === table ? null : { ...node.properties };
  const content = rows.flatMap((row) => row ?? []);
  return { type: 'table', attrs: { kept: keptOf(table.properties), figure, caption: caption.html, captionKept: caption.kept }, content };
}

/** Each kind of section once, the head first and the foot last. */
function inOrder(names: string[]): boolean {
  return new Set(names).size === names.length && names.every((name, index) => index === 0 || SECTIONS.indexOf(name) > SECTIONS.indexOf(names[index - 1] ?? ''));
}

function captionIn(node: Element, table: Element): { html: string | null; kept: Properties | null } | undefined {
  const captions = [...shownChildren(table).filter((part) => isElement(part, 'caption')), ...(node === table ? [] : shownChildren(node).slice(1))];
  const [caption, ...others] = captions;
  if (caption === undefined) return { html: null, kept: null };
  const isWhere = isElement(caption, node === table ? 'caption' : 'figcaption');
  if (others.length > 0 || !isWhere || !isElement(caption)) return undefined;
  return { html: stringify({ type: 'root', children: caption.children }), kept: keptOf(caption.properties) };
}

function rowsOf(section: Element, readCell: Cells): (JSONContent | undefined)[] {
  if (keptOf(section.properties) !== null) return [undefined];
  return shownChildren(section).map((row) => {
    if (!isElement(row, 'tr')) return undefined;
    const cells = shownChildren(row).map((cell) => (isElement(cell, 'td', 'th') ? cellOf(cell, readCell) : undefined));
    if (cells.length === 0 || cells.includes(undefined)) return undefined;
    return { type: 'tableRow', attrs: { section: section.tagName, kept: keptOf(row.properties) }, content: cells.flatMap((cell) => cell ?? []) };
  });
}

function cellOf(cell: Element, readCell: Cells): JSONContent | undefined {
  const { colSpan, rowSpan } = cell.properties;
  const attrs = { colspan: spanOf(colSpan), rowspan: spanOf(rowSpan), kept: keptOf(cell.properties, 'colSpan', 'rowSpan') };
  if (attrs.colspan < 1 || attrs.rowspan < 1) return undefined;
  return { type: cell.tagName === 'th' ? 'tableHeader' : 'tableCell', attrs, content: readCell(cell) };
}

function spanOf(value: unknown): number {
  return value === undefined || value === null ? 1 : Number(value) || 0;
}
