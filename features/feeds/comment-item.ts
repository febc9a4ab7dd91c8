import { commentPermalink } from '#features/comments/address.ts';
import type { NewestComment } from '#features/comments/newest.ts';
import { absoluteUrls, excerptOf, plainText } from '#lib/html/text.ts';
import type { FeedItem } from './feed.ts';

const SUMMARY_CHARS = 300;

/** A comment as an item; its address leads to whatever page of the discussion it is on by then. */
export function commentItem({ id, html, createdAt, guestName, user, post }: NewestComment, siteUrl: string): FeedItem {
  const url = siteUrl + commentPermalink(id);
  const name = (user?.name ?? guestName)?.trim() || 'A former reader';
  return {
    id: url,
    url,
    title: `${name} on “${post.title}”`,
    summary: excerptOf(plainText(html), SUMMARY_CHARS),
    html: absoluteUrls(html, siteUrl + encodeURI(post.path)),
    authors: [{ name }],
    published: createdAt,
    modified: createdAt,
    topics: [],
  };
}
