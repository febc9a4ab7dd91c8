import { wordsIn } from '#features/search/words.ts';

/** A vocabulary of some languages. */
const MOST_KEPT = 100_000;

/** Which words an import has brought already: of a batch's words, few are new, and only these are worth a look into the database. */
export interface KnownWords {
  newOf(texts: readonly string[]): string[];
  /** Once they are committed. */
  keep(words: readonly string[]): void;
}

export function createKnownWords(): KnownWords {
  const known = new Set<string>();
  return {
    newOf: (texts) => [...wordsIn(texts)].filter((word) => !known.has(word)),
    keep(words) {
      for (const word of words) if (known.size < MOST_KEPT) known.add(word);
    },
  };
}
