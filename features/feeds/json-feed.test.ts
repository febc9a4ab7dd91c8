import { describe, expect, it } from 'vitest';
import { emptyFeed, feed, hardItem } from './feed-fixture.ts';
import { toJsonFeed } from './json-feed.ts';

describe('a JSON feed', () => {
  it('is JSON Feed 1.1, with addresses of its own and of its page', () => {
    expect(JSON.parse(toJsonFeed(feed))).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Housing – The Paper',
      home_page_url: feed.homeUrl,
      feed_url: feed.selfUrl,
      language: 'en-GB',
      authors: [{ name: 'The Paper' }],
    });
  });

  it('brings each item whole, with its authors, topics, picture and times', () => {
    expect(JSON.parse(toJsonFeed(feed)).items).toEqual([
      {
        id: hardItem.id,
        url: hardItem.url,
        title: hardItem.title,
        content_html: hardItem.html,
        summary: 'A first line.',
        image: hardItem.imageUrl,
        date_published: '2010-10-22T09:00:00.000Z',
        date_modified: '2010-10-23T10:30:00.000Z',
        authors: hardItem.authors,
        tags: ['Housing', 'R&D'],
      },
    ]);
  });

  it('leaves out lists that would be empty', () => {
    const [item] = JSON.parse(toJsonFeed({ ...feed, items: [{ ...hardItem, authors: [], topics: [] }] })).items;
    expect(item).not.toHaveProperty('authors');
    expect(item).not.toHaveProperty('tags');
    expect(JSON.parse(toJsonFeed(emptyFeed)).items).toEqual([]);
  });
});
