import { expect, it } from 'vitest';
import { readCount, readShare } from './numbers.ts';

it.each([['23,283', 23283], ['23 283', 23283], ['23.283', 23283], ['1,234,567', 1234567], ['12', 12], ['12.0', 12], ['−3', -3], ['0', 0], ['', undefined], ['–', undefined], ['n/a', undefined], ['12.5', null], ['lots', null], ['1,2', null]])(
  'the count %j is %s', (text, count) => expect(readCount(text)).toBe(count),
);

it.each([['38.4', 38.4], ['38,4 %', 38.4], ['+3.4', 3.4], ['−2.1%', -2.1], ['52%', 52], ['', undefined], ['New', undefined], ['half', null]])(
  'the share %j is %s', (text, share) => expect(readShare(text)).toBe(share),
);
