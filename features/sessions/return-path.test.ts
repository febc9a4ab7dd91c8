import { expect, it } from 'vitest';
import { localPath } from './return-path.ts';

it.each([
  ['/2010/10/a-title/#comment-7', '/2010/10/a-title/#comment-7'],
  ['https://left.example/about/?x=1', '/about/?x=1'],
  ['https://evil.example/about/', '/'],
  ['//evil.example/', '/'],
  ['/\\evil.example/', '/'],
  ['https://left.example//evil.example/', '/evil.example/'],
  ['https://left.example@evil.example/', '/'],
  ['https://me:secret@left.example/', '/'],
  ['javascript:alert(1)', '/'],
  ['data:text/html,x', '/'],
  ['http://left.example/', '/'],
  ['', '/'],
  [null, '/'],
])('%s leads back to %s', (address, path) => {
  expect(localPath(address, 'https://left.example')).toBe(path);
});
