import type { Element } from 'hast';

import { element, textNode } from '../build.ts';
import { resultChart } from './chart.ts';
import { reckon, type Reckoning } from './reckoning.ts';
import type { ResultInput } from './schema.ts';
import { resultTable } from './table.ts';
import { factsOf, occasionOf } from './words.ts';

/** What readers get of a result: its title, chart, table, and what was worked out. */
export function resultParts(input: ResultInput): Element[] {
  const reckoning = reckon(input);
  return [title(input), resultChart(input, reckoning), resultTable(input, reckoning), facts(input, reckoning)];
}

function title(input: ResultInput): Element {
  const occasion = occasionOf(input);
  return element('figcaption', {}, [element('b', {}, [textNode(input.title)]), textNode(occasion && ` ${occasion}`)]);
}

function facts(input: ResultInput, reckoning: Reckoning): Element {
  const pairs = factsOf(input, reckoning).map(([name, figure]) => element('div', {}, [element('dt', {}, [textNode(name)]), textNode(' '), element('dd', {}, [textNode(figure)])]));
  return element('dl', {}, pairs);
}
