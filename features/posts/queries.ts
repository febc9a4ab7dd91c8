import { cache } from 'react';
import { dependOn } from '#lib/cache/scope.ts';
import { database, type Prisma } from '#lib/db/client.ts';
import { pictureSelect } from '#features/media/select.ts';
import { POSTS_A_PAGE, siteList } from './lists.ts';
import { published } from './published.ts';
import { authorTag } from '#features/authors/tags.ts';
import { categoryTag } from '#features/categories/tags.ts';
import { tagTag } from '#features/tags/tags.ts';
import { discussionTag, listTag, postTag } from './tags.ts';

export const summarySelect = {
  id: true,
  path: true,
  title: true,
  excerpt: true,
  text: true,
  words: true,
  publishedAt: true,
  commentCount: true,
  picture: { select: pictureSelect },
  bylines: { orderBy: { position: 'asc' }, select: { author: { select: { id: true, slug: true, name: true } } } },
  categories: { orderBy: { position: 'asc' }, take: 1, select: { category: { select: { id: true, slug: true, name: true } } } },
} as const satisfies Prisma.PostSelect;

const articleSelect = {
  ...summarySelect,
  kind: true,
  html: true,
  modifiedAt: true,
  commentMode: true,
  lastCommentNumber: true,
  searchTitle: true,
  searchText: true,
  categories: { orderBy: { position: 'asc' }, select: { category: { select: { id: true, slug: true, name: true } } } },
  tags: { orderBy: { tag: { name: 'asc' } }, select: { tag: { select: { id: true, slug: true, name: true } } } },
} as const satisfies Prisma.PostSelect;

export type PostSummary = Prisma.PostGetPayload<{ select: typeof summarySelect }>;
export type Article = Prisma.PostGetPayload<{ select: typeof articleSelect }>;

/** The published post or page at an address (`/2010/10/some-title/`), or null. */
export const getArticle = cache(async (path: string) => {
  const article = await database().post.findFirst({ where: { path, ...published }, select: articleSelect });
  if (article) dependOnArticle(article);
  return article;
});

/** The newest post, whole; null on an empty site. */
export async function getLatestArticle() {
  dependOn(listTag(siteList));
  const newest = await database().postListing.findFirst({ where: { list: siteList }, orderBy: newestFirst, select: { post: { select: articleSelect } } });
  if (newest) dependOnArticle(newest.post);
  return newest?.post ?? null;
}

/** A page (from 1) of a list, newest first, and whether there are older ones. `skip` leaves out the newest. */
export async function listPosts(list: string, page: number, { skip = 0, size = POSTS_A_PAGE } = {}) {
  dependOn(listTag(list));
  const rows = await database().postListing.findMany({
    where: { list },
    orderBy: newestFirst,
    skip: skip + (page - 1) * size,
    take: size + 1,
    select: { post: { select: summarySelect } },
  });
  const posts = rows.slice(0, size).map(({ post }) => post);
  posts.forEach(dependOnPost);
  return { posts, hasOlder: rows.length > size };
}

const newestFirst = [{ publishedAt: 'desc' }, { postId: 'desc' }] as const satisfies Prisma.PostListingOrderByWithRelationInput[];

/** Says that a page shows a post as lists do, its byline, category and count of comments included. */
export function dependOnPost({ id, bylines, categories }: PostSummary): void {
  dependOn(postTag(id), discussionTag(id));
  dependOn(...bylines.map(({ author }) => authorTag(author.id)), ...categories.map(({ category }) => categoryTag(category.id)));
}

function dependOnArticle(article: Article): void {
  dependOnPost(article);
  dependOn(...article.tags.map(({ tag }) => tagTag(tag.id)));
}
