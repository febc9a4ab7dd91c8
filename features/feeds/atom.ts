import type { Feed, FeedItem } from './feed.ts';
import { element, textElement, XML_DECLARATION } from './xml.ts';

const NAMESPACES = { xmlns: 'http://www.w3.org/2005/Atom', 'xmlns:thr': 'http://purl.org/syndication/thread/1.0' };

/** A feed as Atom (RFC 4287); how many comments there are, and where, by its threading extension (RFC 4685). */
export function toAtom(feed: Feed): string {
  const elements = [
    textElement('id', feed.selfUrl),
    textElement('title', feed.title),
    textElement('subtitle', feed.description),
    textElement('updated', (feed.updated ?? new Date(0)).toISOString()), // required, of an empty feed too
    element('author', {}, [textElement('name', feed.publisher)]),
    element('link', { rel: 'self', type: 'application/atom+xml', href: feed.selfUrl }),
    element('link', { rel: 'alternate', type: 'text/html', href: feed.homeUrl }),
    ...feed.items.map(toEntry),
  ];
  return `${XML_DECLARATION}${element('feed', { ...NAMESPACES, 'xml:lang': feed.language }, elements)}\n`;
}

function toEntry({ discussion, ...item }: FeedItem): string {
  return element('entry', {}, [
    textElement('id', item.id),
    textElement('title', item.title),
    textElement('published', item.published.toISOString()),
    textElement('updated', item.modified.toISOString()),
    ...item.authors.map(toPerson),
    element('link', { rel: 'alternate', type: 'text/html', href: item.url }),
    ...(discussion
      ? [element('link', { rel: 'replies', type: 'application/atom+xml', href: `${discussion.feedUrl}atom/`, 'thr:count': String(discussion.count) })]
      : []),
    ...item.topics.map((topic) => element('category', { term: topic })),
    textElement('summary', item.summary),
    textElement('content', item.html, { type: 'html' }),
  ]);
}

function toPerson({ name, url }: FeedItem['authors'][number]): string {
  return element('author', {}, [textElement('name', name), ...(url ? [textElement('uri', url)] : [])]);
}
