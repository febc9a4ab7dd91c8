import type { Transaction } from '#lib/db/client.ts';
import type { PlannedPost } from '../planned.ts';
import { authorIds } from './authors.ts';
import { categoryIds, tagIds, termSlug } from './subjects.ts';

/** The authors, categories and tags of a post by id, in the export's order, none twice. */
export interface PostLinks {
  authors: number[];
  categories: number[];
  tags: number[];
}

/** Finds what a batch of posts names, adds what is not here, and gives each post's links. */
export async function resolveLinks(tx: Transaction, sourceId: number, plans: readonly PlannedPost[]) {
  const authors = await authorIds(tx, sourceId, plans.flatMap((plan) => plan.authors.map((login) => ({ login, name: login }))));
  const categories = await categoryIds(tx, plans.flatMap((plan) => plan.categories));
  const tags = await tagIds(tx, plans.flatMap((plan) => plan.tags));
  return {
    made: { authors: authors.made, categories: categories.made, tags: tags.made },
    of: (plan: PlannedPost): PostLinks => ({
      authors: idsOf(plan.authors, authors.ids),
      categories: idsOf(plan.categories.map(termSlug), categories.ids),
      tags: idsOf(plan.tags.map(termSlug), tags.ids),
    }),
  };
}

/** The links that posts have. One query after the other: a transaction has one connection. */
export async function findLinks(tx: Transaction, postIds: number[]) {
  if (postIds.length === 0) return { of: noLinks };
  const where = { postId: { in: postIds } };
  const orderBy = { position: 'asc' } as const;
  const bylines = await tx.byline.findMany({ where, orderBy, select: { postId: true, authorId: true } });
  const categories = await tx.postCategory.findMany({ where, orderBy, select: { postId: true, categoryId: true } });
  const tags = await tx.postTag.findMany({ where, select: { postId: true, tagId: true } });
  const byPost = new Map<number, PostLinks>(postIds.map((id) => [id, noLinks()]));
  for (const { postId, authorId } of bylines) byPost.get(postId)?.authors.push(authorId);
  for (const { postId, categoryId } of categories) byPost.get(postId)?.categories.push(categoryId);
  for (const { postId, tagId } of tags) byPost.get(postId)?.tags.push(tagId);
  return { of: (postId: number): PostLinks => byPost.get(postId) ?? noLinks() };
}

const noLinks = (): PostLinks => ({ authors: [], categories: [], tags: [] });

/** Links posts that have no links yet. */
export async function linkPosts(tx: Transaction, posts: readonly { id: number; links: PostLinks }[]): Promise<void> {
  const bylines = posts.flatMap(({ id, links }) => links.authors.map((author, position) => [id, author, position] as const));
  const categories = posts.flatMap(({ id, links }) => links.categories.map((category, position) => [id, category, position] as const));
  const tags = posts.flatMap(({ id, links }) => links.tags.map((tag) => [id, tag, 0] as const));
  const column = (rows: readonly (readonly [number, number, number])[], index: 0 | 1 | 2) => rows.map((row) => row[index]);
  await tx.$executeRaw`
    WITH bylines AS (
      INSERT INTO "Byline" ("postId", "authorId", "position") SELECT * FROM unnest(${column(bylines, 0)}::int[], ${column(bylines, 1)}::int[], ${column(bylines, 2)}::int[])
    ), filed AS (
      INSERT INTO "PostCategory" ("postId", "categoryId", "position") SELECT * FROM unnest(${column(categories, 0)}::int[], ${column(categories, 1)}::int[], ${column(categories, 2)}::int[])
    )
    INSERT INTO "PostTag" ("postId", "tagId") SELECT * FROM unnest(${column(tags, 0)}::int[], ${column(tags, 1)}::int[])`;
}

/** Takes a post's links away, for new ones. */
export async function unlinkPost(tx: Transaction, postId: number): Promise<void> {
  await tx.byline.deleteMany({ where: { postId } });
  await tx.postCategory.deleteMany({ where: { postId } });
  await tx.postTag.deleteMany({ where: { postId } });
}

function idsOf(names: readonly string[], ids: ReadonlyMap<string, number>): number[] {
  return [...new Set(names.flatMap((name) => ids.get(name) ?? []))];
}
