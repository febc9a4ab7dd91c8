import { describe, expect, it } from 'vitest';
import { modernPath } from './rewrite.ts';

describe('an old path', () => {
  it.each([
    ['/index.php/2010/10/some-post/', '/2010/10/some-post/'],
    ['/index.php/', '/'],
    ['/2010/10/some-post/comment-page-2/', '/2010/10/some-post/comments/2/'],
    ['/2010/10/some-post/comment-page-1/', '/2010/10/some-post/'],
    ['/2010/10/some-post/trackback/', '/2010/10/some-post/'],
    ['/2010/10/some-post/embed/', '/2010/10/some-post/'],
    ['/2010/10/some-post/attachment/a-picture/', '/2010/10/some-post/'],
    ['/2010/10/some-post/2/', '/2010/10/some-post/'],
    ['/2010/10/22/some-post/3/', '/2010/10/22/some-post/'],
    ['/2010/10/22/', '/2010/10/'],
    ['/2010/10/22/page/2/', '/2010/10/'],
    ['/index.php/2010/10/22/', '/2010/10/'],
    ['/index.php/2010/10/café/2/comment-page-3/', '/2010/10/café/2/comments/3/'],
  ])('%s leads to %s in one step', (path, modern) => {
    expect(modernPath(path)).toBe(modern);
  });

  it.each(['/', '/2010/10/', '/2010/10/page/2/', '/2010/10/some-post/', '/2010/10/some-post/comments/2/', '/2010/10/some-post/thread/3/2/', '/2010/13/22/', '/2010/10/32/', '/2010/10/22/some-post/', '/trackback/', '/comment-page-2/', '/2010/10/some-post/comment-page-0/'])(
    '%s has no old form',
    (path) => {
      expect(modernPath(path)).toBeNull();
    },
  );

  it('leads to one that is none itself', () => {
    const once = modernPath('/index.php/2010/10/some-post/attachment/x/trackback/');
    expect(once).toBe('/2010/10/some-post/');
    expect(modernPath(once ?? '')).toBeNull();
  });
});
