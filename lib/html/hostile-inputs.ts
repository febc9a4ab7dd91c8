import { hostileAddresses } from './hostile-addresses.ts';
import { hostileMarkdown } from './hostile-markdown.ts';
import { hostileMarkup } from './hostile-markup.ts';

/**
 * For tests: what comes in where somebody means harm, each once. Every field that people fill in is to be tried with all of
 * them: comments, names, links, what they say of themselves, the reason of a report.
 */
export const hostileInputs: readonly string[] = [
  ...new Set([...hostileMarkup, ...hostileMarkdown, ...hostileAddresses, ...hostileAddresses.map((address) => `<a href="${address}">words</a><img src='${address}'>`)]),
];
