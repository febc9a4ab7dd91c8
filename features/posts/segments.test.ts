import { describe, expect, it } from 'vitest';
import { readAddress } from './segments.ts';

const read = (path: string) => readAddress(path.split('/').filter(Boolean));

describe('an address in the root', () => {
  it.each([
    ['/a/b/', { view: 'article', path: '/a/b/' }],
    ['/a/b/comments/2/', { view: 'discussion', path: '/a/b/', order: 'oldest', page: 2 }],
    ['/a/comments/newest/', { view: 'discussion', path: '/a/', order: 'newest', page: 1 }],
    ['/a/comments/recommended/3/', { view: 'discussion', path: '/a/', order: 'recommended', page: 3 }],
    ['/a/thread/7/', { view: 'thread', path: '/a/', rootId: 7, page: 1 }],
    ['/a/thread/7/2/', { view: 'thread', path: '/a/', rootId: 7, page: 2 }],
    ['/2010/10/', { view: 'month', year: 2010, month: 10, page: 1 }],
    ['/2010/10/comments/', { view: 'article', path: '/2010/10/comments/' }],
    ['/a/comments/newest/1/', { view: 'article', path: '/a/comments/newest/1/' }],
    ['/a/comments/policy/', { view: 'article', path: '/a/comments/policy/' }],
    ['/comments/newest/', { view: 'article', path: '/comments/newest/' }],
  ])('%s is read for what it is', (path, address) => {
    expect(read(path)).toEqual(address);
  });
});
