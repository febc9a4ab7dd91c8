import { describe, expect, it } from 'vitest';
import { diffTexts } from './text-diff.ts';

describe('what changed between two texts', () => {
  it('is told by words, with the line around it', () => {
    expect(diffTexts('One\nTwo and three\nFour', 'One\nTwo or three\nFour')).toEqual([
      { runs: [{ kind: 'same', text: 'One' }] },
      { runs: [{ kind: 'same', text: 'Two ' }, { kind: 'removed', text: 'and' }, { kind: 'added', text: 'or' }, { kind: 'same', text: ' three' }] },
      { runs: [{ kind: 'same', text: 'Four' }] },
    ]);
  });

  it('is nothing where nothing did', () => {
    expect(diffTexts('One\nTwo', 'One\nTwo')).toEqual([]);
  });

  it('leaves out what stayed, and says how much that is', () => {
    const text = (middle: string) => [...Array.from({ length: 10 }, (_, n) => `Line ${n}`), middle].join('\n');
    expect(diffTexts(text('a'), text('b'))[0]).toEqual({ skipped: 9 });
  });

  it('shows what came and what went', () => {
    expect(diffTexts('One', 'One\nTwo')).toContainEqual({ runs: [{ kind: 'added', text: 'Two' }] });
    expect(diffTexts('One\nTwo', 'Two')).toContainEqual({ runs: [{ kind: 'removed', text: 'One' }] });
  });

  it('takes no minute for two books that share no word', () => {
    const book = (word: string) => Array.from({ length: 4_000 }, (_, n) => `${word}${n} `.repeat(10)).join('\n');
    const began = performance.now();
    expect(diffTexts(book('a'), book('b')).length).toBeGreaterThan(0);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
