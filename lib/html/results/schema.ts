import { z } from 'zod';

/** More than the longest ballot paper of a British constituency had (26, in 1993). */
export const MAX_ENTRIES = 60;
const MAX_NAME = 120;
/** Fits any electorate on earth. */
const MAX_COUNT = 10_000_000_000;

/** One line of text: white space made single, control characters and halves of characters out. */
const line = (max: number) =>
  z.string().transform((text) => text.toWellFormed().replace(/[\p{Cc}\s]+/gu, ' ').trim()).pipe(z.string().max(max, `must have at most ${max} characters`));
const filledLine = (max: number) => line(max).pipe(z.string().min(1, 'is empty'));
const optionalLine = (max: number) => line(max).transform((text) => text || undefined).optional();
const count = z.int('must be a whole number').min(0, 'must not be negative').max(MAX_COUNT, 'is too large');
const share = z.number().min(0, 'must not be negative').max(100, 'must be at most 100');

const entry = z
  .object({
    candidate: optionalLine(MAX_NAME),
    /** As on the ballot paper; `Independent` is one too. */
    party: optionalLine(MAX_NAME),
    votes: count,
    previousVotes: count.optional(),
    /** In per cent of the votes of that time; counts only where no previous votes are given. */
    previousShare: share.optional(),
    seats: count.optional(),
  })
  .refine(({ candidate, party }) => candidate ?? party, { path: ['party'], message: 'is empty: a candidate or a party is needed' });

/** An election's result as editors give it; everything else is worked out. Votes are valid votes. */
export const resultInput = z.object({
  /** "Sheffield Hallam", "Mayor of London: first preferences". */
  title: filledLine(200),
  place: optionalLine(200),
  /** Of the poll, `2024-07-04`. */
  date: z.iso.date('is no date').optional(),
  /** Everybody who might have voted. */
  electorate: count.optional(),
  /** Ballot papers that counted for nobody. */
  rejected: count.optional(),
  /** What the previous figures are of: "2019", "the by-election of 2021". */
  previous: optionalLine(120),
  /** All valid votes of that time, those of parties that do not stand now included. */
  previousTotal: count.optional(),
  entries: z.array(entry).min(1, 'is empty: somebody stood').max(MAX_ENTRIES, `must have at most ${MAX_ENTRIES} rows`),
});

export type ResultInput = z.output<typeof resultInput>;
export type ResultEntry = ResultInput['entries'][number];

/** The JSON of a result block, read; undefined where it is none. */
export function readResult(json: string): ResultInput | undefined {
  try {
    return resultInput.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}
