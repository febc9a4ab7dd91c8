import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { database } from '#lib/db/client.ts';
import { logger } from '#lib/log.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { giveTurnBack, takeTurn, type Limit } from './rate-limit.ts';

useTestDatabase();
afterEach(() => void vi.restoreAllMocks());

const limit = (turns: number, seconds = 60): Limit => ({ name: `test ${crypto.randomUUID().slice(0, 8)}`, turns, seconds });

/** As a site that has run for a while has them: opening twenty at once takes seconds on a busy machine. */
const openConnections = () => Promise.all(Array.from({ length: 20 }, () => database().$queryRaw`SELECT 1 FROM pg_sleep(0.1)`)).then(() => true, () => false);

describe('a limit', () => {
  it('of ten lets ten through of fifty who come at once', async () => {
    const ten = limit(10);
    await expect.poll(openConnections, { timeout: 15_000 }).toBe(true);
    const turns = await Promise.all(Array.from({ length: 50 }, () => takeTurn([{ limit: ten, key: 'ann@example.org' }])));
    expect(turns.filter(({ ok }) => ok)).toHaveLength(10);
    expect(turns.find(({ ok }) => !ok)).toEqual({ ok: false, retryAfterSeconds: expect.toSatisfy((seconds: number) => seconds > 50 && seconds <= 60) });
  });

  it('counts each key by itself, and each limit', async () => {
    const [one, other] = [limit(1), limit(1)];
    const take = async (of: Limit, key: string) => (await takeTurn([{ limit: of, key }])).ok;
    expect([await take(one, 'a'), await take(one, 'b'), await take(other, 'a'), await take(one, 'a')]).toEqual([true, true, true, false]);
  });

  it('refuses where one of several is used up', async () => {
    const [narrow, wide] = [limit(1), limit(100)];
    const both = () => takeTurn([{ limit: narrow, key: 'address' }, { limit: wide, key: 'network' }]);
    expect((await both()).ok).toBe(true);
    expect((await both()).ok).toBe(false);
  });

  it('takes a turn back that was for nothing', async () => {
    const one = [{ limit: limit(1), key: 'a' }];
    for (let time = 0; time < 3; time++) {
      expect((await takeTurn(one)).ok).toBe(true);
      await giveTurnBack(one);
    }
    expect([(await takeTurn(one)).ok, (await takeTurn(one)).ok]).toEqual([true, false]);
  });

  it('gives new turns once its time is over', async () => {
    const short = limit(1, 1);
    const take = async () => (await takeTurn([{ limit: short, key: 'a' }])).ok;
    expect([await take(), await take()]).toEqual([true, false]);
    await wait(1_100);
    expect(await take()).toBe(true);
  });

  it('keeps nothing that tells who it was', async () => {
    await takeTurn([{ limit: limit(5), key: 'ann@example.org' }]);
    expect(JSON.stringify(await database().rateLimit.findMany({ select: { key: true } }))).not.toMatch(/ann|example/);
  });

  it('is counted by the instance itself while the database cannot, and the log says so', async () => {
    const warn = vi.spyOn(logger(), 'warn').mockReturnValue(undefined);
    vi.spyOn(database(), '$queryRawUnsafe').mockRejectedValue(new Error('away'));
    const one = limit(1);
    expect((await takeTurn([{ limit: one, key: 'a' }])).ok).toBe(true);
    expect(await takeTurn([{ limit: one, key: 'a' }])).toEqual({ ok: false, retryAfterSeconds: 60 });
    expect(warn).toHaveBeenCalledWith({ limit: one.name, reason: 'away' }, expect.stringContaining('could not be checked'));
  });
});
