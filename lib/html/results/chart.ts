import type { Element } from 'hast';

import { element, textNode } from '../build.ts';
import { readableColour } from './contrast.ts';
import { NO_COLOUR, partyNamed } from './parties.ts';
import type { ReckonedEntry, Reckoning } from './reckoning.ts';
import type { ResultInput } from './schema.ts';
import { changeOf, nameOf, shareOf } from './words.ts';

/** The heights of a bar's words and of the bar itself, in em. */
const [ROW, BAR_TOP, BAR, WORDS] = [2.7, 1.5, 0.8, 1.1];
/** A longer name would run into the share beside it on the narrowest phone; the table has it whole. */
const MAX_LABEL = 30;

/**
 * A bar for each who stood, as long as their share beside the largest. Lengths across are per cents and those down are
 * em, so that the words keep their size on any screen; a line across a bar is the share of last time.
 */
export function resultChart(input: ResultInput, { entries }: Reckoning): Element {
  const longest = Math.max(...entries.flatMap(({ share, previousShare = 0 }) => [share, previousShare]), 1);
  const bars = entries.flatMap((entry, at) => bar(entry, at * ROW, longest));
  const end = entries.length * ROW;
  const key = entries.some(({ previousShare }) => previousShare !== undefined) ? [keyLine(input, end)] : [];
  return element('svg', { role: 'img', ariaLabel: alternative(input, entries), width: '100%', height: `${round(end + key.length * ROW / 2)}em` }, [...bars, ...key]);
}

function keyLine({ previous }: ResultInput, top: number): Element {
  return element('text', { y: `${round(top + WORDS)}em` }, [textNode(`| The share last time${previous ? `, ${previous}` : ''}`)]);
}

function bar(entry: ReckonedEntry, top: number, longest: number): Element[] {
  const along = (share: number) => `${round((share / longest) * 100)}%`;
  const down = (by: number) => `${round(top + by)}em`;
  const colour = readableColour(partyNamed(entry.party)?.colour ?? NO_COLOUR);
  const before = entry.previousShare;
  return [
    element('text', { y: down(WORDS) }, [textNode(labelOf(entry))]),
    element('text', { x: '100%', y: down(WORDS), textAnchor: 'end' }, [textNode(shareOf(entry.share))]),
    element('rect', { y: down(BAR_TOP), width: along(entry.share), height: `${BAR}em`, fill: colour }, []),
    ...(before === undefined ? [] : [element('line', { x1: along(before), x2: along(before), y1: down(BAR_TOP - 0.15), y2: down(BAR_TOP + BAR + 0.15), stroke: 'currentColor', strokeWidth: '2' }, [])]),
  ];
}

function alternative({ title }: ResultInput, entries: readonly ReckonedEntry[]): string {
  const shares = entries.map((entry) => `${nameOf(entry)} ${shareOf(entry.share)}${entry.change === undefined ? '' : `, ${changeOf(entry.change)}`}`);
  return `Bar chart of the shares, ${title}: ${shares.join('; ')}.`;
}

/** The name in the room above a bar: with the party's short name, or cut, where the whole is too long. */
function labelOf(entry: ReckonedEntry): string {
  const name = [nameOf(entry), nameOf({ ...entry, party: partyNamed(entry.party)?.short ?? entry.party })].find((one) => one.length <= MAX_LABEL) ?? entry.candidate ?? nameOf(entry);
  return name.length <= MAX_LABEL ? name : `${name.slice(0, MAX_LABEL - 1).toWellFormed().replace(/[\uFFFD\s]+$/u, '')}…`;
}

const round = (figure: number) => Math.round(figure * 100) / 100;
