import type { Place } from './parse-trace.ts';

/** Follows a reader through a text: lines are counted where they pass, columns (in characters) only where they are asked for. */
export interface PlaceCount {
  /** Follows another text, or one that somebody else read a part of: `text` at `offset` is at that place. */
  begin(text: string, offset: number, place: Place): void;
  /** The line of an offset, not before any that was asked for. */
  lineAt(offset: number): number;
  placeAt(offset: number): Place;
}

export function createPlaceCount(): PlaceCount {
  let text = '';
  let line = 1;
  let nextNewline = -1;
  // A column that is known, and where.
  let column = 0;
  let columnAt = 0;

  const newlineFrom = (offset: number) => {
    const found = text.indexOf('\n', offset);
    return found < 0 ? text.length : found;
  };
  const lineAt = (offset: number): number => {
    while (nextNewline < offset) {
      line += 1;
      column = 0;
      columnAt = nextNewline + 1;
      nextNewline = newlineFrom(columnAt);
    }
    return line;
  };

  return {
    begin(next, offset, place) {
      text = next;
      ({ line, column } = place);
      columnAt = offset;
      nextNewline = newlineFrom(offset);
    },
    lineAt,
    placeAt(offset) {
      lineAt(offset);
      column += charactersIn(text, columnAt, offset);
      columnAt = offset;
      return { line, column };
    },
  };
}

function charactersIn(text: string, from: number, to: number): number {
  let count = to - from;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0xdc00 && code <= 0xdfff) count -= 1;
  }
  return count;
}
