import type { Transaction } from '#lib/db/client.ts';
import { Prisma } from '#generated/prisma/client.ts';
import { categoryList, siteList, tagList } from './lists.ts';
import { listTag } from './tags.ts';

/** Whoever changes the tree of categories, and whoever files posts by it, wait for each other. */
const TREE_LOCK = 'category tree';

/** For those who change the tree: nobody else does, and no post is filed, until the transaction ends. */
export async function lockCategoryTree(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${TREE_LOCK}))`;
}

/** For those who file posts: the tree stays as it is until the transaction ends. */
export async function holdCategoryTree(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtext(${TREE_LOCK}))`;
}

/** Makes the lists of some categories anew, after the tree or what is filed in them changed. Returns the lists' cache tags. */
export async function refileCategories(tx: Transaction, ids: readonly number[]): Promise<string[]> {
  const filed = Prisma.sql`
    SELECT 'category:' || below."root" AS "list", pc."postId" FROM below JOIN "PostCategory" pc ON pc."categoryId" = below."id"`;
  await refile(tx, ids.map(categoryList), Prisma.sql`
    WITH RECURSIVE below AS (
      SELECT "id" AS "root", "id" FROM "Category" WHERE "id" = ANY(${ids}::int[])
      UNION
      SELECT below."root", c."id" FROM below JOIN "Category" c ON c."parentId" = below."id"
    ), filed AS (${filed})`);
  return ids.map((id) => listTag(categoryList(id)));
}

/** The same for tags. */
export async function refileTags(tx: Transaction, ids: readonly number[]): Promise<string[]> {
  await refile(tx, ids.map(tagList), Prisma.sql`WITH filed AS (SELECT 'tag:' || "tagId" AS "list", "postId" FROM "PostTag" WHERE "tagId" = ANY(${ids}::int[]))`);
  return ids.map((id) => listTag(tagList(id)));
}

/** A list of terms holds those of its posts that the site's own list holds: what is public is decided by that one. */
async function refile(tx: Transaction, lists: readonly string[], filed: Prisma.Sql): Promise<void> {
  await tx.$executeRaw`
    ${filed}, should AS (
      SELECT DISTINCT filed."list", site."publishedAt", site."postId" FROM filed JOIN "PostListing" site ON site."list" = ${siteList} AND site."postId" = filed."postId"
    ), gone AS (
      DELETE FROM "PostListing" l WHERE l."list" = ANY(${lists}::text[]) AND NOT EXISTS (SELECT FROM should WHERE should."list" = l."list" AND should."postId" = l."postId")
    )
    INSERT INTO "PostListing" ("list", "publishedAt", "postId") SELECT * FROM should ON CONFLICT ("list", "postId") DO NOTHING`;
}
