import { MAX_ENTRIES } from '#lib/html/results/schema.ts';
import { shareOf } from '#lib/html/results/words.ts';
import type { DraftRow } from '../draft.ts';
import { readCount, readShare } from '../numbers.ts';
import { cellsOf } from './cells.ts';
import { columnsByContent, columnsByHeading, type Column, type Columns } from './columns.ts';

/** What a pasted table gives. `notes` say, in whole sentences, what was left out or does not fit. */
export type PastedTable = { rows: Partial<Omit<DraftRow, 'key'>>[]; electorate: string; rejected: string; notes: string[] };

/** Rounded to a tenth, a share is at most this far from the true one. */
const ROUNDING = 0.1;

/** Reads a table that was copied from a spreadsheet or a page, with or without headings. Figures that cannot be read stay as they were written. */
export function readPastedTable(text: string): PastedTable {
  const cells = cellsOf(text);
  const [first = []] = cells;
  const headings = columnsByHeading(first);
  const body = headings ? cells.slice(1) : cells;
  const people = body.filter((row) => !specialRow(row));
  const columns = headings ?? columnsByContent(people.length > 0 ? people : body);
  const found = people.map((row) => fieldsOf(row, columns)).filter(({ candidate = '', party = '', votes = '' }) => candidate !== '' || party !== '' || votes !== '');
  const rows = found.slice(0, MAX_ENTRIES);
  const total = rows.reduce((sum, { votes = '' }) => sum + (readCount(votes) || 0), 0);
  return {
    rows: rows.map((row) => rowOf(row, total)),
    electorate: figureOf(body, 'electorate'),
    rejected: figureOf(body, 'rejected'),
    notes: [...notesOnColumns(first, headings, columns), ...(found.length > rows.length ? [`Only the first ${MAX_ENTRIES} rows were taken.`] : []), ...rows.flatMap((row) => noteOnShare(row, total))],
  };
}

type Fields = Partial<Record<Column, string>>;

function fieldsOf(row: readonly string[], columns: Columns): Fields {
  const fields: Fields = {};
  columns.forEach((column, at) => {
    if (column !== undefined) fields[column] = row[at] ?? '';
  });
  const [, name, party] = /^(.+?)\s*\(([^()]+)\)$/.exec(fields.candidate ?? '') ?? [];
  return name !== undefined && party !== undefined && !columns.includes('party') ? { ...fields, candidate: name, party } : fields;
}

function rowOf({ candidate = '', party = '', votes = '', previousVotes = '', previousShare = '', seats = '', share = '', change = '' }: Fields, total: number): PastedTable['rows'][number] {
  const [now, by] = [readShare(share) ?? percent(votes, total), readShare(change)];
  const before = previousShare === '' && previousVotes === '' && typeof by === 'number' && now !== undefined ? String(Math.max(0, Math.round((now - by) * 100) / 100)) : plain(previousShare, readShare);
  return { candidate, party, votes: plain(votes, readCount), previousVotes: plain(previousVotes, readCount), previousShare: before, seats: plain(seats, readCount) };
}

/** A figure without its separators; what cannot be read stays, to be mended by hand. */
function plain(text: string, read: (text: string) => number | undefined | null): string {
  const figure = read(text);
  return figure === null ? text : String(figure ?? '');
}

function percent(votes: string, total: number): number | undefined {
  const count = readCount(votes);
  return typeof count === 'number' && total > 0 ? (count / total) * 100 : undefined;
}

/** Rows below the candidates that tell something of the whole. */
const SPECIAL: [RegExp, 'electorate' | 'rejected' | 'worked out'][] = [
  [/^(?:registered )?elector/i, 'electorate'],
  [/^(?:total )?(?:rejected|spoil|invalid)/i, 'rejected'],
  [/^(?:total|turnout|majority|swing|valid|sum|lead)\b|\b(?:gain from|hold)\b/i, 'worked out'],
];

function specialRow(row: readonly string[]) {
  const name = row.find((cell) => cell !== '') ?? '';
  return SPECIAL.find(([pattern]) => pattern.test(name))?.[1];
}

function figureOf(rows: readonly string[][], kind: 'electorate' | 'rejected'): string {
  const row = rows.find((one) => specialRow(one) === kind);
  const figure = row?.map(readCount).find((count) => typeof count === 'number');
  return figure === undefined ? '' : String(figure);
}

function notesOnColumns(first: readonly string[], headings: Columns | undefined, columns: Columns): string[] {
  const left = columns.flatMap((column, at) => (column === undefined ? [headings ? first[at] : `number ${at + 1}`] : [])).filter(Boolean);
  const missing = columns.includes('votes') ? [] : ['No column of votes was found.'];
  return [...missing, ...left.map((name) => `The column ${headings ? `“${name}”` : name} was left out.`)];
}

function noteOnShare({ candidate, party, votes = '', share = '' }: Fields, total: number): string[] {
  const [written, reckoned] = [readShare(share), percent(votes, total)];
  if (typeof written !== 'number' || reckoned === undefined || Math.abs(written - reckoned) <= (share.includes('.') ? ROUNDING : 0.5 + ROUNDING)) return [];
  return [`${candidate || party || 'A row'} has ${shareOf(written)} in the table, but the votes come to ${shareOf(reckoned)}.`];
}
