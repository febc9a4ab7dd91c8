import type { ElementContent } from 'hast';
import { INLINE_ELEMENTS } from './inline.ts';
import { type Fragment, isElement, parseFragment, parseWithPlaces, stringify } from '#lib/html/tree.ts';

/** A piece of a body, as written: a block, an inline run at the top level, or what stands between blocks. */
export interface Slice {
  kind: 'block' | 'run' | 'gap' | 'odd';
  source: string;
}

interface Piece extends Slice {
  start: number;
  end: number;
  /** How a parser of the whole body reads this piece. */
  html: string;
}

const INLINE = new Set([...INLINE_ELEMENTS, ...'a b br code em i img s strike strong input label wbr button'.split(' ')]);

/**
 * Cuts a body at the top level. The pieces together are the body, byte for byte; each by itself is read as it is within the
 * whole. Where that cannot be (a tag that is never closed, text astray in a table), what hangs together is one `odd` piece.
 */
export function slicesOf(source: string): Slice[] {
  const tree = parseWithPlaces(source);
  const pieces = soundPieces(covered(joinRuns(rawPieces(tree, source)), source), source);
  const together = pieces.map((piece) => stringify(parseFragment(piece.source))).join('');
  if (together !== stringify(tree)) return [{ kind: 'odd', source }];
  return pieces.map(({ kind, source: own }) => ({ kind, source: own }));
}

function rawPieces(tree: Fragment, source: string): Piece[] {
  const pieces: Piece[] = [];
  for (const node of tree.children) {
    const html = stringify({ type: 'root', children: [node] });
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    const last = pieces.at(-1);
    if (start !== undefined && end !== undefined && start >= (last?.end ?? 0)) {
      pieces.push({ kind: kindOf(node), start, end, source: source.slice(start, end), html });
      continue;
    }
    // What the parser made up, or moved, belongs to what is before it.
    if (last === undefined) pieces.push({ kind: 'odd', start: 0, end: end ?? 0, source: source.slice(0, end ?? 0), html });
    else widen(last, Math.max(last.end, end ?? 0), html, source);
  }
  return pieces;
}

function widen(piece: Piece, end: number, html: string, source: string): void {
  Object.assign(piece, { kind: 'odd', end, source: source.slice(piece.start, end), html: piece.html + html });
}

function kindOf(node: ElementContent): Slice['kind'] {
  if (node.type === 'text') return node.value.trim() === '' && !/\u00A0/.test(node.value) ? 'gap' : 'run';
  if (node.type === 'comment') return /^\s*\/?wp:/.test(node.value) && !/\/\s*$/.test(node.value) ? 'gap' : 'block';
  return isElement(node) && INLINE.has(node.tagName) ? 'run' : 'block';
}

/** Words and inline elements side by side are one run, parted at blank lines; white space at its ends belongs to no block. */
function joinRuns(pieces: Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces.flatMap(parted)) {
    const last = joined.at(-1);
    const isInner = piece.kind === 'gap' && !/\n\s*\n|<!--/.test(piece.source);
    if (last?.kind === 'run' && last.end === piece.start && (piece.kind === 'run' || isInner)) {
      last.end = piece.end;
      last.source += piece.source;
      last.html += piece.html;
    } else joined.push({ ...piece });
  }
  return joined.flatMap(trimmed);
}

function parted(piece: Piece): Piece[] {
  if (piece.kind !== 'run' || piece.source.startsWith('<')) return [piece];
  let at = piece.start;
  return piece.source.split(/((?:\r?\n)[^\S\n]*(?:\n[^\S\n]*)+)/).flatMap((part) => {
    const start = at;
    at += part.length;
    return part === '' ? [] : [newPiece(part.trim() === '' ? 'gap' : 'run', start, part)];
  });
}

function trimmed(piece: Piece): Piece[] {
  const [, lead = '', words = '', tail = ''] = /^([ \t\r\n\f]*)([^]*?)([ \t\r\n\f]*)$/.exec(piece.source) ?? [];
  if (piece.kind !== 'run' || words === '' || (lead === '' && tail === '')) return [piece];
  const start = piece.start + lead.length;
  const inner = newPiece('run', start, words);
  return [newPiece('gap', piece.start, lead), inner, newPiece('gap', start + words.length, tail)].filter(({ source }) => source !== '');
}

function newPiece(kind: Slice['kind'], start: number, source: string): Piece {
  return { kind, start, end: start + source.length, source, html: stringify(parseFragment(source)) };
}

/** What no node covers (an end tag without its beginning, a doctype) is a piece of its own. */
function covered(pieces: Piece[], source: string): Piece[] {
  const all: Piece[] = [];
  let at = 0;
  for (const piece of [...pieces, newPiece('gap', source.length, '')]) {
    if (piece.start > at) {
      const between = source.slice(at, piece.start);
      all.push({ kind: between.trim() === '' ? 'gap' : 'odd', start: at, end: piece.start, source: between, html: '' });
    }
    if (piece.source !== '') all.push(piece);
    at = piece.end;
  }
  return all;
}

// Joining reads anew each time; where it goes on and on, what is left is one piece.
const MOST_JOINS = 40;

/** Pieces that are read otherwise by themselves are joined with those before them until they are not. */
function soundPieces(pieces: Piece[], source: string): Piece[] {
  const sound: Piece[] = [];
  let joins = 0;
  for (const piece of pieces) {
    const before = sound.at(-1);
    if (joins > MOST_JOINS && before) {
      widen(before, piece.end, piece.html, source);
      continue;
    }
    sound.push({ ...piece });
    for (let last = sound.at(-1); last && sound.length > 1 && stringify(parseFragment(last.source)) !== last.html; last = sound.at(-1)) {
      sound.pop();
      joins += 1;
      const host = sound.at(-1);
      if (host) widen(host, last.end, last.html, source);
    }
  }
  return sound;
}
