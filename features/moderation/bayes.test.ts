import { describe, expect, it } from 'vitest';
import { spamProbability, wordsToLearn } from './bayes.ts';

const comments = { spam: 100, ham: 100 };
const spammy = { spam: 40, ham: 0 };
const plain = { spam: 0, ham: 40 };
const common = { spam: 90, ham: 90 };

describe('the likeness to spam', () => {
  it('is high for words of spam, low for words of others, in the middle for words of both', () => {
    expect(spamProbability([spammy, spammy, spammy, common], comments)).toBeGreaterThan(0.95);
    expect(spamProbability([plain, plain, plain, common], comments)).toBeLessThan(0.05);
    expect(spamProbability([common, common], comments)).toBe(0.5);
    expect(spamProbability([spammy, plain], comments)).toBeCloseTo(0.5, 1);
  });

  it('is not known before moderators have decided on twenty of each', () => {
    expect(spamProbability([spammy], { spam: 19, ham: 500 })).toBeNull();
    expect(spamProbability([spammy], { spam: 500, ham: 19 })).toBeNull();
    expect(spamProbability([spammy], { spam: 20, ham: 20 })).not.toBeNull();
  });

  it('is not told by words met once or never, nor by none', () => {
    expect(spamProbability([{ spam: 1, ham: 0 }, { spam: 0, ham: 0 }], comments)).toBe(0.5);
    expect(spamProbability([], comments)).toBe(0.5);
  });

  it('takes into account how much of each was met', () => {
    const word = { spam: 10, ham: 10 };
    expect(spamProbability([word, word, word], { spam: 20, ham: 2_000 })).toBeGreaterThan(0.9);
  });

  it('stays a number for hundreds of words, and for counts that do not fit', () => {
    expect(spamProbability(Array.from({ length: 400 }, () => spammy), comments)).toBeCloseTo(1);
    expect(spamProbability([{ spam: 5_000, ham: 0 }, { spam: 5_000, ham: 0 }], { spam: 20, ham: 20 })).toBeLessThanOrEqual(1);
  });
});

it('a comment’s words are learned each once, in whatever letters they are disguised', () => {
  expect(wordsToLearn('Buy, BUY а b víagrа! 在 2010')).toEqual(['2010', 'buy', 'viagra', '在']);
});
