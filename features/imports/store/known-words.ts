import { wordsIn } from '#features/search/words.ts';
import type { PlannedPost } from '../planned.ts';

/** A vocabulary of some languages. */
const MOST_KEPT = 100_000;

/** Which words an import has brought already: of a batch's words, few are new, and only these are worth a look into the database. */
export interface KnownWords {
  newOf(posts: readonly SearchedPost[]): string[];
  /** Looks at a text before its batch has its turn. */
  ahead(post: SearchedPost): void;
  /** Once they are committed. */
  keep(words: readonly string[]): void;
}

/** A post with the texts that a search finds it by. */
export interface SearchedPost {
  plan: PlannedPost;
  texts: readonly string[];
}

export function createKnownWords(): KnownWords {
  const known = new Set<string>();
  const found = new WeakMap<PlannedPost, ReadonlySet<string>>();
  const wordsOf = ({ plan, texts }: SearchedPost) => {
    const words = found.get(plan) ?? wordsIn(texts, known);
    found.set(plan, words);
    return words;
  };
  return {
    newOf: (posts) => [...new Set(posts.flatMap((post) => [...wordsOf(post)]))].filter((word) => !known.has(word)),
    ahead: wordsOf,
    keep(words) {
      for (const word of words) if (known.size < MOST_KEPT) known.add(word);
    },
  };
}
