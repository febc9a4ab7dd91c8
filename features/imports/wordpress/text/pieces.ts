/** HTML that stands between paragraphs, never in one. */
export interface BlockPiece {
  block: string;
}

/** What a text is put together from; lists within lists, so that nothing is copied on the way up. */
export type Piece = string | BlockPiece | readonly Piece[];

/** All pieces in order, without lists. */
export function flat(pieces: readonly Piece[]): (string | BlockPiece)[] {
  const flattened: (string | BlockPiece)[] = [];
  const waiting: Piece[] = pieces.toReversed();
  for (let piece = waiting.pop(); piece !== undefined; piece = waiting.pop()) {
    if (typeof piece === 'string' || 'block' in piece) flattened.push(piece);
    else for (let index = piece.length - 1; index >= 0; index -= 1) waiting.push(piece[index] ?? '');
  }
  return flattened;
}

/** The pieces as HTML, blocks within. */
export function joined(pieces: readonly Piece[]): string {
  return flat(pieces).map((piece) => (typeof piece === 'string' ? piece : piece.block)).join('');
}
