import type { Element, ElementContent } from 'hast';

import { element, textNode } from '../build.ts';
import type { ReckonedEntry, Reckoning } from './reckoning.ts';
import type { ResultInput } from './schema.ts';
import { changeOf, countOf, nameOf, shareOf } from './words.ts';

type Column = { heading: string; shown: boolean; cell: (entry: ReckonedEntry) => string };

const NONE = '–';

/** The result as a table: a row for each who stood, the columns that there are figures for. */
export function resultTable(input: ResultInput, { entries }: Reckoning): Element {
  const columns = columnsOf(input, entries);
  const caption = input.previous && columns.some(({ heading }) => heading === 'Change') ? `Votes and shares; change in percentage points since ${input.previous}` : 'Votes and shares';
  const head = ['Candidate or party', ...columns.map(({ heading }) => heading)].map((heading) => element('th', { scope: 'col' }, [textNode(heading)]));
  return element('table', {}, [
    element('caption', {}, [textNode(caption)]),
    element('thead', {}, [element('tr', {}, head)]),
    element('tbody', {}, entries.map((entry) => row(entry, columns))),
  ]);
}

function columnsOf(input: ResultInput, entries: readonly ReckonedEntry[]): Column[] {
  const columns: Column[] = [
    { heading: 'Votes', shown: true, cell: ({ votes }) => countOf(votes) },
    { heading: 'Share', shown: true, cell: ({ share }) => shareOf(share) },
    { heading: 'Change', shown: entries.some(({ change }) => change !== undefined), cell: ({ change }) => (change === undefined ? NONE : changeOf(change)) },
    { heading: 'Seats', shown: input.entries.some(({ seats }) => seats !== undefined), cell: ({ seats }) => (seats === undefined ? NONE : countOf(seats)) },
  ];
  return columns.filter(({ shown }) => shown);
}

function row(entry: ReckonedEntry, columns: readonly Column[]): Element {
  const name: ElementContent[] = entry.elected ? [element('b', {}, [textNode(nameOf(entry))]), textNode(', elected')] : [textNode(nameOf(entry))];
  return element('tr', {}, [element('th', { scope: 'row' }, name), ...columns.map(({ cell }) => element('td', {}, [textNode(cell(entry))]))]);
}
