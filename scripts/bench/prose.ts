import type { Random } from './random.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A text as a post or comment has it: HTML, and its words without tags. */
export type Prose = { html: string; text: string; words: number };

const SENTENCE_WORDS = [8, 26] as const;
const PARAGRAPH_WORDS = 95;
/** A link or emphasis stands in so many of the paragraphs. */
const SHARE_MARKED = 0.3;

/** A text of about so many words, in paragraphs. */
export function inventProse(random: Random, vocabulary: Vocabulary, words: number): Prose {
  const html: string[] = [];
  const text: string[] = [];
  for (let left = words; left > 0; left -= PARAGRAPH_WORDS) {
    const sentences = inventSentences(random, vocabulary, Math.min(left, PARAGRAPH_WORDS));
    text.push(sentences.join(' '));
    html.push(`<p>${mark(random, sentences).join(' ')}</p>`);
  }
  return { html: html.join('\n'), text: text.join('\n'), words };
}

/** A title: a few words, the first with a capital. */
export function inventTitle(random: Random, vocabulary: Vocabulary): string {
  return sentence(random, vocabulary, random.between(4, 9));
}

function inventSentences(random: Random, vocabulary: Vocabulary, words: number): string[] {
  const sentences: string[] = [];
  for (let left = words; left > 0; ) {
    const length = Math.min(left, random.between(...SENTENCE_WORDS));
    sentences.push(`${sentence(random, vocabulary, length)}.`);
    left -= length;
  }
  return sentences;
}

function sentence(random: Random, vocabulary: Vocabulary, words: number): string {
  const drawn = Array.from({ length: words }, () => vocabulary.draw(random)).join(' ');
  return drawn.charAt(0).toUpperCase() + drawn.slice(1);
}

function mark(random: Random, sentences: string[]): string[] {
  if (random.next() > SHARE_MARKED) return sentences;
  const at = random.between(0, sentences.length - 1);
  const [open, close] = random.pick([['<em>', '</em>'], ['<strong>', '</strong>'], ['<a href="https://example.org/a-source/">', '</a>']] as const);
  return sentences.map((one, index) => (index === at ? open + one + close : one));
}
