import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { createAging, type Aging } from './aging.ts';
import { ALL_SOON, PageStore } from './store.ts';

let aging: Aging;
afterEach(() => aging.stop());

describe('what is announced many times a second', () => {
  it('ages the pages at once, and then once in a while, the last time too', async () => {
    const store = new PageStore(1_000_000);
    let aged = 0;
    store.age = () => void (aged += 1);
    aging = createAging(store, 150);
    expect(aging.without([ALL_SOON, 'post:1'])).toEqual(['post:1']);
    await expect.poll(() => aged).toBe(1);
    for (let nth = 0; nth < 10; nth++) aging.without([ALL_SOON]);
    await wait(50);
    expect(aged).toBe(1);
    await expect.poll(() => aged).toBe(2);
    await wait(250);
    expect(aged).toBe(2);
  });

  it('leaves other tags alone', async () => {
    const store = new PageStore(1_000_000);
    store.age = () => expect.unreachable();
    aging = createAging(store, 10);
    expect(aging.without(['post:1', '*'])).toEqual(['post:1', '*']);
    await wait(50);
  });
});
