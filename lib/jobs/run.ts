import { setTimeout as wait } from 'node:timers/promises';
import { parseCronItems, run, type Runner, type TaskList as QueueTasks } from 'graphile-worker';
import pg from 'pg';
import { logger } from '#lib/log.ts';
import { queueLog } from './log.ts';
import type { Recurring, TaskList } from './task.ts';

/** Jobs that one instance does at the same time: enough that a slow mail server does not hold the others up. */
const CONCURRENCY = 3;
/** New jobs announce themselves; only those that wait for their time, or for another try, are looked for. */
const POLL_MS = 2_000;
const RETRY_MS = 2_000;
/** A recurring job that failed comes by itself again. */
const RECURRING_ATTEMPTS = 2;
/** Jobs that run get so long before the site goes; one that is cut off comes again. */
const DRAIN_MS = 4_000;
const CONNECT_MS = 5_000;

/**
 * Does the jobs of the database's queue, together with every other instance, until stopped. A database that goes away
 * stops nothing: work goes on once it is back. `stop` waits for the jobs that run, within limits.
 */
export function startJobs(url: string, tasks: TaskList, recurring: readonly Recurring[]): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  const working = keepWorking();
  const stop = async () => {
    stopping.abort();
    await working;
  };
  return { stop };

  async function keepWorking(): Promise<void> {
    while (!stopping.signal.aborted) {
      await workUntilLost().catch((error: unknown) => queueLog.warn(String(error)));
      await wait(RETRY_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  async function workUntilLost(): Promise<void> {
    const pool = openPool(url);
    try {
      const runner = await run({
        pgPool: pool,
        taskList: queueTasks(tasks),
        parsedCronItems: parseCronItems(recurring.map(({ task, match }) => ({ task, match, options: { jobKey: task, maxAttempts: RECURRING_ATTEMPTS } }))),
        concurrency: CONCURRENCY,
        pollInterval: POLL_MS,
        noHandleSignals: true,
        // Only the batched ways of ending a job are waited for at a stop, and survive a lost connection.
        preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
        logger: queueLog,
      });
      await Promise.race([runner.promise, untilAborted(stopping.signal)]);
      if (stopping.signal.aborted) await stopRunner(runner);
    } finally {
      void pool.end().catch(() => undefined);
    }
  }
}

function openPool(url: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: CONCURRENCY + 3, connectionTimeoutMillis: CONNECT_MS, application_name: 'left-futures jobs', keepAlive: true });
  pool.on('error', () => undefined); // whatever is asked next says so
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

function queueTasks(tasks: TaskList): QueueTasks {
  return Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [name, (payload: unknown, { abortSignal }: { abortSignal: AbortSignal }) => task(payload, { now: new Date(), signal: abortSignal })]),
  );
}

async function stopRunner(runner: Runner): Promise<void> {
  const stopped = runner.stop().catch(() => undefined);
  if (await Promise.race([stopped.then(() => true), wait(DRAIN_MS, false)])) return;
  logger().warn('A job was cut off by the end of the site; it comes again.');
  await Promise.race([runner.kill().catch(() => undefined), wait(1_000)]);
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((done) => (signal.aborted ? done() : signal.addEventListener('abort', () => done(), { once: true })));
}
