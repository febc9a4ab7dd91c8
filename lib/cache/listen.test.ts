import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { announceSoon, announceTags } from './announce.ts';
import { listenForExpiry } from './listen.ts';
import type { Page } from './page.ts';
import { PageStore } from './store.ts';

const { url } = useTestDatabase();
const page: Page = { status: 200, headers: {}, tags: ['post:1'], bodies: { identity: Buffer.from('a') }, etag: 'a', size: 1 };

let stop: () => Promise<void> = async () => undefined;
afterEach(() => stop());

async function listeningStore(): Promise<PageStore> {
  const store = new PageStore(1_000_000);
  ({ stop } = await listenForExpiry(url(), store));
  store.put('/a/', page, store.clock);
  return store;
}

const listeners = async () =>
  (await database().$queryRaw<{ pid: number }[]>`SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'left-futures pages'`).map(({ pid }) => pid);

describe('an instance that listens', () => {
  it('expires what another announces, when that commits and not before', async () => {
    const store = await listeningStore();
    await database().$transaction(async (tx) => {
      await announceTags(tx, ['post:1']);
      await wait(200);
      expect(store.fresh('/a/')).toBeDefined();
    });
    await expect.poll(() => store.fresh('/a/')).toBeUndefined();
  });

  it('ages its pages when an import says so, at once for the first time', async () => {
    const store = await listeningStore();
    await database().$transaction(announceSoon);
    await expect.poll(() => store.isAging('/a/')).toBe(true);
    expect(store.fresh('/a/')).toBeDefined();
    store.put('/a/', page, store.clock);
    await database().$transaction(announceSoon);
    await wait(200);
    expect(store.isAging('/a/')).toBe(false);
  });

  it('hears nothing of a change that is taken back', async () => {
    const store = await listeningStore();
    const refused = database().$transaction(async (tx) => {
      await announceTags(tx, ['post:1']);
      throw new Error('taken back');
    });
    await expect(refused).rejects.toThrow('taken back');
    await wait(200);
    expect(store.fresh('/a/')).toBeDefined();
  });

  it('takes all its pages for old once it is back from a lost connection, and holds one connection', async () => {
    const store = await listeningStore();
    for (const pid of await listeners()) await database().$queryRaw`SELECT pg_terminate_backend(${pid})`;
    await expect.poll(() => store.fresh('/a/'), { timeout: 5_000 }).toBeUndefined();
    expect(store.latest('/a/')).toBeDefined();
    store.put('/a/', page, store.clock);
    await expect.poll(listeners).toHaveLength(1);
    await database().$transaction((tx) => announceTags(tx, ['post:1']));
    await expect.poll(() => store.fresh('/a/')).toBeUndefined();
  });

  it('tells of a change with very many tags as one of everything', async () => {
    const store = await listeningStore();
    await database().$transaction((tx) => announceTags(tx, Array.from({ length: 5_000 }, (_, index) => `post:${index + 100}`)));
    await expect.poll(() => store.fresh('/a/')).toBeUndefined();
  });

  it('stops at once', async () => {
    await listeningStore();
    await stop();
    await expect.poll(listeners).toEqual([]);
  });
});
