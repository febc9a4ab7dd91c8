import { describe, expect, it } from 'vitest';
import { sitemapFileOf, sitemapFilePath } from './files.ts';

describe('a sitemap\'s file', () => {
  it('is named by what it tells of and its number', () => {
    expect(sitemapFilePath({ section: 'posts', number: 12 })).toBe('/sitemaps/posts-12.xml');
    expect(sitemapFileOf('posts-12.xml')).toEqual({ section: 'posts', number: 12 });
  });

  it.each(['posts-0.xml', 'posts-01.xml', 'posts-12345.xml', 'posts.xml', 'pages-1.xml', 'posts-1.xml.gz', 'constructor-1.xml'])('is not named %s', (name) => {
    expect(sitemapFileOf(name)).toBeNull();
  });
});
