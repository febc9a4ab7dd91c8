import { describe, expect, it } from 'vitest';
import { formOf } from './forms.ts';

describe('an old path', () => {
  it.each([
    ['/index.php/2010/10/some-post/', '/2010/10/some-post/', { kind: 'whole' }],
    ['/index.php/', '/', { kind: 'whole' }],
    ['/2010/10/some-post/comment-page-2/', '/2010/10/some-post/', { kind: 'comments', page: 2 }],
    ['/2010/10/some-post/trackback/', '/2010/10/some-post/', { kind: 'whole' }],
    ['/2010/10/some-post/amp/', '/2010/10/some-post/', { kind: 'whole' }],
    ['/2010/10/some-post/attachment/a-picture/', '/2010/10/some-post/', { kind: 'whole' }],
    ['/2010/10/some-post/2/', '/2010/10/some-post/', { kind: 'part', number: 2 }],
    ['/about/3/', '/about/', { kind: 'part', number: 3 }],
    ['/2010/10/22/', '/2010/10/', { kind: 'part', number: 22 }],
    ['/2010/10/22/page/2/', '/2010/10/22/', { kind: 'list', page: 2 }],
    ['/page/2/', '/', { kind: 'list', page: 2 }],
    ['/category/water/rss2/', '/category/water/', { kind: 'feed', format: 'rss' }],
    ['/atom/', '/', { kind: 'feed', format: 'atom' }],
    ['/2010/1/', '/2010/01/', { kind: 'whole' }],
  ])('%s is of %s', (path, base, tail) => {
    expect(formOf(path)).toEqual({ base, tail });
  });

  it.each(['/', '/2010/10/some-post/', '/trackback/', '/comment-page-2/', '/2010/10/some-post/comment-page-0/', '/2010/', `/${'a/'.repeat(600)}2/`])('%s has no old form', (path) => {
    expect(formOf(path)).toBeNull();
  });
});
