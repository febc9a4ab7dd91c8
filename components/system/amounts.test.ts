import { expect, it } from 'vitest';
import { bytesInWords, durationInWords } from './amounts.ts';

it('amounts are said in words', () => {
  expect([0, 1_023, 1_500, 1_610_612_736].map(bytesInWords)).toEqual(['0 bytes', '1023 bytes', '1.5 KB', '1.5 GB']);
  expect([5, 300, 10_000, 400_000].map(durationInWords)).toEqual(['5 seconds', '5 minutes', '2 hours', '4 days']);
});
