import type { Feed, FeedItem } from './feed.ts';

/** A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function toJsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.homeUrl,
    feed_url: feed.selfUrl,
    description: feed.description,
    language: feed.language,
    authors: [{ name: feed.publisher }],
    items: feed.items.map(toItem),
  });
}

function toItem(item: FeedItem) {
  return {
    id: item.id,
    url: item.url,
    title: item.title,
    content_html: item.html,
    summary: item.summary,
    ...(item.imageUrl && { image: item.imageUrl }),
    date_published: item.published.toISOString(),
    date_modified: item.modified.toISOString(),
    ...(item.authors.length > 0 && { authors: item.authors }),
    ...(item.topics.length > 0 && { tags: item.topics }),
  };
}
