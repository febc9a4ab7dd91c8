import { describe, expect, it } from 'vitest';
import { emptyFeed, feed } from './feed-fixture.ts';
import { feedPath, feedResponse, isFeedFormat } from './formats.ts';

describe('a feed as a response', () => {
  it.each([
    ['rss', 'application/rss+xml; charset=utf-8', '/tag/x/feed/'],
    ['atom', 'application/atom+xml; charset=utf-8', '/tag/x/feed/atom/'],
    ['json', 'application/feed+json; charset=utf-8', '/tag/x/feed/json/'],
  ] as const)('in %s says its type, its last change and stands at its own address', (format, type, path) => {
    const { headers } = feedResponse(feed, format);
    expect(headers.get('content-type')).toBe(type);
    expect(headers.get('last-modified')).toBe('Sat, 23 Oct 2010 10:30:00 GMT');
    expect(feedPath('/tag/x/', format)).toBe(path);
  });

  it('that is empty claims no last change', () => {
    expect(feedResponse(emptyFeed, 'rss').headers.has('last-modified')).toBe(false);
  });

  it('comes in three formats and no other', () => {
    expect(['rss', 'atom', 'json', 'rdf', 'toString'].map(isFeedFormat)).toEqual([true, true, true, false, false]);
  });
});
