import type { Transaction } from '#lib/db/client.ts';
import { Prisma } from '#generated/prisma/client.ts';
import { publishedSql } from './published.ts';
import { holdCategoryTree } from './refile.ts';
import { listTag } from './tags.ts';

/**
 * Puts posts into the lists where they belong now, and out of all others; part of every command that changes a post's
 * status, date, authors, categories or tags. `timeZone` decides the year and month. Returns the tags of the lists that
 * they stood in or stand in.
 */
export async function relistPosts(tx: Transaction, postIds: readonly number[], timeZone: string): Promise<string[]> {
  if (postIds.length === 0) return [];
  await holdCategoryTree(tx);
  const left = await tx.$queryRaw<{ list: string }[]>`
    DELETE FROM "PostListing" WHERE "postId" = ANY(${postIds}::int[]) RETURNING "list"`;
  const joined = await tx.$queryRaw<{ list: string }[]>`
    WITH RECURSIVE listed AS (
      SELECT "id", "publishedAt" FROM "Post"
      WHERE "id" = ANY(${postIds}::int[]) AND "kind" = 'POST' AND "publishedAt" IS NOT NULL AND ${Prisma.raw(publishedSql)}
    ), filed AS (
      SELECT pc."postId", pc."categoryId" FROM "PostCategory" pc JOIN listed ON listed."id" = pc."postId"
      UNION
      SELECT filed."postId", c."parentId" FROM filed JOIN "Category" c ON c."id" = filed."categoryId" WHERE c."parentId" IS NOT NULL
    ), places AS (
      SELECT 'site' AS "list", "id" FROM listed
      UNION ALL SELECT 'category:' || "categoryId", "postId" FROM filed
      UNION ALL SELECT 'tag:' || pt."tagId", pt."postId" FROM "PostTag" pt JOIN listed ON listed."id" = pt."postId"
      UNION ALL SELECT 'author:' || b."authorId", b."postId" FROM "Byline" b JOIN listed ON listed."id" = b."postId"
      UNION ALL SELECT to_char("publishedAt" AT TIME ZONE ${timeZone}, '"year:"FMYYYY'), "id" FROM listed
      UNION ALL SELECT to_char("publishedAt" AT TIME ZONE ${timeZone}, '"month:"FMYYYY-MM'), "id" FROM listed
    )
    INSERT INTO "PostListing" ("list", "publishedAt", "postId")
    SELECT places."list", listed."publishedAt", listed."id" FROM places JOIN listed USING ("id")
    RETURNING "list"`;
  return [...new Set([...left, ...joined].map(({ list }) => listTag(list)))];
}
