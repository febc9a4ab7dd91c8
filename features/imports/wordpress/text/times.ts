import { isDigit } from './text-around.ts';

const IN_NUMBER = /[\d.,]/;
const WORD = /\w/;

/** The x between two numbers is the sign for times: 9x9, but neither 0x9F nor 3x2x1. */
export function timesSigns(text: string): string {
  if (!/\dx\d/.test(text)) return text;
  const parts: string[] = [];
  let start = 0;
  for (let at = text.indexOf('x'); at >= 0; at = text.indexOf('x', at + 1)) {
    if (!isNumberBefore(text, at) || !isNumberAfter(text, at + 1)) continue;
    parts.push(text.slice(start, at), '×');
    start = at + 1;
  }
  return parts.join('') + text.slice(start);
}

function isNumberBefore(text: string, end: number): boolean {
  let start = end;
  while (start > 0 && IN_NUMBER.test(text[start - 1] ?? '')) start -= 1;
  for (let at = start; at < end; at += 1) {
    const begins = isDigit(text[at]) && !WORD.test(text[at - 1] ?? '');
    if (begins && !(text[at] === '0' && at === end - 1)) return true;
  }
  return false;
}

function isNumberAfter(text: string, start: number): boolean {
  if (!isDigit(text[start])) return false;
  let end = start;
  while (end < text.length && isDigit(text[end])) end += 1;
  return !WORD.test(text[end] ?? '');
}
