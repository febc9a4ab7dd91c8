import { describe, expect, it } from 'vitest';
import { readOptions } from './options.ts';

describe('what is typed behind npm run bench', () => {
  it('may be nothing', () => {
    expect(readOptions([])).toEqual({ posts: 10_000, comments: 200_000, seconds: 5, seed: 1, scale: false, admin: false, import: false });
    expect(readOptions(['--import'])).toMatchObject({ posts: 50_000, comments: 500_000, import: true });
  });

  it('names sizes and whether to compare them', () => {
    expect(readOptions(['--posts', '2000', '--comments=0', '--scale'])).toMatchObject({ posts: 2_000, comments: 0, scale: true, admin: false });
  });

  it.each([['--posts', '10'], ['--posts', 'many'], ['--seconds', '900'], ['--post', '5000'], ['5000']])('is refused when it is %s %s, with a word on its use', (...typed) => {
    expect(() => readOptions(typed.filter(Boolean))).toThrow(/npm run bench/);
  });
});
