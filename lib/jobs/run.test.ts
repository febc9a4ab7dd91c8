import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { database } from '#lib/db/client.ts';
import { logger } from '#lib/log.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { addJob, type JobOptions } from './add.ts';
import { releaseLostJobs } from './lost.ts';
import { startJobs } from './run.ts';
import { task, type TaskList } from './task.ts';

const { url } = useTestDatabase();

let stop: () => Promise<void> = async () => undefined;
afterEach(async () => {
  await stop();
  vi.restoreAllMocks();
  await database().$executeRaw`DELETE FROM graphile_worker._private_jobs`;
});

const begin = (tasks: TaskList) => ({ stop } = startJobs(url(), tasks, []));
const add = (name: string, payload: object = {}, options: JobOptions = {}) => database().$transaction((tx) => addJob(tx, name, { ...payload }, options));
const waiting = () => database().$queryRaw<{ name: string; attempts: number; key: string | null }[]>`SELECT task_identifier AS name, attempts, key FROM graphile_worker.jobs ORDER BY id`;

/** A task that writes down the numbers it is given. */
function listed(): { done: number[]; note: TaskList[string] } {
  const done: number[] = [];
  return { done, note: task(z.object({ n: z.number() }), async ({ n }) => done.push(n)) };
}

describe('a job', () => {
  it('is done once, by one of several instances, when its transaction commits and not before', async () => {
    const { done, note } = listed();
    const other = startJobs(url(), { note }, []);
    begin({ note });
    await database().$transaction(async (tx) => {
      for (let n = 0; n < 20; n++) await addJob(tx, 'note', { n });
      await wait(300);
      expect(done).toEqual([]);
    });
    await expect.poll(() => done.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n));
    await expect.poll(waiting).toEqual([]);
    await other.stop();
  });

  it('is not there when its transaction is taken back', async () => {
    const refused = database().$transaction(async (tx) => {
      await addJob(tx, 'note', { n: 1 });
      throw new Error('taken back');
    });
    await expect(refused).rejects.toThrow('taken back');
    expect(await waiting()).toEqual([]);
  });

  it('waits for its time', async () => {
    const { done, note } = listed();
    begin({ note });
    await add('note', { n: 1 }, { runAt: new Date(Date.now() + 60_000) });
    await add('note', { n: 2 }, { runAt: new Date(Date.now() - 1_000) });
    await expect.poll(() => done).toEqual([2]);
    await expect.poll(waiting).toHaveLength(1);
  });

  it('replaces one with its key that waits, or leaves it alone', async () => {
    await add('note', { n: 1 }, { jobKey: 'a' });
    await add('note', { n: 2 }, { jobKey: 'a' });
    await add('note', { n: 3 }, { jobKey: 'a', whenKnown: 'leave' });
    const { done, note } = listed();
    begin({ note });
    await expect.poll(() => done).toEqual([2]);
  });

  it('that fails comes again, and the log says which it was but not what it was about', async () => {
    const error = vi.spyOn(logger(), 'error').mockReturnValue(undefined);
    let tries = 0;
    begin({ flaky: async () => {
      if (++tries === 1) throw new Error('not today');
    } });
    await add('flaky', { address: 'ann@example.org' });
    await expect.poll(() => error.mock.calls.length).toBe(1);
    expect(error.mock.calls[0]).toEqual([{ job: 'flaky', err: expect.objectContaining({ message: 'not today' }) }, 'A job failed']);
    await expect.poll(waiting).toMatchObject([{ name: 'flaky', attempts: 1 }]);
    await database().$executeRaw`UPDATE graphile_worker._private_jobs SET run_at = now()`;
    await expect.poll(waiting, { timeout: 6_000 }).toEqual([]);
    expect(tries).toBe(2);
  });

  it('with a payload that makes no sense fails as any other', async () => {
    vi.spyOn(logger(), 'error').mockReturnValue(undefined);
    begin({ note: listed().note });
    await add('note', { n: 'one' });
    await expect.poll(waiting).toMatchObject([{ attempts: 1 }]);
  });
});

describe('the instance that does jobs', () => {
  it('ends the one that runs before it stops, within seconds', async () => {
    let ended = false;
    begin({ slow: async () => {
      await wait(700);
      ended = true;
    } });
    await add('slow');
    await wait(400);
    await stop();
    expect(ended).toBe(true);
    expect(await waiting()).toEqual([]);
  });

  it('does not wait for one that does not end; that one comes again', async () => {
    vi.spyOn(logger(), 'warn').mockReturnValue(undefined);
    vi.spyOn(logger(), 'error').mockReturnValue(undefined);
    begin({ endless: () => new Promise(() => undefined) });
    await add('endless');
    await wait(400);
    const began = Date.now();
    await stop();
    expect(Date.now() - began).toBeLessThan(6_000);
    await expect.poll(waiting).toMatchObject([{ name: 'endless', attempts: 1 }]);
  });

  it('goes on after all its connections were cut, with hardly a word', async () => {
    const said = [vi.spyOn(logger(), 'warn').mockReturnValue(undefined), vi.spyOn(logger(), 'error').mockReturnValue(undefined)];
    const { done, note } = listed();
    begin({ note });
    await add('note', { n: 1 });
    await expect.poll(() => done).toEqual([1]);
    await database().$queryRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'left-futures jobs'`;
    await add('note', { n: 2 });
    await expect.poll(() => done, { timeout: 10_000 }).toEqual([1, 2]);
    expect(said.flatMap((spy) => spy.mock.calls).length).toBeLessThanOrEqual(1);
  });

  it('stops at once where there is no database', async () => {
    vi.spyOn(logger(), 'warn').mockReturnValue(undefined);
    ({ stop } = startJobs('postgresql://nobody@127.0.0.1:1/none', {}, []));
    await wait(200);
    const began = Date.now();
    await stop();
    expect(Date.now() - began).toBeLessThan(3_000);
  });

  it('takes over what a killed one had begun', async () => {
    await add('note', { n: 7 });
    await database().$executeRaw`UPDATE graphile_worker._private_jobs SET locked_at = now() - interval '31 minutes', locked_by = 'worker-gone'`;
    const { done, note } = listed();
    begin({ note });
    await wait(300);
    expect(done).toEqual([]);
    await releaseLostJobs();
    await expect.poll(() => done, { timeout: 6_000 }).toEqual([7]);
  });
});
