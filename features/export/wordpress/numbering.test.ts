import { describe, expect, it } from 'vitest';
import { numberingOf } from './numbering.ts';

describe('the numbers of an export', () => {
  const numbering = numberingOf([{ sourceId: 4, greatest: 100 }, { sourceId: 9, greatest: 30 }], { post: 20, media: 10 });

  it('are the first old site’s own', () => expect([numbering.old(4, 1), numbering.old(4, 100)]).toEqual([1, 100]));

  it('are never given twice', () => {
    const olds = [...Array.from({ length: 100 }, (_, at) => numbering.old(4, at + 1)), ...Array.from({ length: 30 }, (_, at) => numbering.old(9, at + 1))];
    const own = [...Array.from({ length: 20 }, (_, at) => numbering.post(at + 1)), ...Array.from({ length: 10 }, (_, at) => numbering.media(at + 1)), ...Array.from({ length: 50 }, (_, at) => numbering.menuItem(at + 1))];
    expect(new Set([...olds, ...own]).size).toBe(olds.length + own.length);
  });

  it('of a site without an old one are those that it has', () => {
    expect(numberingOf([], { post: 20, media: 10 }).post(7)).toBe(7);
  });
});
