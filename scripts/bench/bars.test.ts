import { describe, expect, it } from 'vitest';
import { barLines, importingLines } from './bars.ts';
import type { Comparison } from './compare.ts';

const figures = { requestsPerSecond: 6_000, p50: 1, p99: 2, clientShare: 0.5 };
const cached = (ratio: number): Comparison => ({ name: 'a cached post', site: figures, bare: figures, ratio });
const small = { html: 24_192, text: 10_000, script: 8_191, stylesheet: 15_359 };
const posting = (p95: number, lost = 0) => ({ name: 'writers', p50: 1, p95, perSecond: 1, lost, doubled: 0 });
const list = (p50: number) => ({ name: 'posts', p50 });
const verdicts = (lines: string) => lines.trim().split('\n').map((line) => line.slice(line.lastIndexOf(', ') + 2));

describe('the bars', () => {
  it('hold at their very edge', () => {
    const scaled = [{ name: 'a post', small: 10, large: 13 }];
    expect(verdicts(barLines({ comparisons: [cached(0.6)], sizes: small, scaled, discussion: 59, posting: [posting(49)], admin: [list(149)] }))).toEqual(Array.from({ length: 10 }, () => 'holds'));
  });

  it('do not hold beyond it', () => {
    const sizes = { html: 24_193, text: 10_000, script: 8_192, stylesheet: 15_360 };
    const scaled = [{ name: 'a post', small: 10, large: 25 }];
    expect(verdicts(barLines({ comparisons: [cached(0.59)], sizes, scaled, discussion: 60, posting: [posting(50, 1)], admin: [list(1), list(150), list(2)] }))).toEqual(Array.from({ length: 10 }, () => '**does not hold**'));
  });

  it('of an import hold or not as well', () => {
    const importing = { bytes: 1e9, items: 550_000, seconds: 300, itemsPerSecond: 1_500, peakMegabytes: 299.4, readers: { p50: 5, p99: 99.9, requests: 4_000 } };
    expect(verdicts(importingLines(importing))).toEqual(['holds', 'holds', 'holds']);
    expect(verdicts(importingLines({ ...importing, itemsPerSecond: 1_499, peakMegabytes: 300, readers: { ...importing.readers, p99: 100 } }))).toEqual(['**does not hold**', '**does not hold**', '**does not hold**']);
    expect(verdicts(importingLines({ ...importing, peakMegabytes: undefined }))[1]).toBe('unknown');
  });

  it('are unknown where nothing was measured', () => {
    expect(verdicts(barLines({ comparisons: [], sizes: small, scaled: undefined, discussion: undefined, posting: [], admin: undefined }))).toEqual(['unknown', 'holds', 'holds', 'holds', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown']);
  });
});
