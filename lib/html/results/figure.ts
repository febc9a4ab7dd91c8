import type { Element } from 'hast';

import { attribute, element, type Fragment, isElement, replaceElements, textNode, visitElements } from '../tree.ts';
import { resultParts } from './parts.ts';
import { readResult, type ResultInput } from './schema.ts';

// A note on a node outlives sanitising, and no input can write it: this is how only our own figures get a chart.
declare module 'hast' {
  interface ElementData {
    result?: ResultInput;
  }
}

export const UNREADABLE = 'An election result belongs here, but its figures cannot be read.';

/**
 * Puts a placeholder where a body has a result block (`<div data-result="…JSON…">`, or the figure that was made of one).
 * Runs before sanitising. A block whose figures cannot be read becomes a sentence that says so.
 */
export function replaceResults(tree: Fragment): void {
  // A caption holds no table: a browser would end the outer one there.
  visitElements(tree, (node) => {
    if (isElement(node, 'caption')) replaceElements(node, (inner) => (isBlock(inner) ? [] : undefined));
  });
  replaceElements(tree, (node) => (isBlock(node) ? [placeholder(attribute(node, 'dataResult') ?? '')] : undefined));
}

/** Turns the placeholders into what readers get: title, chart, table and what was worked out. */
export function buildResultFigures(tree: Fragment): void {
  visitElements(tree, (node) => {
    const input = node.data?.result;
    if (input === undefined) return;
    node.properties = { className: ['result'], dataResult: JSON.stringify(input) };
    node.children = resultParts(input);
  });
}

function isBlock(node: Element): boolean {
  return isElement(node, 'div', 'figure') && node.properties.dataResult !== undefined;
}

function placeholder(json: string): Element {
  const result = readResult(json);
  return result === undefined ? element('p', {}, [textNode(UNREADABLE)]) : { ...element('figure', {}, []), data: { result, position: {} } };
}
