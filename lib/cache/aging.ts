import { ALL_SOON, type PageStore } from './store.ts';

/** What an import brings is seen after so long at the latest. */
const EVERY_MS = 20_000;

/** Ages the pages of a store at most once in a while, however often that is announced. */
export interface Aging {
  /** The tags without the one that ages all pages, which it heeds. */
  without(tags: readonly string[]): string[];
  stop(): void;
}

export function createAging(store: PageStore, everyMs = EVERY_MS): Aging {
  let last = -Infinity;
  let timer: NodeJS.Timeout | undefined;
  const age = () => {
    timer = undefined;
    last = performance.now();
    store.age();
  };
  return {
    without(tags) {
      if (tags.includes(ALL_SOON)) timer ??= setTimeout(age, Math.max(0, last + everyMs - performance.now())).unref();
      return tags.filter((tag) => tag !== ALL_SOON);
    },
    stop: () => clearTimeout(timer),
  };
}
