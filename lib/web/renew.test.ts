import { describe, expect, it } from 'vitest';
import type { Page } from '#lib/cache/page.ts';
import { Renders } from '#lib/cache/renders.ts';
import { PageStore } from '#lib/cache/store.ts';
import { renewer } from './renew.ts';

const page = (etag: string): Page => ({ status: 200, headers: {}, tags: ['post:1'], bodies: { identity: Buffer.from(etag) }, etag, size: 1 });

describe('pages that are out of date a little', () => {
  it('are made anew one at a time, for those who come after, and with rests', async () => {
    const store = new PageStore(1_000_000);
    let time = 0;
    const renew = renewer(store, new Renders(store), () => time);
    for (const key of ['/a/', '/b/']) store.put(key, page('old'), store.clock);
    const made: string[] = [];
    const ends: ((made: Page) => void)[] = [];
    const ask = (key: string) => renew(key, () => (made.push(key), new Promise((done) => void ends.push(done))));
    ask('/a/');
    expect(made).toEqual([]);
    store.age();
    for (const key of ['/a/', '/a/', '/b/']) ask(key);
    expect(made).toEqual(['/a/']);
    expect(store.fresh('/a/')?.etag).toBe('old');
    time = 100;
    ends[0]?.(page('new'));
    await expect.poll(() => store.fresh('/a/')?.etag).toBe('new');
    ask('/a/');
    time = 1_999;
    ask('/b/');
    expect(made).toEqual(['/a/']);
    time = 2_000;
    ask('/b/');
    expect(made).toEqual(['/a/', '/b/']);
  });
});
