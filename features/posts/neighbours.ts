import { dependOn } from '#lib/cache/scope.ts';
import { database } from '#lib/db/client.ts';
import { categoryList, siteList, tagList } from './lists.ts';
import { dependOnPost, summarySelect, type Article } from './queries.ts';
import { listTag, postTag } from './tags.ts';

type Neighbour = { id: number; path: string; title: string };

/** The posts before and after one in time. */
export async function getNeighbours(post: Pick<Article, 'id' | 'publishedAt'>): Promise<{ older?: Neighbour; newer?: Neighbour }> {
  dependOn(listTag(siteList));
  const [older, newer] = await Promise.all([
    database().$queryRaw<Neighbour[]>`
      SELECT p."id", p."path", p."title" FROM "PostListing" l JOIN "Post" p ON p."id" = l."postId"
      WHERE l."list" = 'site' AND (l."publishedAt", l."postId") < (${post.publishedAt}, ${post.id})
      ORDER BY l."publishedAt" DESC, l."postId" DESC LIMIT 1`,
    database().$queryRaw<Neighbour[]>`
      SELECT p."id", p."path", p."title" FROM "PostListing" l JOIN "Post" p ON p."id" = l."postId"
      WHERE l."list" = 'site' AND (l."publishedAt", l."postId") > (${post.publishedAt}, ${post.id})
      ORDER BY l."publishedAt" ASC, l."postId" ASC LIMIT 1`,
  ]);
  for (const { id } of [...older, ...newer]) dependOn(postTag(id));
  return { ...(older[0] && { older: older[0] }), ...(newer[0] && { newer: newer[0] }) };
}

/** So many of the newest posts of each shared list are weighed, however long the list is. */
const CANDIDATES_A_LIST = 30;
const RELATED = 3;
/** A shared tag says more of what a post is about than a shared category. */
const TAG_WEIGHT = 3;
const CATEGORY_WEIGHT = 2;

/** The posts that share most with one: its tags, then its categories; newest first among equals. */
export async function getRelated(post: Pick<Article, 'id' | 'categories' | 'tags'>) {
  const lists = [...post.tags.map(({ tag }) => tagList(tag.id)), ...post.categories.map(({ category }) => categoryList(category.id))];
  if (lists.length === 0) return [];
  const weights = [...post.tags.map(() => TAG_WEIGHT), ...post.categories.map(() => CATEGORY_WEIGHT)];
  dependOn(...lists.map(listTag));
  const ranked = await database().$queryRaw<{ id: number }[]>`
    SELECT near."postId" AS "id" FROM unnest(${lists}::text[], ${weights}::int[]) AS shared("list", "weight")
    CROSS JOIN LATERAL (
      SELECT l."postId", l."publishedAt" FROM "PostListing" l WHERE l."list" = shared."list" COLLATE "C"
      ORDER BY l."publishedAt" DESC, l."postId" DESC LIMIT ${CANDIDATES_A_LIST}
    ) near
    WHERE near."postId" <> ${post.id}
    GROUP BY near."postId", near."publishedAt" ORDER BY sum(shared."weight") DESC, near."publishedAt" DESC LIMIT ${RELATED}`;
  const ids = ranked.map(({ id }) => id);
  const posts = await database().post.findMany({ where: { id: { in: ids } }, select: summarySelect });
  posts.forEach(dependOnPost);
  return ids.flatMap((id) => posts.filter((candidate) => candidate.id === id));
}
