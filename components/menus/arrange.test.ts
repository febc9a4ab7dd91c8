import { describe, expect, it } from 'vitest';
import { levelsOf } from '#features/menus/schema.ts';
import { dropped, movedDown, movedUp, movesAt, turned, without } from './arrange.ts';
import type { Entry } from './entry.ts';

/** A menu as lines: each level two spaces deeper. */
function menu(...lines: string[]): Entry[] {
  return lines.map((line) => {
    const label = line.trimStart();
    const below = (line.length - label.length) / 2;
    return { key: label, kind: 'address', label, url: '/', leadsTo: '/', ...(below > 0 && { below }) };
  });
}
const drawn = (entries: readonly Entry[]) => levelsOf(entries).map((level, at) => `${'  '.repeat(level)}${entries[at]?.label}`);

const TREE = menu('a', '  b', '    c', '  d', 'e', '  f');
const at = (label: string) => TREE.findIndex((entry) => entry.label === label);

describe('an entry of a menu', () => {
  it('changes places with those beside it, and takes along what stands below it', () => {
    expect(drawn(movedUp(TREE, at('e')))).toEqual(['e', '  f', 'a', '  b', '    c', '  d']);
    expect(drawn(movedDown(TREE, at('b')))).toEqual(['a', '  d', '  b', '    c', 'e', '  f']);
    expect(drawn(movedUp(TREE, at('b')))).toEqual(drawn(TREE));
    expect(drawn(movedDown(TREE, at('f')))).toEqual(drawn(TREE));
  });

  it('goes a level deeper or higher with what stands below it', () => {
    expect(drawn(turned(TREE, at('e'), 1))).toEqual(['a', '  b', '    c', '  d', '  e', '    f']);
    expect(drawn(turned(TREE, at('b'), -1))).toEqual(['a', 'b', '  c', '  d', 'e', '  f']);
  });

  it('knows where it can go', () => {
    expect(TREE.map((_entry, place) => movesAt(TREE, place))).toEqual([
      { level: 0, canUp: false, canDown: true, canIn: false, canOut: false },
      { level: 1, canUp: false, canDown: true, canIn: false, canOut: true },
      { level: 2, canUp: false, canDown: false, canIn: false, canOut: true },
      { level: 1, canUp: true, canDown: false, canIn: true, canOut: true },
      { level: 0, canUp: true, canDown: false, canIn: true, canOut: false },
      { level: 1, canUp: false, canDown: false, canIn: false, canOut: true },
    ]);
    const deep = menu(...Array.from({ length: 10 }, (_entry, level) => `${'  '.repeat(level)}${level}`), '                  last');
    expect(movesAt(deep, 10)).toMatchObject({ level: 9, canIn: false });
  });

  it.each([
    ['e', 'b', ['a', '  e', '    f', '  b', '    c', '  d']],
    ['b', 'f', ['a', '  d', 'e', '  f', '  b', '    c']],
    ['c', 'a', ['c', 'a', '  b', '  d', 'e', '  f']],
    ['a', 'f', ['e', '  f', 'a', '  b', '    c', '  d']],
    ['a', 'c', ['a', '  b', '    c', '  d', 'e', '  f']],
  ])('%s, dropped on %s, comes with what stands below it, and leaves all others where they stand', (from, to, lines) => {
    expect(drawn(dropped(TREE, at(from), at(to)))).toEqual(lines);
  });

  it('that is taken out leaves what stood below it in its place', () => {
    expect(drawn(without(TREE, at('b')))).toEqual(['a', '  c', '  d', 'e', '  f']);
    expect(drawn(without(TREE, at('a')))).toEqual(['b', '  c', 'd', 'e', '  f']);
  });
});
