// A mistake further on than this from the last tag is reported where the parser gave up.
const LONGEST_TRACE = 4096;

export interface Place {
  line: number;
  column: number;
}

/**
 * Remembers the text since the parser last understood something. The parser notices some mistakes only where a piece
 * ends, which may be pages later; the owner needs the line of the mistake itself.
 */
export function createTrace() {
  let text = '';
  let at: Place = { line: 1, column: 0 };
  let slice = '';
  let sliceStart = 0;
  let markedAt: number | undefined;

  const current = () => (markedAt === undefined ? text + slice : slice.slice(markedAt - sliceStart)).slice(0, LONGEST_TRACE);

  return {
    /** Before the parser gets its next slice, at `position` in the whole text. */
    startSlice(next: string, position: number) {
      text = current();
      slice = next;
      sliceStart = position;
      markedAt = undefined;
    },
    /** Where the parser understood something. */
    mark(position: number, place: Place) {
      markedAt = Math.max(position, sliceStart);
      at = place;
    },
    text: current,
    /** The place of a character of the text, counted from 1. */
    placeOf(offset: number): Place {
      const before = current().slice(0, offset).split('\n');
      const column = (before.at(-1)?.length ?? 0) + 1;
      return { line: at.line + before.length - 1, column: before.length > 1 ? column : at.column + column };
    },
  };
}
