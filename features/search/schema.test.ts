import { describe, expect, it } from 'vitest';
import { searchInput } from './schema.ts';

describe('what a search address asks for', () => {
  it('is read from its query', () => {
    expect(searchInput.parse({ q: ' tower  hamlets ', author: 'a-b', category: 'economy', year: '2010', page: '3' })).toEqual({
      q: 'tower hamlets', author: 'a-b', category: 'economy', year: 2010, page: 3,
    });
  });

  it.each([
    ['page', '0', 1], ['page', '51', 1], ['page', 'x', 1], ['page', '1.5', 1],
    ['year', '99', undefined], ['year', '2010; --', undefined],
    ['author', '', undefined], ['author', 'a b', undefined], ['category', 'x'.repeat(300), undefined],
  ] as const)('loses a senseless %s "%s"', (name, value, expected) => {
    expect(searchInput.parse({ q: 'water', [name]: value })).toMatchObject({ q: 'water', [name]: expected });
  });

  it('has an empty query where none is given', () => {
    expect(searchInput.parse({}).q).toBe('');
  });

  it('takes the first of repeated values', () => {
    expect(searchInput.parse({ q: ['water', 'fire'], page: ['2', '3'] })).toMatchObject({ q: 'water', page: 2 });
  });

  it('is cut at 200 characters, and bears no NUL and no half character', () => {
    expect(searchInput.parse({ q: 'ab '.repeat(5_000) }).q.length).toBeLessThanOrEqual(200);
    expect(searchInput.parse({ q: 'a\0b\ud83d' }).q).toBe('a b\ufffd');
  });
});
