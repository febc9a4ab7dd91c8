import { describe, expect, it } from 'vitest';
import { countryName, partLabel } from './part-names.ts';
import { nextSpan, partsOf, readingAddress, readReadingQuery, spanName, spanOf } from './spans.ts';

describe('a span of figures', () => {
  it('begins on its first day', () => {
    expect(['DAY', 'MONTH', 'YEAR'].map((span) => spanOf(span === 'DAY' ? 'DAY' : span === 'MONTH' ? 'MONTH' : 'YEAR', '2026-11-25').start)).toEqual(['2026-11-25', '2026-11-01', '2026-01-01']);
  });

  it.each([['DAY', '2026-03-01', '2026-02-28', '2026-03-02'], ['MONTH', '2026-01-01', '2025-12-01', '2026-02-01'], ['YEAR', '2026-01-01', '2025-01-01', '2027-01-01']] as const)('has neighbours: %s %s', (span, start, before, after) => {
    expect([nextSpan({ span, start }, -1).start, nextSpan({ span, start }, 1).start]).toEqual([before, after]);
  });

  it('has a bar for each part: a month’s days, a year’s months, a day among thirty', () => {
    expect(partsOf({ span: 'MONTH', start: '2024-02-01' }).map(({ start }) => start).slice(-2)).toEqual(['2024-02-28', '2024-02-29']);
    expect(partsOf({ span: 'YEAR', start: '2026-01-01' }).map(({ span, start }) => `${span} ${start}`).slice(-1)).toEqual(['MONTH 2026-12-01']);
    const days = partsOf({ span: 'DAY', start: '2026-11-25' });
    expect([days.length, days.at(-1)?.start]).toEqual([30, '2026-11-25']);
  });

  it('is read from an address, and is this month where that makes no sense', () => {
    expect(readReadingQuery({ span: 'year', start: '2025-07-09', post: '7' }, '2026-11-25')).toEqual({ span: 'YEAR', start: '2025-01-01', postId: 7 });
    for (const wrong of [{}, { span: 'week' }, { start: '2026-13-01' }, { start: ['a', 'b'] }, { post: '-1' }, { post: '9'.repeat(30) }, { post: 'x' }]) expect(readReadingQuery(wrong, '2026-11-25')).toEqual({ span: 'MONTH', start: '2026-11-01' });
    expect(readReadingQuery(Object.fromEntries(new URL(readingAddress({ span: 'DAY', start: '2026-11-25', postId: 3 }), 'https://x.example').searchParams), '2026-01-01')).toEqual({ span: 'DAY', start: '2026-11-25', postId: 3 });
  });

  it('has a name, and a short one under its bar', () => {
    expect([spanName({ span: 'DAY', start: '2026-11-25' }, 'en-GB'), spanName({ span: 'MONTH', start: '2026-11-01' }, 'en-GB'), spanName({ span: 'YEAR', start: '2026-01-01' }, 'en-GB')]).toEqual(['25 November 2026', 'November 2026', '2026']);
    expect([partLabel({ span: 'DAY', start: '2026-11-25' }, 'en-GB'), partLabel({ span: 'MONTH', start: '2026-11-01' }, 'en-GB')]).toEqual(['25', 'Nov']);
    expect([countryName('GB'), countryName('QX')]).toEqual(['United Kingdom', 'QX']);
  });
});
