import type { Feed, FeedItem } from './feed.ts';
import { element, textElement, XML_DECLARATION } from './xml.ts';

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:slash': 'http://purl.org/rss/1.0/modules/slash/',
  'xmlns:wfw': 'http://wellformedweb.org/CommentAPI/',
};

/** A feed as RSS 2.0 (the RSS Advisory Board's specification 2.0.11), with the full text in `content:encoded`. */
export function toRss(feed: Feed): string {
  const channel = [
    textElement('title', feed.title),
    textElement('link', feed.homeUrl),
    textElement('description', feed.description),
    textElement('language', feed.language),
    element('atom:link', { href: feed.selfUrl, rel: 'self', type: 'application/rss+xml' }),
    ...(feed.updated ? [textElement('lastBuildDate', feed.updated.toUTCString())] : []),
    ...feed.items.map(toItem),
  ];
  return `${XML_DECLARATION}${element('rss', { version: '2.0', ...NAMESPACES }, [element('channel', {}, channel)])}\n`;
}

function toItem({ discussion, ...item }: FeedItem): string {
  return element('item', {}, [
    textElement('title', item.title),
    textElement('link', item.url),
    textElement('guid', item.id, { isPermaLink: String(item.id === item.url) }),
    textElement('pubDate', item.published.toUTCString()),
    ...item.authors.map(({ name }) => textElement('dc:creator', name)),
    ...item.topics.map((topic) => textElement('category', topic)),
    textElement('description', item.summary),
    textElement('content:encoded', item.html),
    ...(discussion
      ? [
          textElement('comments', discussion.url),
          textElement('wfw:commentRss', discussion.feedUrl),
          textElement('slash:comments', String(discussion.count)),
        ]
      : []),
  ]);
}
