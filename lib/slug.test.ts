import { describe, expect, it } from 'vitest';
import { slugOf } from './slug.ts';

describe('a slug', () => {
  it.each([
    ['What Labour’s left wants', 'what-labours-left-wants'],
    ['Café “Olé”', 'cafe-ole'],
    ['52% — a mandate?', '52-a-mandate'],
    ['Йод и вода', 'йод-и-вода'],
    ['हिन्दी', 'हिन्दी'],
    ['  !!!  ', 'post'],
    ['', 'post'],
  ])('of "%s" is "%s"', (name, slug) => {
    expect(slugOf(name, 'post')).toBe(slug);
  });

  it('of a long title ends with a whole word', () => {
    const slug = slugOf('solidarity '.repeat(30), 'post');
    expect(slug).toMatch(/^(solidarity-)+solidarity$/);
    expect(slug.length).toBeLessThanOrEqual(80);
  });

  it('of one endless word is cut all the same', () => {
    expect(slugOf('a'.repeat(500), 'post')).toHaveLength(80);
  });
});
