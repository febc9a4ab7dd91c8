import type { Reckoning, ReckonedEntry } from './reckoning.ts';
import type { ResultEntry, ResultInput } from './schema.ts';

const wholes = new Intl.NumberFormat('en-GB');
const tenths = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** "23,283" */
export const countOf = (count: number) => wholes.format(count);
/** "51.8%" */
export const shareOf = (share: number) => `${tenths.format(share)}%`;

/** "+3.4", "−2.1" with a minus that is as wide as the plus, "0.0" for what rounds to nothing. */
export function changeOf(points: number): string {
  const figure = tenths.format(Math.abs(points));
  if (figure === '0.0') return figure;
  return `${points > 0 ? '+' : '−'}${figure}`;
}

/** "Lutfur Rahman (Independent)", or the party alone. */
export function nameOf({ candidate, party }: ResultEntry): string {
  if (candidate === undefined) return party ?? '';
  return party === undefined ? candidate : `${candidate} (${party})`;
}

/** "Tower Hamlets, 21 October 2010": where and when, without what. */
export function occasionOf({ place, date }: ResultInput): string {
  return [place, date && days.format(new Date(date))].filter(Boolean).join(', ');
}

/** What is said of a result as a whole, each as its name and figure. */
export function factsOf({ electorate, rejected }: ResultInput, { total, majority, turnout, swing, tied, entries }: Reckoning): [name: string, figure: string][] {
  const facts: [string, string | undefined][] = [
    [entries.some(({ elected }) => elected) ? 'Majority' : 'Lead', majority && `${countOf(majority.votes)} (${shareOf(majority.share)})`],
    ['Level at the top', tied ? entries.filter(({ votes }) => votes === entries[0]?.votes).map(nameOf).join(', ') : undefined],
    ['Swing', swing && `${tenths.format(swing.points)} points from ${sideOf(swing.from)} to ${sideOf(swing.to)}`],
    ['Valid votes', countOf(total)],
    ['Turnout', turnout === undefined || electorate === undefined ? undefined : `${shareOf(turnout)} of ${countOf(electorate)} electors`],
    ['Rejected ballot papers', rejected === undefined ? undefined : countOf(rejected)],
  ];
  return facts.flatMap(([name, figure]) => (figure === undefined ? [] : [[name, figure]]));
}

const sideOf = ({ candidate, party }: ReckonedEntry) => party ?? candidate ?? '';
