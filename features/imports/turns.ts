/** Runs pieces of work one at a time in their order, while whoever hands them over goes on preparing others. */
export interface Turns {
  /** Has a piece of work wait for its turn; resolves as soon as at most one waits. Rejects as a work before it did, and starts none after that. */
  next(work: () => Promise<void>): Promise<void>;
  /** Resolves when no work runs any more; rejects as one of them did. */
  end(): Promise<void>;
}

export function createTurns(): Turns {
  let running: Promise<void> = Promise.resolve();
  let last: Promise<void> = Promise.resolve();
  return {
    async next(work) {
      await running;
      running = last;
      last = last.then(work);
      last.catch(() => undefined); // told to whoever calls next
    },
    end: () => last,
  };
}
