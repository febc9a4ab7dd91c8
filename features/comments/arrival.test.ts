import { describe, expect, it } from 'vitest';
import { byArrival } from './arrival.ts';

const comment = (key: number, parentKey: number | null, minute: number) => ({ key, parentKey, createdAt: new Date(minute * 60_000) });
const keys = (...comments: ReturnType<typeof comment>[]) => byArrival(comments).map(({ key }) => key);

describe('comments', () => {
  it('come in order of time, and of two at once the first named first', () => {
    expect(keys(comment(3, null, 9), comment(1, null, 2), comment(2, null, 2))).toEqual([1, 2, 3]);
  });

  it('come after what they answer, even where the clocks say otherwise', () => {
    expect(keys(comment(1, null, 5), comment(2, 1, 1), comment(3, 2, 0))).toEqual([1, 2, 3]);
  });

  it('that answer nobody who is there stand as they are', () => {
    expect(keys(comment(2, 99, 1), comment(1, null, 0))).toEqual([1, 2]);
  });

  it('that answer each other in a circle all come, once', () => {
    expect(keys(comment(1, 2, 0), comment(2, 3, 1), comment(3, 1, 2), comment(4, 4, 3)).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4]);
  });

  it('may be a reply below a reply a hundred thousand times', () => {
    const deep = Array.from({ length: 100_000 }, (_, index) => comment(index, index === 0 ? null : index - 1, -index));
    expect(keys(...deep).slice(0, 3)).toEqual([0, 1, 2]);
  });
});
