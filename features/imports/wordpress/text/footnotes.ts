import { htmlTag } from './html-tag.ts';
import { inLines } from './lines.ts';
import { type Piece, joined } from './pieces.ts';

export type Footnotes = ReturnType<typeof createFootnotes>;

/** Gathers the notes of a text, in the form in which the editor writes them: marks that lead to notes at the foot, and back. */
export function createFootnotes() {
  const notes: { id: string; html: string }[] = [];
  let listed = 0;

  const list = (): Piece => {
    const waiting = notes.slice(listed);
    if (waiting.length === 0) return '';
    const items = htmlTag('ol', { start: listed > 0 && listed + 1 }, waiting.map(note).join(''));
    listed = notes.length;
    return { block: htmlTag('section', { class: 'footnotes' }, items) };
  };
  return {
    /** The mark of a new note. */
    mark(inner: readonly Piece[]): Piece {
      const html = inLines(joined(inner));
      if (html === '') return '';
      const number = notes.length + 1;
      notes.push({ id: `note-${number}`, html });
      return markOf(`note-${number}`, String(number));
    },
    /** The notes that were not listed yet. */
    list,
    /** The signs that come with the notes: no words of the author's. */
    signs: () => notes.map((_, index) => `${index + 1} ↩`).join(' '),
  };
}

export function markOf(id: string, sign: string): string {
  return htmlTag('sup', {}, htmlTag('a', { href: `#${id}`, id: `${id}-mark` }, sign));
}

export function note({ id, html }: { id: string; html: string }): string {
  return htmlTag('li', { id }, `${html} ${htmlTag('a', { href: `#${id}-mark`, title: 'Back to the text' }, '↩')}`);
}
