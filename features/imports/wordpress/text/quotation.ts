import { isDigit, isEndingAt } from './text-around.ts';

export type Sign = 'apostrophe' | 'open' | 'close' | 'prime';

/** A straight quotation mark of a text; `sign` is what it stands for, once that is known. */
export interface Straight {
  at: number;
  sign?: Sign;
}

/**
 * Decides the marks that their neighbours alone could not: within what each opening mark begins, which of the others is a
 * prime (5' 6") and which closes the quotation. A quotation that has no end yet takes one before any prime is seen.
 */
export function settleQuotations(text: string, straights: readonly Straight[]): void {
  let quotation: Straight[] = [];
  let opened = false;
  for (const straight of straights) {
    if (straight.sign !== 'open') {
      quotation.push(straight);
      continue;
    }
    settle(text, quotation, opened);
    quotation = [];
    opened = true;
  }
  settle(text, quotation, opened);
}

function settle(text: string, quotation: readonly Straight[], opened: boolean): void {
  const open = quotation.filter(({ sign }) => sign === undefined);
  const ends = (straight: Straight) => isEndingAt(text, straight.at + 1);
  const followsDigit = (straight: Straight) => isDigit(text[straight.at - 1]);

  if (opened && !quotation.some(({ sign }) => sign === 'close')) endOnce(text, open.filter(ends), followsDigit);
  for (const straight of open) {
    if (straight.sign !== undefined) continue;
    if (followsDigit(straight)) straight.sign = 'prime';
    else if (ends(straight)) straight.sign = 'close';
  }
}

/** Of the marks that could end a quotation, all that follow no digit do; else the last before a full stop, else the last. */
function endOnce(text: string, candidates: readonly Straight[], followsDigit: (straight: Straight) => boolean): void {
  const certain = candidates.length > 1 ? candidates.filter((straight) => !followsDigit(straight)) : candidates;
  const last = candidates.findLast(({ at }) => text[at + 1] === '.') ?? candidates.at(-1);
  for (const straight of certain.length > 0 ? certain : last ? [last] : []) straight.sign = 'close';
}
