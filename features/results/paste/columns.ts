import { partyNamed } from '#lib/html/results/parties.ts';
import { readCount, readShare } from '../numbers.ts';

export type Column = 'candidate' | 'party' | 'votes' | 'share' | 'change' | 'previousVotes' | 'previousShare' | 'seats';
/** What each column holds; undefined for one that is left out. */
export type Columns = (Column | undefined)[];

const YEAR = /\b(?:19|20)\d\d\b/;

/** The columns by their headings; undefined where the row is no row of headings. */
export function columnsByHeading(row: readonly string[]): Columns | undefined {
  const current = currentYear(row);
  const columns = row.map((heading) => columnOf(heading.toLowerCase(), current));
  const named = columns.filter((column) => column !== undefined).length;
  const figures = row.filter((cell) => cell !== '' && !/^(?:19|20)\d\d$/.test(cell) && typeof readCount(cell) === 'number').length;
  return named > 0 && figures === 0 ? firstOfEach(columns) : undefined;
}

/** Of several years the latest is this election's; one alone is, where nothing else could be its votes. */
function currentYear(row: readonly string[]): string | undefined {
  const years = row.flatMap((heading) => YEAR.exec(heading)?.[0] ?? []).sort();
  const undated = row.some((heading) => /vote|share|%|poll/i.test(heading) && !YEAR.test(heading) && !PREVIOUS.test(heading));
  return undated ? undefined : years.at(-1);
}

const PREVIOUS = /prev|last|before|former|\bold\b/i;

function columnOf(heading: string, current: string | undefined): Column | undefined {
  const year = YEAR.exec(heading)?.[0];
  const isShare = /%|share|per ?cent|\bpct\b/.test(heading);
  if (/change|\+\s*\/\s*[-−–]|±|\bdiff/.test(heading)) return 'change';
  if (PREVIOUS.test(heading) || (year !== undefined && year !== current)) return isShare ? 'previousShare' : 'previousVotes';
  if (isShare) return 'share';
  if (/vote|poll|count|\btotal\b/.test(heading) || year !== undefined) return 'votes';
  if (/party|affiliation|description|\blist\b/.test(heading)) return /candidate/.test(heading) ? 'candidate' : 'party';
  if (/candidate|name|person|surname/.test(heading)) return 'candidate';
  return /seat|mandate/.test(heading) ? 'seats' : undefined;
}

/** The columns of a table without headings, by what stands in them. Votes are the first whole numbers, the share the first per cents. */
export function columnsByContent(rows: readonly string[][]): Columns {
  const width = Math.max(...rows.map((row) => row.length));
  const kinds = Array.from({ length: width }, (_, at) => kindOf(rows.map((row) => row[at] ?? '')));
  const texts = kinds.flatMap((kind, at) => (kind === 'text' ? [at] : []));
  const partyAt = texts.toSorted((a, b) => partiesIn(rows, b) - partiesIn(rows, a))[0];
  const party = partyAt !== undefined && partiesIn(rows, partyAt) > 0 ? partyAt : texts[1];
  const candidate = texts.find((at) => at !== party);
  return firstOfEach(kinds.map((kind, at) => {
    if (kind === 'count') return 'votes';
    if (kind === 'share') return 'share';
    return at === party ? 'party' : at === candidate ? 'candidate' : undefined;
  }));
}

function kindOf(cells: readonly string[]): 'count' | 'share' | 'text' {
  const filled = cells.filter((cell) => cell !== '');
  const most = (test: (cell: string) => boolean) => filled.length > 0 && filled.filter(test).length >= filled.length / 2;
  if (most((cell) => typeof readCount(cell) === 'number')) return 'count';
  return most((cell) => typeof readShare(cell) === 'number') ? 'share' : 'text';
}

const partiesIn = (rows: readonly string[][], at: number) => rows.filter((row) => partyNamed(row[at])).length;

/** Of two columns that seem to hold the same, the first does. */
function firstOfEach(columns: Columns): Columns {
  return columns.map((column, at) => (column !== undefined && columns.indexOf(column) === at ? column : undefined));
}
