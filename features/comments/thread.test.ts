import { describe, expect, it } from 'vitest';
import { MAX_INDENT, nest, place, threadPath } from './thread.ts';

describe('the place of a comment', () => {
  it('follows its parent and comes before the parent\'s next neighbour', () => {
    const placed = place([
      { key: 101, parentKey: null },
      { key: 102, parentKey: null },
      { key: 103, parentKey: 101 },
      { key: 104, parentKey: 103 },
      { key: 105, parentKey: 101 },
    ]);
    const inOrder = placed.toSorted((a, b) => (a.threadPath < b.threadPath ? -1 : 1));
    expect(inOrder.map(({ key }) => key)).toEqual([101, 103, 104, 105, 102]);
    expect(placed.map(({ number, depth, rootKey }) => [number, depth, rootKey])).toEqual([
      [1, 0, 101], [2, 0, 102], [3, 1, 101], [4, 2, 101], [5, 1, 101],
    ]);
  });

  it('begins a thread when its parent is not there', () => {
    expect(place([{ key: 1, parentKey: 99 }])).toMatchObject([{ parentKey: null, depth: 0, rootKey: 1 }]);
  });

  it('stays in order past every change of the number\'s length', () => {
    const numbers = [1, 9, 10, 35, 36, 1_295, 1_296, 46_655, 46_656, 60_000_000];
    const paths = numbers.map((number) => threadPath('', number));
    expect(paths.toSorted()).toEqual(paths);
  });
});

describe('nesting', () => {
  const chain = Array.from({ length: 9 }, (_, depth) => ({ id: depth + 1, parentId: depth === 0 ? null : depth, depth }));

  it('indents no deeper than the limit: what is below stands side by side', () => {
    let level = nest(chain);
    for (let depth = 0; depth < MAX_INDENT; depth++) level = level[0]?.replies ?? [];
    expect(level.map(({ id }) => id)).toEqual([5, 6, 7, 8, 9]);
    expect(level.flatMap(({ replies }) => replies)).toEqual([]);
    const all = JSON.stringify(nest(chain)).match(/"id":/g);
    expect(all).toHaveLength(9);
  });

  it('loses no comment whose parent is on another page', () => {
    expect(nest([{ id: 7, parentId: 3, depth: 2 }, { id: 8, parentId: 7, depth: 3 }])).toMatchObject([{ id: 7, replies: [{ id: 8 }] }]);
  });
});
