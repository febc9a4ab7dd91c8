import { describe, expect, it } from 'vitest';
import { leftWords, partDone, progressIn, progressWords, secondsLeft } from './progress-words.ts';

describe('the progress of an import', () => {
  it('is a part of its bytes, and never more than all', () => {
    expect(partDone({ bytes: 5, totalBytes: 10 })).toBe(0.5);
    expect(partDone({ bytes: 15, totalBytes: 10 })).toBe(1);
    expect(partDone({ bytes: 0, totalBytes: 0 })).toBe(0);
  });

  it('says how long the rest takes, once that can be told', () => {
    const first = { done: 100, at: 0 };
    expect(secondsLeft(first, { done: 300, at: 10_000 }, 1_100)).toBe(40);
    expect(secondsLeft(first, { done: 300, at: 2_000 }, 1_100)).toBeNull();
    expect(secondsLeft(first, { done: 100, at: 10_000 }, 1_100)).toBeNull();
  });

  it.each([[null, ''], [4, 'a few seconds left'], [31, 'about 40 seconds left'], [61, 'about a minute left'], [600, 'about 10 minutes left'], [9_000, 'about 3 hours left']])('of %s seconds is "%s"', (seconds, words) => {
    expect(leftWords(seconds)).toBe(words);
  });

  it('is that of the state that the import is in', () => {
    const told = (step: 'checking' | 'writing' | 'settling' | 'undoing') => ({ step, bytes: 1, totalBytes: 2, items: 1, at: 0 });
    expect(progressIn('RUNNING', told('writing'))).toMatchObject({ step: 'writing' });
    expect(progressIn('RUNNING', told('settling'))).toMatchObject({ step: 'settling' });
    expect(progressIn('UNDOING', told('writing'))).toBeNull();
    expect(progressIn('UNDOING', told('settling'))).toBeNull();
    expect(progressIn('WAITING', told('checking'))).toBeNull();
    expect(progressIn('WAITING', told('checking'), true)).toMatchObject({ step: 'checking' });
  });

  it('is one sentence', () => {
    expect(progressWords({ step: 'writing', bytes: 42, totalBytes: 100, items: 1_200, at: 0 }, 180)).toBe('The archive is being taken over: 42 %, 1,200 items, about 3 minutes left');
  });

  it('says how many texts there are where that is known', () => {
    expect(progressWords({ step: 'settling', bytes: 1_200, totalBytes: 3_000, items: 1_200, at: 0 }, 31)).toBe('The links and pictures are being set straight: 40 %, 1,200 of 3,000 texts, about 40 seconds left');
  });
});
