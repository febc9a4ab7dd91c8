import { describe, expect, it } from 'vitest';
import type { Page } from './page.ts';
import { EVERYTHING, PageStore } from './store.ts';

function page(text: string, tags: string[]): Page {
  const identity = Buffer.from(text);
  return { status: 200, headers: {}, tags, bodies: { identity }, etag: text, size: identity.length };
}

describe('the page store', () => {
  it('gives a page until one of its tags expires, and keeps the older one for when no new one can be made', () => {
    const store = new PageStore(1_000_000);
    store.put('/a/', page('a', ['post:1', 'site']), store.clock);
    expect(store.fresh('/a/')?.etag).toBe('a');
    store.expire(['post:2']);
    expect(store.fresh('/a/')?.etag).toBe('a');
    store.expire(['post:1']);
    expect(store.fresh('/a/')).toBeUndefined();
    expect(store.latest('/a/')?.etag).toBe('a');
  });

  it('expires all of a tag\'s pages and no others', () => {
    const store = new PageStore(1_000_000);
    store.put('/a/', page('a', ['list:site']), store.clock);
    store.put('/b/', page('b', ['list:site']), store.clock);
    store.put('/c/', page('c', ['post:3']), store.clock);
    store.expire(['list:site']);
    expect([store.fresh('/a/'), store.fresh('/b/')]).toEqual([undefined, undefined]);
    expect(store.fresh('/c/')?.etag).toBe('c');
    store.expire([EVERYTHING]);
    expect(store.fresh('/c/')).toBeUndefined();
  });

  it('goes on giving pages that are out of date a little, until one is made anew or its tag expires', () => {
    const store = new PageStore(1_000_000);
    const since = store.clock;
    store.put('/a/', page('a', ['post:1']), since);
    store.age();
    store.put('/b/', page('read before', ['post:2']), since);
    expect([store.fresh('/a/')?.etag, store.fresh('/b/')?.etag]).toEqual(['a', 'read before']);
    expect([store.isAging('/a/'), store.isAging('/b/'), store.isAging('/c/')]).toEqual([true, true, false]);
    store.put('/a/', page('anew', ['post:1']), store.clock);
    expect(store.isAging('/a/')).toBe(false);
    store.expire(['post:2']);
    expect([store.fresh('/b/'), store.isAging('/b/')]).toEqual([undefined, false]);
  });

  it('takes a page whose tag expired while it was made as stale from the start', () => {
    const store = new PageStore(1_000_000);
    const since = store.clock;
    store.expire(['discussion:1']);
    store.put('/a/', page('read before the change', ['discussion:1']), since);
    store.put('/b/', page('another', ['discussion:2']), since);
    expect(store.fresh('/a/')).toBeUndefined();
    expect(store.fresh('/b/')?.etag).toBe('another');
  });

  it('does so too after more expiries than it remembers one by one', () => {
    const store = new PageStore(1_000_000);
    const since = store.clock;
    for (let count = 0; count < 5_000; count++) store.expire([`post:${count}`]);
    store.put('/a/', page('a', ['post:3']), since);
    expect(store.fresh('/a/')).toBeUndefined();
  });

  it('is bounded in bytes: what was least used goes, with its tags', () => {
    const store = new PageStore(20_000);
    for (let number = 0; number < 50; number++) store.put(`/${number}/`, page('x'.repeat(1_000), [`post:${number}`]), store.clock);
    expect(store.bytes).toBeLessThanOrEqual(20_000);
    expect(store.latest('/0/')).toBeUndefined();
    expect(store.fresh('/49/')).toBeDefined();
    store.expire(['post:0', 'post:49']);
    expect(store.fresh('/49/')).toBeUndefined();
  });

  it('refuses a page larger than itself', () => {
    const store = new PageStore(1_000);
    store.put('/a/', page('x'.repeat(5_000), ['post:1']), store.clock);
    expect(store.latest('/a/')).toBeUndefined();
    expect(store.bytes).toBe(0);
  });

  it('replaces a page with other tags', () => {
    const store = new PageStore(1_000_000);
    store.put('/a/', page('old', ['post:1']), store.clock);
    store.put('/a/', page('new', ['post:2']), store.clock);
    store.expire(['post:1']);
    expect(store.fresh('/a/')?.etag).toBe('new');
    store.expire(['post:2']);
    expect(store.fresh('/a/')).toBeUndefined();
  });
});
