import type { Marks } from './marks.ts';
import { settleQuotations, type Straight } from './quotation.ts';
import { isDigit, isEndingAt, isSpaceAt, isSpaceBefore, mayOpenAt } from './text-around.ts';

/** Puts a language's quotation marks, apostrophes and primes for the straight ones of a text between two tags. */
export function curlQuotes(text: string, marks: Marks, continues: boolean): string {
  const singles = straightsOf(text, "'");
  const doubles = straightsOf(text, '"');
  if (singles.length === 0 && doubles.length === 0) return text;
  decideSingles(text, singles, doubles, continues);
  settleQuotations(text, singles);
  decideDoubles(text, doubles, singles, continues);
  settleQuotations(text, doubles);
  return withSigns(text, [...singles.map((single) => signed(single, singleSign(single, marks))), ...doubles.map((double) => signed(double, doubleSign(double, marks)))]);
}

function straightsOf(text: string, mark: string): Straight[] {
  const found: Straight[] = [];
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) found.push({ at });
  return found;
}

function decideSingles(text: string, singles: Straight[], doubles: Straight[], continues: boolean): void {
  decideYears(text, singles, doubles);
  decideNumbers(text, singles, continues);
  const undecided = new Set(singles.filter(({ sign }) => sign === undefined).map(({ at }) => at));
  for (const single of singles) {
    if (single.sign === undefined && (mayOpenAt(text, single.at, continues) || text[single.at - 1] === '"')) {
      single.sign = 'open';
      undecided.delete(single.at);
    }
  }
  for (const single of singles) {
    if (single.sign === undefined && !isSpaceBefore(text, single.at) && isWithinWord(text, single.at + 1, undecided)) single.sign = 'apostrophe';
  }
}

/** The class of '99: an apostrophe, also where a quotation ends with the year. */
function decideYears(text: string, singles: Straight[], doubles: Straight[]): void {
  const at = new Map([...singles, ...doubles].map((straight) => [straight.at, straight]));
  for (const single of singles) {
    if (single.sign !== undefined || !isDigit(text[single.at + 1]) || !isDigit(text[single.at + 2])) continue;
    const end = single.at + 3;
    const closing = at.get(end);
    if (closing?.sign === undefined && closing && isEndingAt(text, end + 1)) {
      single.sign = 'apostrophe';
      closing.sign = 'close';
    } else if (!/[%\d]/.test(text[end] ?? '') && !(/[.,]/.test(text[end] ?? '') && isDigit(text[end + 1]))) single.sign = 'apostrophe';
  }
}

/** A number alone within marks, such as '0.42', is a quotation. */
function decideNumbers(text: string, straights: Straight[], continues: boolean): void {
  straights.forEach((straight, index) => {
    const next = straights[index + 1];
    if (straight.sign !== undefined || next === undefined || next.sign !== undefined) return;
    const starts = straight.at === 0 ? !continues : isSpaceBefore(text, straight.at);
    if (!starts || !isDigit(text[straight.at + 1]) || !isNumber(text, straight.at + 1, next.at)) return;
    straight.sign = 'open';
    next.sign = 'close';
  });
}

function isNumber(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (!isDigit(text[at]) && text[at] !== '.' && text[at] !== ',') return false;
  return true;
}

const NO_WORD = new Set('.,:;!?"(){}[]-');

function isWithinWord(text: string, at: number, undecided: ReadonlySet<number>): boolean {
  if (at >= text.length || undecided.has(at) || NO_WORD.has(text[at] ?? '')) return false;
  return !text.startsWith('&lt;', at) && !text.startsWith('&gt;', at) && !isSpaceAt(text, at);
}

function decideDoubles(text: string, doubles: Straight[], singles: readonly Straight[], continues: boolean): void {
  decideNumbers(text, doubles, continues);
  const opened = new Set(singles.filter(({ sign }) => sign === 'open').map(({ at }) => at));
  for (const double of doubles) {
    const mayOpen = mayOpenAt(text, double.at, continues) || opened.has(double.at - 1);
    if (double.sign === undefined && mayOpen && !isSpaceAt(text, double.at + 1)) double.sign = 'open';
  }
}

function singleSign({ sign }: Straight, marks: Marks): string {
  if (sign === undefined) return "'";
  return { apostrophe: marks.apostrophe, open: marks.openSingle, close: marks.closeSingle, prime: marks.prime }[sign];
}

function doubleSign({ sign }: Straight, marks: Marks): string {
  if (sign === 'open') return marks.openDouble;
  return sign === 'prime' ? marks.doublePrime : marks.closeDouble;
}

function signed({ at }: Straight, sign: string): { at: number; sign: string } {
  return { at, sign };
}

function withSigns(text: string, signs: { at: number; sign: string }[]): string {
  const parts: string[] = [];
  let start = 0;
  for (const { at, sign } of signs.toSorted((a, b) => a.at - b.at)) {
    parts.push(text.slice(start, at), sign);
    start = at + 1;
  }
  return parts.join('') + text.slice(start);
}
