import { listNewestComments } from '#features/comments/newest.ts';
import { siteList } from '#features/posts/lists.ts';
import { published } from '#features/posts/published.ts';
import { postTag } from '#features/posts/tags.ts';
import { getSite } from '#features/settings/queries.ts';
import { dependOn } from '#lib/cache/scope.ts';
import { database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import type { Channel } from './channel.ts';
import { commentItem } from './comment-item.ts';
import { type Feed, type FeedItem, ITEMS_A_FEED } from './feed.ts';
import { feedPath, type FeedFormat } from './formats.ts';
import { findListChannel, listItems } from './list-queries.ts';

/**
 * The feed of what stands at a path, given as decoded segments: none is the site; `category`, `tag`, `author`, a year or
 * a month are lists; `comments` is the newest of the whole site; else a post's comments. null where there is no such thing.
 */
export async function getFeed(segments: readonly string[], format: FeedFormat): Promise<Feed | null> {
  const [site, channel] = await Promise.all([getSite(), findChannel(segments)]);
  if (!channel) return null;
  const siteUrl = env().SITE_URL;
  const times = channel.items.map(({ modified }) => modified.getTime());
  return {
    title: channel.name ? `${channel.name} – ${site.name}` : site.name,
    description: channel.description || site.tagline || site.name,
    language: site.language,
    publisher: site.name,
    homeUrl: siteUrl + encodeURI(channel.home),
    selfUrl: siteUrl + encodeURI(feedPath(channel.feedHome ?? channel.home, format)),
    updated: times.length > 0 ? new Date(Math.max(...times)) : null,
    items: channel.items,
  };
}

async function findChannel(segments: readonly string[]): Promise<Channel | null> {
  if (segments.length === 0) return { home: '/', items: await listItems(siteList) };
  if (segments.length === 1 && segments[0] === 'comments') {
    return { name: 'Comments', home: '/', feedHome: '/comments/', items: await commentItems() };
  }
  return (await findListChannel(segments)) ?? findPostChannel(`/${segments.join('/')}/`);
}

async function findPostChannel(path: string): Promise<Channel | null> {
  const post = await database().post.findFirst({ where: { path, ...published }, select: { id: true, title: true } });
  if (!post) return null;
  dependOn(postTag(post.id));
  return { name: `Comments on “${post.title}”`, home: path, items: await commentItems(post.id) };
}

async function commentItems(postId?: number): Promise<FeedItem[]> {
  const comments = await listNewestComments(ITEMS_A_FEED, postId);
  for (const { post } of comments) dependOn(postTag(post.id));
  return comments.map((comment) => commentItem(comment, env().SITE_URL));
}
