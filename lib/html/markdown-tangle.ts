/**
 * Whether Markdown has more marks, lines or levels than anybody writes by hand. The time to read it grows with the square of
 * its marks, and with its lines times the levels of quotation and list that each stands in: 20 KB can take a minute.
 */
export function isTangle(source: string): boolean {
  const lines = source.split(/\r\n?|\n/, MOST_BREAKS + 1);
  const written = lines.filter((line) => line.trim() !== '');
  const levels = written.map(levelsOf);
  return source.length > MOST_CHARACTERS || RUN.test(source) || lines.length > MOST_BREAKS || written.length > MOST_LINES || levels.some((level) => level > DEEPEST) || sum(levels) > MOST_LEVELS || (source.match(MARKS)?.length ?? 0) > MOST_MARKS;
}

// The longest honest comments, with a link and some emphasis in every line, come to half of these.
const MOST_LINES = 300;
/** Nothing longer is posted. */
const MOST_CHARACTERS = 20_000;
const MOST_BREAKS = 800;
const MOST_MARKS = 400;
const MOST_LEVELS = 200;
const DEEPEST = 10;

/** What may end a sentence behind an address: a long run of it is looked through again from each of its signs. */
const RUN = /[!"'),.:;?]{100}/;
const MARKS = /[*_~`[\]<&\\@]|www\.|:\/\//gi;
const CONTAINERS = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;

/** Each quotation's or item's mark at the line's beginning is a level, and so are two columns that an item is set in by. */
function levelsOf(line: string): number {
  const containers = CONTAINERS.exec(line)?.[0] ?? '';
  return containers.replace(/\d+[.)]/g, '-').replaceAll('\t', '  ').replace(/[ ]{2}/g, '-').replaceAll(' ', '').length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
