/** Runs work so that at most `count` of it goes on at a time; the rest waits its turn, in order. */
export type Turns = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Work that would have to wait behind too much else. */
export class TooBusyError extends Error {
  override name = 'TooBusyError';
}

// Each of Next's bundles loads this file by itself: what is bounded for the process is kept where all of them look.
const shared: typeof globalThis & { leftFuturesTurns?: Map<string, { running: number; waiting: (() => void)[] }> } = globalThis;

/** The turns of that name, one line of them for the whole process. Throws TooBusyError where more than `mostWaiting` wait already. */
export function atMost(name: string, count: number, mostWaiting = Number.POSITIVE_INFINITY): Turns {
  const lines = (shared.leftFuturesTurns ??= new Map());
  const line = lines.get(name) ?? { running: 0, waiting: [] };
  lines.set(name, line);
  return async (work) => {
    if (line.running >= count) {
      if (line.waiting.length >= mostWaiting) throw new TooBusyError(`More than ${mostWaiting} wait for ${name}.`);
      await new Promise<void>((go) => line.waiting.push(go)); // whoever ends hands their place on
    } else {
      line.running++;
    }
    try {
      return await work();
    } finally {
      const next = line.waiting.shift();
      if (next) next();
      else line.running--;
    }
  };
}
