/** Asks for each address once, a few at a time, and for those that an answer names. */
export interface Crawl {
  /** Takes an address's answer; returns the addresses that it names. Throws to end all. */
  visit: (path: string) => Promise<readonly string[]>;
  onProgress?: (done: number, known: number) => void;
  signal?: AbortSignal | undefined;
}

/** So many at once: a page waits for the database about half its time. */
const AT_ONCE = 4;

/** Goes through all that can be reached from `seeds`. Returns where each address was first named, '' for a seed. */
export async function crawl(seeds: readonly string[], { visit, onProgress, signal }: Crawl): Promise<Map<string, string>> {
  const namedIn = new Map(seeds.map((seed) => [seed, '']));
  const waiting = [...namedIn.keys()];
  let done = 0;
  let failed = false;
  let wake: (() => void)[] = [];
  let busy = 0;

  const work = async (): Promise<void> => {
    for (;;) {
      signal?.throwIfAborted();
      if (failed) return;
      const path = waiting.shift();
      if (path === undefined) {
        if (busy === 0) return;
        await new Promise<void>((next) => wake.push(next));
        continue;
      }
      busy += 1;
      try {
        for (const link of await visit(path)) {
          if (namedIn.has(link)) continue;
          namedIn.set(link, path);
          waiting.push(link);
        }
      } catch (error) {
        failed = true;
        throw error;
      } finally {
        busy -= 1;
        done += 1;
        for (const next of wake) next();
        wake = [];
      }
      onProgress?.(done, namedIn.size);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return namedIn;
}
