/**
 * Whether a text in Markdown has more marks in one block, or more levels or notes, than anybody writes by hand. The time to
 * read a block grows with the square of its marks, and that of a text with the square of its notes; all else only adds up.
 */
export function isCostly(source: string): boolean {
  if (source.length > MOST_CHARACTERS || countOf(NOTES, source) > MOST_NOTES) return true;
  return source.split(/\n[^\S\n]*\n/).some((block) => countOf(MARKS, block) > MOST_MARKS || block.split('\n').some(isDeep));
}

/** A long book; a million characters take some seconds. */
const MOST_CHARACTERS = 2_000_000;
/** A table of five hundred lines comes to half of these. */
const MOST_MARKS = 5_000;
const MOST_NOTES = 1_000;
const MOST_LEVELS = 40;
const MARKS = /[*_~`[\]<&\\@|]|www\.|:\/\//gi;
const NOTES = /^\[\^[^\]\n]{1,99}\]:/gm;

/** Signs of quotation or of a list, or columns set in by twos, at the beginning of a line: a level each. */
function isDeep(line: string): boolean {
  const begun = /^[\s>*+-]*/.exec(line)?.[0] ?? '';
  return begun.replace(/\s+/g, (spaces) => '-'.repeat(Math.floor(spaces.length / 2))).length > MOST_LEVELS;
}

function countOf(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0;
}
