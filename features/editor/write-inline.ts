import type { Mark, Node } from '@tiptap/pm/model';
import { properties, text } from './attributes.ts';
import { escaped, tag } from './tag.ts';

/** The content of a line as HTML; marks that go on over several pieces are one element. */
export function writeInline(block: Node): string {
  return written(block.children, 0);
}

function written(pieces: readonly Node[], depth: number): string {
  let html = '';
  for (let index = 0; index < pieces.length; ) {
    const piece = pieces[index];
    if (piece === undefined) break;
    const mark = piece.marks[depth];
    if (mark === undefined) {
      html += writtenPiece(piece);
      index += 1;
      continue;
    }
    const other = pieces.findIndex((later, at) => at > index && !later.marks[depth]?.eq(mark));
    const end = other < 0 ? pieces.length : other;
    html += marked(mark, written(pieces.slice(index, end), depth + 1));
    index = end;
  }
  return html;
}

function writtenPiece(piece: Node): string {
  switch (piece.type.name) {
    case 'text':
      return escaped(piece.text ?? '');
    case 'hardBreak':
      return '<br>';
    case 'footnoteMark':
      return footnoteMark(text(piece, 'id'), String(piece.attrs.number));
    default:
      return text(piece, 'html');
  }
}

function footnoteMark(id: string, number: string): string {
  return tag('sup', null, tag('a', { href: `#${id}`, id: `${id}-mark` }, escaped(number)));
}

const USUAL = new Map([
  ['bold', 'strong'],
  ['italic', 'em'],
  ['strike', 's'],
  ['code', 'code'],
]);

function marked(mark: Mark, inner: string): string {
  const kept = properties(mark, 'kept') ?? {};
  if (mark.type.name === 'link') return tag('a', { href: text(mark, 'href'), ...kept }, inner);
  const name = text(mark, 'tag') || USUAL.get(mark.type.name) || 'span';
  return tag(name, kept, inner);
}
