import { DatabaseAwayError } from '#lib/db/open.ts';
import { SettingError } from '#lib/env.ts';

/** A failure that the person at the terminal can mend; its message is one line that says how. */
export class Refusal extends Error {
  override name = 'Refusal';
}

/** Ctrl-C, or whoever else ends a command. */
export class Stopped extends Error {}
/** What a shell reports of a command that an interrupt ended. */
export const STOPPED = 130;

/** Does work that stops at its next good moment once it is told to, by throwing `Stopped`; told twice, the process ends at once. */
export async function stoppable<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stopping = new AbortController();
  const stop = () => (stopping.signal.aborted ? process.exit(STOPPED) : stopping.abort(new Stopped()));
  for (const signal of SIGNALS) process.on(signal, stop);
  try {
    return await work(stopping.signal);
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Runs a script. What a person can mend is told in one line; anything else is a fault and shows its trace. */
export async function runScript(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    const expected = error instanceof Refusal || error instanceof SettingError || error instanceof DatabaseAwayError;
    process.stderr.write(`${expected ? error.message : String(error instanceof Error ? (error.stack ?? error) : error)}\n`);
    process.exitCode = 1;
  }
}

/** Announces a step, and the time that it took. */
export async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  process.stderr.write(`${name} …`);
  try {
    const result = await work();
    process.stderr.write(` ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
    return result;
  } catch (error) {
    process.stderr.write('\n');
    throw error;
  }
}
