import type { Node } from '@tiptap/pm/model';
import { properties, text } from './attributes.ts';
import { tag } from './tag.ts';

/** A table as HTML: rows of headings at its top are its head, unless its rows say where they belong. */
export function writeTable(node: Node, writeCell: (cell: Node) => string): string {
  const caption = typeof node.attrs.caption === 'string' ? text(node, 'caption') : undefined;
  const figure = properties(node, 'figure');
  const name = figure ? 'figcaption' : 'caption';
  const captionTag = caption === undefined ? '' : tag(name, properties(node, 'captionKept'), caption);
  const table = tag('table', properties(node, 'kept'), (figure ? '' : captionTag) + sections(node, writeCell));
  return figure ? tag('figure', figure, table + captionTag) : table;
}

function sections(table: Node, writeCell: (cell: Node) => string): string {
  let html = '';
  let rows = '';
  let current = '';
  const close = (): void => {
    if (rows !== '') html += tag(current, null, rows);
    rows = '';
  };
  table.children.forEach((row, index) => {
    const section = sectionOf(row, index, current);
    if (section !== current) close();
    current = section;
    rows += tag('tr', properties(row, 'kept'), row.children.map((cell) => cellTag(cell, writeCell)).join(''));
  });
  close();
  return html;
}

function sectionOf(row: Node, index: number, before: string): string {
  const written = text(row, 'section');
  const isHead = row.children.every((cell) => cell.type.name === 'tableHeader');
  // A row that was moved, or whose cells became others, is where it stands now.
  if (written === 'thead' && isHead && (index === 0 || before === 'thead')) return 'thead';
  if (written === 'tfoot' && (index > 0 || before === 'tfoot')) return 'tfoot';
  if (written === '' && isHead && index === 0) return 'thead';
  return 'tbody';
}

function cellTag(cell: Node, writeCell: (cell: Node) => string): string {
  const { colspan, rowspan } = cell.attrs;
  const spans = { ...(colspan !== 1 && { colSpan: Number(colspan) }), ...(rowspan !== 1 && { rowSpan: Number(rowspan) }) };
  return tag(cell.type.name === 'tableHeader' ? 'th' : 'td', { ...spans, ...properties(cell, 'kept') }, writeCell(cell));
}
