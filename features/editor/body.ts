import type { JSONContent } from '@tiptap/core';
import type { Node, Schema } from '@tiptap/pm/model';
import { TableMap } from '@tiptap/pm/tables';
import type { Origin } from './kept.ts';
import { rawBlock, readBlock, readRun } from './read-block.ts';
import { type Slice, slicesOf } from './slices.ts';
import { writeBlock, writeParagraph } from './write-block.ts';

/** A body's document. What it cannot show is in raw blocks; `writeBody` gives back the very same text. */
export function openBody(source: string, schema: Schema): Node {
  const blocks = originsOf(source).map(({ origin, kind }) => withOrigin(openBlock(origin.source, kind, schema), origin));
  return schema.node('doc', null, blocks);
}

/** The body that a document is: blocks that nobody touched are their own bytes, the others are written anew. */
export function writeBody(doc: Node): string {
  const used = new Set<number>();
  let html = '';
  let last: Origin | undefined;
  doc.forEach((block) => {
    const written = currentSource(block);
    const held = originOf(block);
    const origin = held && !used.has(held.index) ? held : undefined;
    if (written === '' && !origin) return;
    if (origin) used.add(origin.index);
    const follows = origin && (last ? last.index + 1 : html === '' ? 0 : -1) === origin.index;
    html += follows ? origin.lead : `${gap(html, origin?.lead ?? '')}${origin?.lead.trimStart() ?? ''}`;
    html += written + (origin?.tail ?? '');
    last = origin;
  });
  return html;
}

function gap(before: string, lead: string): string {
  if (before === '') return '';
  const written = /^\s*\n/.exec(lead)?.[0];
  return written ?? (before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n');
}

/** What stands around a block goes with it: white space and opening comments before it, closing ones after it. */
function originsOf(source: string): { origin: Origin; kind: Slice['kind'] }[] {
  const found: { origin: Origin; kind: Slice['kind'] }[] = [];
  let lead = '';
  const slices = slicesOf(source);
  slices.forEach((slice, index) => {
    const last = found.at(-1);
    const isLast = index === slices.length - 1;
    if (slice.kind !== 'gap') {
      found.push({ origin: { index: found.length, lead, source: slice.source, tail: '' }, kind: slice.kind });
      lead = '';
    } else if (last && (isLast || isClosing(slice.source)) && !lead.includes('<!--')) {
      last.origin.tail += lead + slice.source;
      lead = '';
    } else lead += slice.source;
  });
  const last = found.at(-1);
  if (last) last.origin.tail += lead;
  else found.push({ origin: { index: 0, lead, source: '', tail: '' }, kind: 'run' });
  return found;
}

function isClosing(comment: string): boolean {
  return /^<!--\s*\/wp:/.test(comment);
}

function openBlock(source: string, kind: Slice['kind'], schema: Schema): Node {
  const raw = schema.nodeFromJSON(rawBlock(source));
  if (kind === 'odd' || kind === 'gap') return raw;
  const node = built(kind === 'run' ? readRun(source) : readBlock(source), schema);
  // Only what would come back the same may be edited.
  const again = node && built(kind === 'run' ? readRun(writeBlock(node)) : readBlock(writeBlock(node)), schema);
  return node && again?.eq(node) ? node : raw;
}

/** The node, if the schema has a place for all that is in it. */
function built(json: JSONContent, schema: Schema): Node | undefined {
  const node = schema.nodeFromJSON(json);
  return fits(node) ? node : undefined;
}

function fits(node: Node): boolean {
  if (!node.type.validContent(node.content)) return false;
  if (node.type.name === 'table' && TableMap.get(node).problems !== null) return false;
  return node.children.every(fits);
}

function withOrigin(node: Node, origin: Origin): Node {
  const placed = node.type.create({ ...node.attrs, origin }, node.content, node.marks);
  opened.set(origin, node);
  return placed;
}

/** What each origin was opened as; and what a changed block was last written as. */
const opened = new WeakMap<Origin, Node>();
const writings = new WeakMap<Node, string>();

function currentSource(block: Node): string {
  const known = writings.get(block);
  if (known !== undefined) return known;
  const origin = originOf(block);
  const source = origin && isUntouched(block, origin) ? origin.source : rewritten(block);
  writings.set(block, source);
  return source;
}

function isUntouched(block: Node, origin: Origin): boolean {
  const was = opened.get(origin);
  return was !== undefined && was.type === block.type && was.content.eq(block.content) && block.hasMarkup(was.type, { ...was.attrs, origin });
}

function rewritten(block: Node): string {
  if (block.type.name !== 'paragraph') return writeBlock(block);
  if (block.content.size === 0) return '';
  return writeParagraph(block, block.attrs.tag === null || block.attrs.tag === 'none' ? 'p' : String(block.attrs.tag));
}

function originOf(block: Node): Origin | undefined {
  const origin: unknown = block.attrs.origin;
  return isOrigin(origin) ? origin : undefined;
}

function isOrigin(value: unknown): value is Origin {
  return typeof value === 'object' && value !== null && 'source' in value && 'index' in value;
}
