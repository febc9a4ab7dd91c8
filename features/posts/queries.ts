import { cache } from 'react';
import { dependOn } from '#lib/cache/scope.ts';
import { Prisma } from '#generated/prisma/client.ts';
import { database } from '#lib/db/client.ts';
import { pictureSelect } from '#features/media/select.ts';
import { POSTS_A_PAGE, siteList } from './lists.ts';
import { published, publishedSql } from './published.ts';
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
  // What its readers were told of; one more than is shown says that there are others.
  revisions: { where: { kind: { in: ['CORRECTION', 'UPDATE'] } }, orderBy: { id: 'desc' }, take: 4, select: { id: true, kind: true, note: true, createdAt: true } },
} as const satisfies Prisma.PostSelect;

export { articleSelect };
export type PostSummary = Prisma.PostGetPayload<{ select: typeof summarySelect }>;
export type Article = Prisma.PostGetPayload<{ select: typeof articleSelect }>;

/** The published post or page at an address (`/2010/10/some-title/`), or null. */
export const getArticle = cache(async (path: string) => {
  const article = await database().post.findFirst({ where: { path, ...published }, select: articleSelect });
  if (article) dependOnArticle(article);
  return article;
});

/** A post or page that waits to be published, for whoever has the secret key of its preview; null for a wrong one. */
export async function getPreview(key: string) {
  return database().post.findFirst({ where: { previewKey: key, status: { not: 'TRASHED' } }, select: { ...articleSelect, status: true } });
}

/** The post that leads the front page: the newest of those that were made to, else the newest; null on an empty site. */
export async function leadingId(): Promise<number | null> {
  dependOn(listTag(siteList));
  const [lead] = await database().$queryRaw<{ id: number | null }[]>`
    SELECT coalesce(
      (SELECT "id" FROM "Post" WHERE "sticky" AND "kind" = 'POST' AND ${Prisma.raw(publishedSql)} ORDER BY "publishedAt" DESC LIMIT 1),
      (SELECT "postId" FROM "PostListing" WHERE "list" = ${siteList} ORDER BY "publishedAt" DESC, "postId" DESC LIMIT 1)) AS "id"`;
  return lead?.id ?? null;
}

/** That post, whole. */
export async function getLeadingArticle() {
  const id = await leadingId();
  const article = id === null ? null : await database().post.findFirst({ where: { id, ...published }, select: articleSelect });
  if (article) dependOnArticle(article);
  return article;
}

/** A page (from 1) of a list, newest first, and whether there are older ones. `without` leaves one out. */
export async function listPosts(list: string, page: number, { without, size = POSTS_A_PAGE }: { without?: number | undefined; size?: number } = {}) {
  dependOn(listTag(list));
  const rows = await database().postListing.findMany({
    where: { list, ...(without !== undefined && { postId: { not: without } }) },
    orderBy: newestFirst,
    skip: (page - 1) * size,
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
