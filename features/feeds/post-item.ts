import { authorPath } from '#features/authors/address.ts';
import { pictureUrl } from '#features/media/address.ts';
import { pictureSelect, shownPicture } from '#features/media/select.ts';
import type { Prisma } from '#lib/db/client.ts';
import { absoluteUrls, excerptOf } from '#lib/html/text.ts';
import type { FeedItem } from './feed.ts';
import { feedPath } from './formats.ts';
import { escapeXml } from './xml.ts';

/** What an item tells of a post. */
export const postItemSelect = {
  id: true,
  path: true,
  title: true,
  excerpt: true,
  text: true,
  html: true,
  publishedAt: true,
  modifiedAt: true,
  createdAt: true,
  commentMode: true,
  commentCount: true,
  legacyId: true,
  import: { select: { siteUrl: true } },
  picture: { select: pictureSelect },
  bylines: { orderBy: { position: 'asc' }, select: { author: { select: { id: true, slug: true, name: true } } } },
  categories: { orderBy: { position: 'asc' }, select: { category: { select: { id: true, name: true } } } },
  tags: { orderBy: { tag: { name: 'asc' } }, select: { tag: { select: { id: true, name: true } } } },
} as const satisfies Prisma.PostSelect;

export type FeedPost = Prisma.PostGetPayload<{ select: typeof postItemSelect }>;

const SUMMARY_CHARS = 300;

/** A post as an item, whole. */
export function postItem(post: FeedPost, siteUrl: string): FeedItem {
  const url = siteUrl + encodeURI(post.path);
  const picture = shownPicture(post.picture);
  const published = post.publishedAt ?? post.createdAt;
  const discussed = post.commentCount > 0 || post.commentMode !== 'CLOSED';
  return {
    id: postId(post, siteUrl),
    url,
    title: post.title,
    summary: post.excerpt || excerptOf(post.text, SUMMARY_CHARS),
    html: illustration(post, siteUrl) + absoluteUrls(post.html, url),
    authors: post.bylines.map(({ author }) => ({ name: author.name, url: siteUrl + encodeURI(authorPath(author.slug)) })),
    published,
    modified: post.modifiedAt > published ? post.modifiedAt : published,
    topics: [...new Set([...post.categories.map(({ category }) => category.name), ...post.tags.map(({ tag }) => tag.name)])],
    ...(picture && { imageUrl: siteUrl + encodeURI(pictureUrl(picture)) }),
    ...(discussed && {
      discussion: { count: post.commentCount, url: `${url}#comments`, feedUrl: siteUrl + encodeURI(feedPath(post.path, 'rss')) },
    }),
  };
}

/**
 * A post's name in feeds, for all time: a tag URI (RFC 4151), since its address may change. A post from WordPress keeps
 * the name that it had in feeds there, so that the move shows nobody the old posts as new ones.
 */
function postId({ id, createdAt, legacyId, import: source }: FeedPost, siteUrl: string): string {
  if (legacyId !== null && legacyId > 0 && source) return `${source.siteUrl.replace(/\/+$/, '')}/?p=${legacyId}`;
  return `tag:${new URL(siteUrl).hostname},${createdAt.toISOString().slice(0, 10)}:post/${id}`;
}

function illustration(post: FeedPost, siteUrl: string): string {
  const picture = shownPicture(post.picture);
  if (!picture) return '';
  const size = picture.width && picture.height ? ` width="${picture.width}" height="${picture.height}"` : '';
  const words = [picture.caption, picture.credit].filter(Boolean).join(' ');
  const caption = words && `<figcaption>${escapeXml(words)}</figcaption>`;
  return `<figure><img src="${escapeXml(siteUrl + encodeURI(pictureUrl(picture)))}" alt="${escapeXml(picture.alt)}"${size}>${caption}</figure>\n`;
}
