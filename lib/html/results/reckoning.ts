import type { ResultEntry, ResultInput } from './schema.ts';

/** An entry with what is worked out of it. Shares in per cent, the change in percentage points. */
export type ReckonedEntry = ResultEntry & { share: number; previousShare: number | undefined; change: number | undefined; elected: boolean };

export type Reckoning = {
  /** The most votes first. */
  entries: ReckonedEntry[];
  /** Valid votes. */
  total: number;
  /** By how much the first is ahead of the second; none where one stood alone or the first two are level. */
  majority: { votes: number; share: number } | undefined;
  tied: boolean;
  turnout: number | undefined;
  swing: { points: number; from: ReckonedEntry; to: ReckonedEntry } | undefined;
};

/**
 * Works a result out. Turnout is valid votes as a part of the electorate, as the House of Commons Library gives it. Swing
 * is Butler's (D. E. Butler in "The British General Election of 1951"): half of the winner's gain and the runner-up's
 * loss in their shares of all votes; it is given between the first two, where both have previous figures.
 */
export function reckon({ entries, electorate, previousTotal }: ResultInput): Reckoning {
  const total = sumOf(entries.map(({ votes }) => votes));
  const before = previousTotal ?? sumOf(entries.map(({ previousVotes = 0 }) => previousVotes));
  const ranked = entries.toSorted((a, b) => b.votes - a.votes);
  const [first, second] = ranked;
  const tied = first !== undefined && second !== undefined && first.votes === second.votes;
  const reckoned = ranked.map((entry): ReckonedEntry => {
    const share = percentOf(entry.votes, total) ?? 0;
    const previousShare = entry.previousVotes === undefined ? entry.previousShare : percentOf(entry.previousVotes, before);
    return { ...entry, share, previousShare, change: previousShare === undefined ? undefined : share - previousShare, elected: isElected(entry, entry === first && !tied, entries) };
  });
  const lead = first && second && !tied ? first.votes - second.votes : undefined;
  return {
    entries: reckoned,
    total,
    tied: tied && total > 0,
    majority: lead === undefined ? undefined : { votes: lead, share: percentOf(lead, total) ?? 0 },
    turnout: electorate === undefined ? undefined : percentOf(total, electorate),
    swing: tied ? undefined : swingBetween(reckoned),
  };
}

/** Where seats are given they decide; else the first is elected, if it is a person's name that won. */
function isElected(entry: ResultEntry, isFirst: boolean, all: readonly ResultEntry[]): boolean {
  if (entry.candidate === undefined) return false;
  return all.some(({ seats }) => seats !== undefined) ? (entry.seats ?? 0) > 0 : isFirst && entry.votes > 0;
}

/** To the first from the second; the other way round where the second gained on the first. */
function swingBetween([first, second]: readonly ReckonedEntry[]): Reckoning['swing'] {
  if (first?.change === undefined || second?.change === undefined) return undefined;
  const points = (first.change - second.change) / 2;
  return points < 0 ? { points: -points, from: first, to: second } : { points, from: second, to: first };
}

const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);

const percentOf = (part: number, whole: number) => (whole > 0 ? (part / whole) * 100 : undefined);
