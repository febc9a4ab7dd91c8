import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clickable } from './clickable.ts';
import { wordpressComment } from './wordpress-comment.ts';

interface Vector {
  test: string;
  function: string;
  args: [string];
  expected: string;
}

const VECTORS = '../shared/data/corpora/wpautop/wp-make-clickable.json';

describe.skipIf(!existsSync(VECTORS))(`WordPress's own vectors (skipped where ${VECTORS} is absent)`, () => {
  const all: Vector[] = existsSync(VECTORS) ? JSON.parse(readFileSync(VECTORS, 'utf8')) : [];
  // The others add `rel`, which every comment's links get when they are shown.
  const vectors = all.filter((vector) => vector.function === 'make_clickable');

  it('are all there', () => expect([all.length, vectors.length]).toEqual([67, 48]));

  it.each(vectors)('$args.0', ({ args, expected }) => {
    expect(clickable(args[0])).toBe(expected.replaceAll(' rel="nofollow"', '').replaceAll('&#038;', '&'));
  });
});

describe('a comment of the old site', () => {
  it('has its paragraphs, links and signs', () => {
    expect(wordpressComment('"See" www.wharf.example/a--b\n\n(<a href="http://x.example">http://x.example</a>) -- bye')).toBe(
      '<p>“See” <a href="http://www.wharf.example/a--b">www.wharf.example/a--b</a></p>\n<p>(<a href="http://x.example">http://x.example</a>) — bye</p>\n',
    );
  });

  it.each([
    ['addresses', 'http://a.b '.repeat(20_000)],
    ['one address', `http://a${'(a'.repeat(100_000)}`],
    ['beginnings', 'http://'.repeat(50_000)],
    ['stops', `http://a${'.'.repeat(100_000)}`],
    ['www', 'www.a'.repeat(50_000)],
    ['links', '<a href='.repeat(50_000)],
  ])('is made in time of nothing but %s', (_, text) => {
    const start = performance.now();
    wordpressComment(text);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
