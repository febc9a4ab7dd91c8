import { monthPath, yearPath } from '#features/archive/address.ts';
import { authorPath } from '#features/authors/address.ts';
import { getAuthor } from '#features/authors/queries.ts';
import { authorTag } from '#features/authors/tags.ts';
import { categoryPath } from '#features/categories/address.ts';
import { getCategory } from '#features/categories/queries.ts';
import { categoryTag } from '#features/categories/tags.ts';
import { authorList, categoryList, monthList, tagList, yearList } from '#features/posts/lists.ts';
import { discussionTag, listTag, postTag } from '#features/posts/tags.ts';
import { tagPath } from '#features/tags/address.ts';
import { getTag } from '#features/tags/queries.ts';
import { tagTag } from '#features/tags/tags.ts';
import { dependOn } from '#lib/cache/scope.ts';
import { database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import type { Channel } from './channel.ts';
import { type FeedItem, ITEMS_A_FEED } from './feed.ts';
import { type FeedPost, postItem, postItemSelect } from './post-item.ts';

/** The posts of a category, tag, author, year or month, by the segments of its path; null where these name none. */
export async function findListChannel(segments: readonly string[]): Promise<Channel | null> {
  const [first = '', ...slugs] = segments;
  if (/^\d{4}$/.test(first)) return findArchive(first, slugs);
  const slug = slugs.at(-1);
  if (slug === undefined) return null;
  // WordPress named a category by all its parents' slugs too; the last one tells which it is.
  if (first === 'category') {
    const category = await getCategory(slug);
    return category && { ...category, home: categoryPath(slug), items: await listItems(categoryList(category.id)) };
  }
  if (slugs.length > 1) return null;
  if (first === 'tag') {
    const tag = await getTag(slug);
    return tag && { ...tag, home: tagPath(slug), items: await listItems(tagList(tag.id)) };
  }
  if (first === 'author') {
    const author = await getAuthor(slug);
    return author && { name: author.name, home: authorPath(slug), items: await listItems(authorList(author.id)) };
  }
  return null;
}

/** The newest posts of a list. */
export async function listItems(list: string): Promise<FeedItem[]> {
  dependOn(listTag(list));
  const rows = await database().postListing.findMany({
    where: { list },
    orderBy: [{ publishedAt: 'desc' }, { postId: 'desc' }],
    take: ITEMS_A_FEED,
    select: { post: { select: postItemSelect } },
  });
  for (const { post } of rows) dependOnPost(post);
  return rows.map(({ post }) => postItem(post, env().SITE_URL));
}

/** A year or month is there when it has posts. */
async function findArchive(yearText: string, [monthText, ...rest]: readonly string[]): Promise<Channel | null> {
  const [year, month] = [Number(yearText), Number(monthText)];
  if (rest.length > 0 || (monthText !== undefined && !/^(0[1-9]|1[0-2])$/.test(monthText))) return null;
  const items = await listItems(monthText === undefined ? yearList(year) : monthList(year, month));
  if (items.length === 0) return null;
  if (monthText === undefined) return { name: yearText, home: yearPath(year), items };
  return { name: monthNames.format(Date.UTC(year, month - 1)), home: monthPath(year, month), items };
}

const monthNames = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

function dependOnPost({ id, bylines, categories, tags }: FeedPost): void {
  dependOn(postTag(id), discussionTag(id), ...bylines.map(({ author }) => authorTag(author.id)));
  dependOn(...categories.map(({ category }) => categoryTag(category.id)), ...tags.map(({ tag }) => tagTag(tag.id)));
}
