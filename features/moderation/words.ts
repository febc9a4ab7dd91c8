import { fold, latin } from './fold.ts';

// Scripts that put no spaces between words: each of their characters is a word, so that a longer one is found as a phrase.
const UNSPACED = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const WORDS = new RegExp(`[${UNSPACED}]\\p{M}*|(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])+`, 'gu');

/** The words of a folded text, in any script. */
export function wordsOf(folded: string): string[] {
  return folded.match(WORDS) ?? [];
}

/** A word of a text, and what else it may be meant to be read as. */
export type Reading = readonly string[];

/** The words of a text, each with its other readings: `vіаgrа` in Cyrillic letters, `v1agra`. */
export function readings(text: string): Reading[] {
  const folded = fold(text);
  const isMostlyLatin = count(folded, /\p{Script=Latin}/gu) * 2 > count(folded, /\p{L}/gu);
  return wordsOf(folded).map((word) => readingsOf(word, isMostlyLatin));
}

function readingsOf(word: string, amongLatin: boolean): string[] {
  if (/^[a-z]+$/.test(word)) return [word];
  // A whole word of another script is that script's word, except where the writer's others are Latin.
  const plain = amongLatin || /\p{Script=Latin}/u.test(word) ? latin(word) : word;
  const asLetters = isDisguised(plain) ? [digitsAs('i', plain), digitsAs('l', plain)] : [];
  return [...new Set([word, plain, ...asLetters])];
}

/** Letters and digits mixed, as in v1agra; not 2010s or 4th, whose digits are numbers. */
function isDisguised(word: string): boolean {
  return /[a-z]/.test(word) && /\d/.test(word) && !/^\d+(?:s|st|nd|rd|th)?$/.test(word);
}

const DIGITS = new Map([['0', 'o'], ['3', 'e'], ['4', 'a'], ['5', 's'], ['7', 't'], ['8', 'b'], ['9', 'g']]);

function digitsAs(one: string, word: string): string {
  return word.replace(/\d/g, (digit) => (digit === '1' ? one : (DIGITS.get(digit) ?? digit)));
}

// @, $, ! and | stand for letters within a word, and $ and @ at its ends; elsewhere they are what they are.
const RUNS = /[\p{L}\p{N}@$!|]+/gu;
const SIGNED = /\p{L}[^@$!|]*[@$!|]|[@$!|][^@$!|]*\p{L}/u;
const SIGNS = new Map([['@', 'a'], ['$', 's'], ['!', 'i'], ['|', 'l']]);
/** No word that anybody disguises is longer, signs and all. */
const LONGEST = 60;
/** Letters one by one, each parted from the next by the same sign or space: v i a g r a, v.i.a.g.r.a, v-i-a-g-r-a. */
const SPACED = /(?<![\p{L}\p{N}])[\p{L}\p{N}](?:([ .\-_*·,/\\|~+])[\p{L}\p{N}])(?:\1[\p{L}\p{N}])+(?![\p{L}\p{N}])/gu;

/** Words that are there only once signs are read as letters, or letters spelt out are read together. */
export function disguisedWords(text: string): string[] {
  const folded = fold(text);
  const runs = (folded.match(RUNS) ?? []).filter((run) => run.length <= LONGEST).map((run) => run.replace(/^[!|]+|[!|]+$/g, ''));
  const signed = runs.filter((run) => SIGNED.test(run)).map((run) => run.replace(/[@$!|]/g, (sign) => SIGNS.get(sign) ?? ''));
  const spelt = (folded.match(SPACED) ?? []).map((run) => run.replace(/[^\p{L}\p{N}]/gu, ''));
  // "I" and "a" are words themselves: "a v i a g r a".
  const withoutFirst = spelt.filter((word) => /^[ai]/.test(word)).map((word) => word.slice(1));
  return [...signed, ...spelt, ...withoutFirst].flatMap((word) => readingsOf(word, true));
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
