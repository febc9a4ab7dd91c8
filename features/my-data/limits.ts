import type { Limit } from '#lib/rate-limit.ts';

/** Each download reads everything anew, twice; nobody needs more. */
export const DOWNLOADS: Limit = { name: 'my-data', turns: 5, seconds: 3600 };

/** 20,000 comments take four seconds on a busy machine with two cores. */
const ROWS_A_SECOND = 5_000;

/** How long an archive takes, in whole seconds. */
export function secondsFor(counts: Readonly<Record<string, number>>): number {
  const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return Math.ceil(rows / ROWS_A_SECOND);
}
