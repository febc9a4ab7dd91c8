import { describe, expect, it } from 'vitest';
import type { Page } from './page.ts';
import { Renders } from './renders.ts';
import { PageStore } from './store.ts';

function page(text: string, status = 200, tags = ['post:1']): Page {
  const identity = Buffer.from(text);
  return { status, headers: {}, tags, bodies: { identity }, etag: text, size: identity.length };
}

/** A render whose end the test decides. */
function slowRender() {
  const ends: ((made: Page) => void)[] = [];
  return { make: () => new Promise<Page>((done) => void ends.push(done)), ends };
}

const settle = () => new Promise((done) => setTimeout(done, 0));

describe('making pages', () => {
  it('makes a page once, however many wait for it', async () => {
    const renders = new Renders(new PageStore(1_000_000));
    const { make, ends } = slowRender();
    const waiting = Array.from({ length: 100 }, () => renders.page('/a/', make));
    expect(ends).toHaveLength(1);
    ends[0]?.(page('made'));
    expect(new Set((await Promise.all(waiting)).map(({ etag }) => etag))).toEqual(new Set(['made']));
  });

  it('never gives a page begun before a change to whoever asks after it', async () => {
    const store = new PageStore(1_000_000);
    const renders = new Renders(store);
    const { make, ends } = slowRender();
    const before = renders.page('/a/', make);
    store.expire(['post:1']);
    const after = renders.page('/a/', make);
    ends[0]?.(page('old'));
    expect((await before).etag).toBe('old');
    await settle();
    expect(ends).toHaveLength(2);
    ends[1]?.(page('new'));
    expect((await after).etag).toBe('new');
    expect(store.fresh('/a/')?.etag).toBe('new');
  });

  it('does not make a page again for a change that it does not show', async () => {
    const store = new PageStore(1_000_000);
    const renders = new Renders(store);
    const { make, ends } = slowRender();
    const before = renders.page('/a/', make);
    store.expire(['post:99']);
    const after = renders.page('/a/', make);
    ends[0]?.(page('still right'));
    expect((await after).etag).toBe('still right');
    await before;
    expect(ends).toHaveLength(1);
  });

  it('keeps neither a missing page nor one that nothing can expire', async () => {
    const store = new PageStore(1_000_000);
    const renders = new Renders(store);
    await renders.page('/none/', async () => page('not found', 404));
    await renders.page('/free/', async () => page('no tags', 200, []));
    expect(store.latest('/none/') ?? store.latest('/free/')).toBeUndefined();
  });

  it('forgets a page that was taken down, so that it does not come back as an older copy', async () => {
    const store = new PageStore(1_000_000);
    const renders = new Renders(store);
    await renders.page('/a/', async () => page('there'));
    store.expire(['post:1']);
    await renders.page('/a/', async () => page('gone', 404));
    expect(store.latest('/a/')).toBeUndefined();
  });

  it('tells all who wait of a failure, and tries again for the next', async () => {
    const renders = new Renders(new PageStore(1_000_000));
    const fails = async () => Promise.reject(new Error('database away'));
    const waiting = await Promise.allSettled([renders.page('/a/', fails), renders.page('/a/', fails)]);
    expect(waiting.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect((await renders.page('/a/', async () => page('back'))).etag).toBe('back');
  });
});
