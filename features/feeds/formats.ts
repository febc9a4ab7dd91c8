import { toAtom } from './atom.ts';
import type { Feed } from './feed.ts';
import { toJsonFeed } from './json-feed.ts';
import { toRss } from './rss.ts';

export type FeedFormat = keyof typeof formats;

/** How each format is written, what it is called in HTTP, and where it stands below `feed/`. */
const formats = {
  rss: { serialise: toRss, mediaType: 'application/rss+xml', folder: '' },
  atom: { serialise: toAtom, mediaType: 'application/atom+xml', folder: 'atom/' },
  json: { serialise: toJsonFeed, mediaType: 'application/feed+json', folder: 'json/' },
} as const;

export function isFeedFormat(name: string): name is FeedFormat {
  return Object.hasOwn(formats, name);
}

/** The path of the feed of a list or post, for the path where that stands: `/tag/x/` and `atom` give `/tag/x/feed/atom/`. */
export function feedPath(home: string, format: FeedFormat): string {
  return `${home}feed/${formats[format].folder}`;
}

/** A feed as a response; the validator by content is the front door's. */
export function feedResponse(feed: Feed, format: FeedFormat): Response {
  const { serialise, mediaType } = formats[format];
  const headers = new Headers({ 'content-type': `${mediaType}; charset=utf-8` });
  if (feed.updated) headers.set('last-modified', feed.updated.toUTCString());
  return new Response(serialise(feed), { headers });
}
