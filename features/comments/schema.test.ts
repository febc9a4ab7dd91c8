import { describe, expect, it } from 'vitest';
import { commentSource } from './schema.ts';

describe('a comment’s text', () => {
  it('has no blank ends, one kind of line end, no NUL and no half of a character', () => {
    expect(commentSource.parse(' \n\t\n  Set in.\r\nB\0y\uD800.\r\n \u2003\n')).toBe('  Set in.\nBy\uFFFD.');
    expect(commentSource.parse(' \n \t')).toBe('');
  });

  it('may have any number of blanks within it, which cost no more than others', () => {
    const blanks = ' '.repeat(190_000); // what looked for an end at each of them took more than a minute
    expect(commentSource.parse(`a${blanks}b`)).toHaveLength(190_002);
  });
});
