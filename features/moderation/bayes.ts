import { fold, latin } from './fold.ts';
import { wordsOf } from './words.ts';

/** How often a word stood in comments that were spam, and in those that were none ("ham"). */
export type WordCounts = { spam: number; ham: number };

/** With fewer comments of either kind, the score would say more about chance than about the comment. */
const LEARNED_FIRST = 20;
/** A word that was met once may be chance. */
const LEAST_TIMES = 2;
/** What a word is taken for before anything is known of it, and how many comments that belief is worth (Robinson). */
const UNKNOWN = 0.4;
const BELIEF = 1;
/** Words that say little either way are left out, and of the others the loudest are heard. */
const LEAST_LEANING = 0.1;
const MOST_WORDS = 150;

/**
 * How much a comment is like the spam of before, from 0 to 1: naive Bayes, with the words' probabilities by Robinson and
 * combined by Fisher's method (G. Robinson, "A Statistical Approach to the Spam Problem", 2003). About a half means that its
 * words say nothing. Null until enough was learned. `comments` counts the comments that were learned.
 */
export function spamProbability(words: Iterable<WordCounts>, comments: WordCounts): number | null {
  if (comments.spam < LEARNED_FIRST || comments.ham < LEARNED_FIRST) return null;
  const telling = [...words]
    .filter(({ spam, ham }) => spam + ham >= LEAST_TIMES)
    .map((word) => leaning(word, comments))
    .filter((probability) => Math.abs(probability - 0.5) > LEAST_LEANING)
    .sort((a, b) => Math.abs(b - 0.5) - Math.abs(a - 0.5))
    .slice(0, MOST_WORDS);
  if (telling.length === 0) return 0.5;
  const likeSpam = chance(telling.map((probability) => 1 - probability));
  const likeHam = chance(telling);
  return (1 + likeHam - likeSpam) / 2;
}

function leaning({ spam, ham }: WordCounts, comments: WordCounts): number {
  const spamShare = Math.min(1, spam / comments.spam);
  const hamShare = Math.min(1, ham / comments.ham);
  const seen = spam + ham;
  return (BELIEF * UNKNOWN + seen * (spamShare / (spamShare + hamShare))) / (BELIEF + seen);
}

/** The probability that as many random numbers have a product as small: of chi squared with two degrees of freedom each. */
function chance(probabilities: readonly number[]): number {
  const half = -probabilities.reduce((total, probability) => total + Math.log(probability), 0);
  let term = Math.exp(-half);
  let total = term;
  for (let index = 1; index < probabilities.length; index++) {
    term *= half / index;
    total += term;
  }
  return Math.min(1, total);
}

const LONGEST_WORD = 40;
/** A comment's first words tell what it is; a list of a thousand others would only fill the table. */
const WORDS_A_COMMENT = 400;

/** The words of a comment that are learned, each once, sorted. */
export function wordsToLearn(text: string): string[] {
  const words = wordsOf(latin(fold(text))).filter((word) => !/^[a-z\d]$/.test(word) && word.length <= LONGEST_WORD);
  return [...new Set(words)].slice(0, WORDS_A_COMMENT).sort();
}
