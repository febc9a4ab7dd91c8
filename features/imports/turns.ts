/** Runs one piece of work at a time, while whoever hands it over goes on preparing the next. */
export interface Turns {
  /** Waits for the work before, then starts this. Rejects as the work before did. */
  next(work: () => Promise<void>): Promise<void>;
  /** Resolves when no work runs any more; rejects as the last one did. */
  end(): Promise<void>;
}

export function createTurns(): Turns {
  let running: Promise<void> = Promise.resolve();
  return {
    async next(work) {
      await running;
      running = work();
      running.catch(() => undefined); // told to whoever calls next
    },
    end: () => running,
  };
}
