import { setTimeout as later } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { atMost, TooBusyError } from './at-most.ts';

it('lets so many at a time, in order, and goes on after a failure', async () => {
  const turn = atMost('test', 2);
  let [running, most] = [0, 0];
  const began: number[] = [];
  const results = await Promise.allSettled(
    [1, 2, 3, 4, 5].map((number) =>
      turn(async () => {
        began.push(number);
        most = Math.max(most, ++running);
        await later(5);
        running--;
        if (number === 2) throw new Error('no');
        return number;
      }),
    ),
  );
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled']);
  expect({ most, began }).toEqual({ most: 2, began: [1, 2, 3, 4, 5] });
});

it('refuses where too many wait', async () => {
  const turn = atMost('short line', 1, 1);
  const [first, second] = [turn(() => later(5)), turn(() => later(5))];
  await expect(turn(() => later(5))).rejects.toBeInstanceOf(TooBusyError);
  await Promise.all([first, second]);
});
