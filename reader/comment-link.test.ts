import { expect, it } from 'vitest';

import { commentNumber } from './comment-link.ts';

it.each([
  ['#comment-12', '12'],
  ['#comment-', undefined],
  ['#comment-12/../../admin', undefined],
  ['#comments', undefined],
  ['', undefined],
])('a hash of %s names comment %s', (hash, number) => expect(commentNumber(hash)).toBe(number));
