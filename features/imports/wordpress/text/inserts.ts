import { type BlockPiece, joined } from './pieces.ts';

/**
 * Keeps finished blocks out of a text while its paragraphs are made: a comment that the text does not have stands in the place
 * of each, and `restore` puts them back, without a paragraph that holds nothing else around them.
 */
export function withoutBlocks(pieces: readonly (string | BlockPiece)[]): { text: string; restore: (text: string) => string } {
  const blocks = pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.block]));
  if (blocks.length === 0) return { text: joined(pieces), restore: (text) => text };
  const name = unusedName(pieces);
  let index = 0;
  const text = pieces.map((piece) => (typeof piece === 'string' ? piece : `<!--${name} ${index++}-->`)).join('');
  const mark = new RegExp(`<!--${name} (\\d+)-->`, 'g');
  return { text, restore: (made) => withBlocks(made, mark, blocks) };
}

/** A mark as automatic paragraphs know it, with more hyphens than any that the text has. */
function unusedName(pieces: readonly (string | BlockPiece)[]): string {
  const hyphens = pieces.flatMap((piece) => (typeof piece === 'string' ? [...piece.matchAll(/<!--block(-*)/g)] : [])).map((match) => match[1]?.length ?? 0);
  return `block${'-'.repeat(hyphens.reduce((most, count) => Math.max(most, count + 1), 0))}`;
}

function withBlocks(text: string, mark: RegExp, blocks: readonly string[]): string {
  const parts: string[] = [];
  let start = 0;
  for (const match of text.matchAll(mark)) {
    const opened = /<p(?: [^<>]{0,200})?>(?:\s|&nbsp;)*$/.exec(text.slice(Math.max(start, match.index - 250), match.index))?.[0].length ?? 0;
    const end = match.index + match[0].length;
    const closed = opened > 0 ? /^(?:\s|&nbsp;){0,9}<\/p>/.exec(text.slice(end, end + 60))?.[0].length ?? 0 : 0;
    parts.push(text.slice(start, match.index - (closed > 0 ? opened : 0)), blocks[Number(match[1])] ?? '');
    start = end + closed;
  }
  return parts.join('') + text.slice(start);
}
