import { seededRandom, type Random } from './random.ts';

/** Invented words, the most used first: as in a real language, the second is used half as often, the third a third as often. */
const WORDS = 40_000;
/** Draws fall on slots, of which a word has as many as its share; enough for the rarest to have some. */
const SLOTS = 1 << 20;
/** About so much of English prose is words that search engines leave out. */
const SHARE_OF_STOP_WORDS = 0.38;
const STOP_WORDS = 'the of and to in a is that it was for on are as with they be at this have from or had by not but what all were when we there can an'.split(' ');
const ONSETS = 'b br c ch cl d dr f fl g gl gr h j k l m n p pl pr qu r s sh sl st t th tr v w'.split(' ');
const VOWELS = 'a e i o u ai ea ee oo ou'.split(' ');
const CODAS = ['', '', '', 'l', 'm', 'n', 'nd', 'r', 'rt', 's', 'st', 't'];

export type Vocabulary = {
  /** The next word of a text. */
  draw(random: Random): string;
  /** Words that stand in many posts, and words that stand in about one of a thousand. */
  frequent: readonly string[];
  rare: readonly string[];
};

export function inventVocabulary(): Vocabulary {
  const words = inventWords();
  const slots = shareSlots(words.length);
  const draw = (random: Random) =>
    random.next() < SHARE_OF_STOP_WORDS ? random.pick(STOP_WORDS) : (words[slots[Math.floor(random.next() * SLOTS)] ?? 0] ?? '');
  return { draw, frequent: words.slice(20, 60), rare: words.slice(-200) };
}

function inventWords(): string[] {
  const random = seededRandom(1); // always the same language
  const words = new Set<string>();
  while (words.size < WORDS) {
    let word = '';
    for (let syllables = random.between(1, 3); syllables > 0; syllables--) word += random.pick(ONSETS) + random.pick(VOWELS) + random.pick(CODAS);
    words.add(word);
  }
  return [...words];
}

/** The word that each slot stands for. */
function shareSlots(count: number): Uint16Array {
  let total = 0;
  for (let rank = 1; rank <= count; rank++) total += 1 / rank;
  const slots = new Uint16Array(SLOTS);
  let slot = 0;
  let share = 0;
  for (let rank = 1; rank <= count; rank++) {
    share += 1 / rank / total;
    while (slot < share * SLOTS && slot < SLOTS) slots[slot++] = rank - 1;
  }
  return slots;
}
