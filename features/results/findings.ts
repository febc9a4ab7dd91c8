import { reckon } from '#lib/html/results/reckoning.ts';
import type { ResultInput } from '#lib/html/results/schema.ts';
import { countOf, nameOf, shareOf } from '#lib/html/results/words.ts';

/** Shares that are each rounded to a tenth may come to a little more than all. */
const ROUNDING = 0.5;
/** Fewer come to no public election; then it is the electorate that is wrong. */
const LEAST_TURNOUT = 3;

/** What in a result can hardly be right, in whole sentences; it can be saved all the same. */
export function findingsOf(result: ResultInput): string[] {
  const { electorate, rejected = 0, previousTotal, entries } = result;
  const { total, turnout, tied } = reckon(result);
  const shares = sum(entries.map(({ previousShare = 0 }) => previousShare));
  const before = sum(entries.map(({ previousVotes = 0 }) => previousVotes));
  const findings: (string | false)[] = [
    total === 0 && 'Nobody has a vote yet.',
    electorate !== undefined && total + rejected > electorate && `There are more ballot papers (${countOf(total + rejected)}) than electors (${countOf(electorate)}).`,
    turnout !== undefined && total > 0 && turnout < LEAST_TURNOUT && `Only ${shareOf(turnout)} would have voted: is the electorate right?`,
    shares > 100 + ROUNDING && `The shares of last time come to ${shareOf(shares)}, which is more than all votes.`,
    previousTotal !== undefined && before > previousTotal && `The votes of last time come to ${countOf(before)}, more than all valid votes of that time (${countOf(previousTotal)}).`,
    ...twice(entries.map(nameOf)).map((name) => `${name} is there twice.`),
    ...twice(entries.flatMap(({ candidate, party }) => (candidate && party ? [candidate] : []))).map((name) => `${name} stands for two parties.`),
    ...entries.map(({ previousVotes, previousShare, ...entry }) => previousVotes !== undefined && previousShare !== undefined && `${nameOf(entry)} has votes and a share of last time: the votes count.`),
    tied && 'The first two are level: no majority and no winner are given.',
  ];
  return findings.filter((finding) => finding !== false);
}

const sum = (figures: readonly number[]) => figures.reduce((all, figure) => all + figure, 0);

/** Each name that is there more than once, however it is written. */
function twice(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  for (const name of names) seen.set(name.toLowerCase(), (seen.get(name.toLowerCase()) ?? 0) + 1);
  return [...new Set(names.filter((name, at) => (seen.get(name.toLowerCase()) ?? 0) > 1 && names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === at))];
}
