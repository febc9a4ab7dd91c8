import { describe, expect, it } from 'vitest';
import { createTurns } from './turns.ts';

/** Work that is done when it is told to be. */
function piece() {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const state = { begun: false };
  return { state, end: resolve, fail: reject, work: () => ((state.begun = true), promise) };
}
const settled = (promise: Promise<void>) => Promise.race([promise.then(() => 'done', () => 'failed'), new Promise((done) => setTimeout(done, 5, 'waiting'))]);

describe('work that takes turns', () => {
  it('is done one after the other, while one more may wait', async () => {
    const turns = createTurns();
    const [first, second, third] = [piece(), piece(), piece()];
    await turns.next(first.work);
    await turns.next(second.work);
    const handed = turns.next(third.work);
    expect(await settled(handed)).toBe('waiting');
    expect([first.state.begun, second.state.begun]).toEqual([true, false]);
    first.end();
    await handed;
    await settled(Promise.resolve());
    expect([second.state.begun, third.state.begun]).toEqual([true, false]);
    second.end();
    third.end();
    await turns.end();
    expect(third.state.begun).toBe(true);
  });

  it('ends with the first that fails: none after it begins, and whoever hands over the next or waits for the end is told', async () => {
    const turns = createTurns();
    const [first, second, third] = [piece(), piece(), piece()];
    await turns.next(first.work);
    await turns.next(second.work);
    first.fail(new Error('Away.'));
    await expect(turns.next(third.work)).rejects.toThrow('Away.');
    await expect(turns.end()).rejects.toThrow('Away.');
    expect([second.state.begun, third.state.begun]).toEqual([false, false]);
  });
});
