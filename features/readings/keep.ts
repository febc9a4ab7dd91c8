import { env } from '#lib/env.ts';
import { logger } from '#lib/log.ts';
import type { CountReading } from '#lib/web/reading.ts';
import { storeReadings } from './commands.ts';
import { ReadingCounter } from './counter.ts';

/** What is lost where a process ends without a word. */
const STORE_MS = 5_000;

/** Counts what this instance's readers read, and stores it every few seconds and at the end. */
export function keepReadings(): { count: CountReading; stop: () => Promise<void> } {
  const counter = new ReadingCounter(env().SITE_URL);
  let storing: Promise<void> | undefined;
  const timer = setInterval(() => void store(), STORE_MS).unref();
  return {
    count: (request, path) => counter.count(request, path),
    stop: async () => {
      clearInterval(timer);
      await storing;
      await store();
    },
  };

  /** One batch at a time: while the database is slow, the next one grows. */
  async function store(): Promise<void> {
    storing ??= storeNow().finally(() => (storing = undefined));
    await storing;
  }

  async function storeNow(): Promise<void> {
    const batch = counter.take();
    if (batch.paths.size === 0) return;
    await storeReadings(batch, new Date()).catch((error: unknown) => {
      counter.giveBack(batch);
      logger().warn({ err: error }, 'What was read could not be stored; it is tried again');
    });
  }
}
