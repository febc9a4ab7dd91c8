import { setTimeout as wait } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { gathered } from './gather.ts';

const together: string[][] = [];
beforeEach(() => void together.splice(0));

/** Shouts words, but not `bad`, nor anything beside it. */
const shout = gathered((word: string) => word[0], 3, async (words) => {
  together.push([...words]);
  await wait(5);
  if (words.includes('bad')) throw new Error('A bad word.');
  return words.map((word) => word.toUpperCase());
});

describe('gathered work', () => {
  it('is done at once for one who comes alone', async () => {
    expect(await shout('one')).toBe('ONE');
    expect(await shout('one')).toBe('ONE');
    expect(together).toEqual([['one'], ['one']]);
  });

  it('is done together for those who come meanwhile, in their order, so many at a time, each kind by itself', async () => {
    const words = ['a1', 'a2', 'b1', 'a3', 'a4', 'a5'];
    expect(await Promise.all(words.map(shout))).toEqual(words.map((word) => word.toUpperCase()));
    expect(together).toEqual([['a1'], ['b1'], ['a2', 'a3', 'a4'], ['a5']]);
  });

  it('fails for the one whose failure it is', async () => {
    const results = await Promise.allSettled(['bet', 'big', 'bad', 'bit'].map(shout));
    expect(results.map((result) => (result.status === 'fulfilled' ? result.value : String(result.reason)))).toEqual(['BET', 'BIG', 'Error: A bad word.', 'BIT']);
  });

  it('loses nobody who comes in the moment when the others are done', async () => {
    const chain = async (turns: number): Promise<string> => (turns === 0 ? shout('c') : shout('c').then(() => chain(turns - 1)));
    expect(await Promise.all(Array.from({ length: 10 }, () => chain(5)))).toEqual(Array.from({ length: 10 }, () => 'C'));
  });
});
