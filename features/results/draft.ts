import { resultInput, type ResultInput } from '#lib/html/results/schema.ts';
import { readCount, readShare } from './numbers.ts';

export const ROW_FIELDS = ['candidate', 'party', 'votes', 'previousVotes', 'previousShare', 'seats'] as const;
export const WHOLE_FIELDS = ['title', 'place', 'date', 'electorate', 'rejected', 'previous', 'previousTotal'] as const;

/** A row as it is typed; `key` tells rows apart while they are moved. */
export type DraftRow = Record<(typeof ROW_FIELDS)[number], string> & { key: string };
/** A result as it is typed: text everywhere, so that nothing typed is ever lost. */
export type Draft = Record<(typeof WHOLE_FIELDS)[number], string> & { rows: DraftRow[] };
/** Sentences' ends by the field they are about: `title`, or a row's key and field, `k3.votes`. */
export type DraftErrors = Readonly<Record<string, string>>;

/** A new row has room for whoever stood; a new result for two. */
export function newRow(fields: Partial<Omit<DraftRow, 'key'>> = {}): DraftRow {
  return { key: crypto.randomUUID(), candidate: '', party: '', votes: '', previousVotes: '', previousShare: '', seats: '', ...fields };
}

export function draftOf(result: ResultInput | null): Draft {
  const whole = Object.fromEntries(WHOLE_FIELDS.map((field) => [field, textOf(result?.[field])]));
  const rows = result?.entries.map((entry) => newRow(Object.fromEntries(ROW_FIELDS.map((field) => [field, textOf(entry[field])])))) ?? [newRow(), newRow()];
  return { title: '', place: '', date: '', electorate: '', rejected: '', previous: '', previousTotal: '', ...whole, rows };
}

/** The result that was typed, or what is wrong with it. Rows that nothing was typed into are left out. */
export function readDraft(draft: Draft): { result: ResultInput | undefined; errors: DraftErrors } {
  const rows = draft.rows.filter(isFilled);
  const read = resultInput.safeParse({
    title: draft.title, place: draft.place, date: draft.date || undefined, previous: draft.previous,
    electorate: figure(readCount(draft.electorate)), rejected: figure(readCount(draft.rejected)), previousTotal: figure(readCount(draft.previousTotal)),
    entries: rows.map(({ candidate, party, votes, previousVotes, previousShare, seats }) => ({
      candidate, party, votes: figure(readCount(votes)), previousVotes: figure(readCount(previousVotes)), previousShare: figure(readShare(previousShare)), seats: figure(readCount(seats)),
    })),
  });
  if (read.success) return { result: read.data, errors: {} };
  const errors: Record<string, string> = {};
  for (const { path: [field, at, part], message } of read.error.issues) {
    const row = typeof at === 'number' ? rows[at] : undefined;
    errors[row && part ? `${row.key}.${String(part)}` : String(field)] ??= row && part === 'votes' && row.votes.trim() === '' ? 'is empty' : message;
  }
  return { result: undefined, errors };
}

/** What can be shown of a result while it is typed: fields that cannot be read yet are left out. Undefined before anybody stands. */
export function readableResult(draft: Draft): ResultInput | undefined {
  const titled = { ...draft, title: draft.title.trim() || 'No title yet' };
  const { result, errors } = readDraft(titled);
  if (result) return result;
  const wrong = new Set(Object.keys(errors));
  const rows = titled.rows.filter(({ key }) => !ROW_FIELDS.some((field) => wrong.has(`${key}.${field}`)));
  const whole = Object.fromEntries(WHOLE_FIELDS.filter((field) => wrong.has(field)).map((field) => [field, '']));
  return readDraft({ ...titled, ...whole, rows }).result;
}

export function isFilled(row: DraftRow): boolean {
  return ROW_FIELDS.some((field) => row[field].trim() !== '');
}

/** What cannot be read stays no number, so that the schema says so beside it. */
const figure = (read: number | undefined | null) => read ?? (read === null ? Number.NaN : undefined);

const textOf = (value: string | number | undefined) => (value === undefined ? '' : String(value));
