/** What has to be undone at the end, however the end comes: the last first. */
export class Cleanup {
  #steps: (() => Promise<unknown>)[] = [];
  #ended = false;

  /** Remembers a step. Throws Interrupted when the end has come already, so that what was being started goes no further. */
  later(step: () => Promise<unknown>): void {
    this.#steps.push(step);
    if (this.#ended) throw new Interrupted();
  }

  /** Takes every step. One that fails is told and keeps no other from its turn. */
  async run(): Promise<void> {
    this.#ended = true;
    for (const step of this.#steps.splice(0).reverse()) {
      await step().catch((error: unknown) => process.stderr.write(`Left behind: ${String(error)}\n`));
    }
  }
}

/** Rejects at the first Ctrl-C or its like, and at a fault that nobody awaited, so that it cleans up after itself too. */
export function interruption(): Promise<never> {
  return new Promise((_, fail) => {
    process.on('uncaughtException', fail);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => fail(new Interrupted()));
  });
}

export class Interrupted extends Error {
  override name = 'Interrupted';
  override message = 'Stopped.';
}
