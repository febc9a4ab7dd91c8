import { database, type Transaction } from '#lib/db/client.ts';
import { announceTags } from '#lib/cache/announce.ts';
import type { CommentStatus } from '#generated/prisma/enums.ts';
import { discussionTag } from '#features/posts/tags.ts';
import { newestCommentsTag } from './tags.ts';

/** `before` is what it was; `postId` and `userId` say whose it is. */
export type ChangedComment = { id: number; postId: number; userId: string | null; before: CommentStatus };

/**
 * Gives comments another status: the one way to publish, hold or remove one that stands. What is shown in its place, in
 * those it hangs from, and the post's count follow. Comments that have the status already are left alone. Returns those
 * that changed, in order of their ids, and the cache tags to expire: whoever opened the transaction announces them.
 */
export async function setCommentStatus(tx: Transaction, ids: readonly number[], status: CommentStatus): Promise<{ changed: ChangedComment[]; tags: string[] }> {
  const posts = await lockDiscussions(tx, ids);
  const changed = await tx.$queryRaw<ChangedComment[]>`
    WITH before AS (SELECT "id", "status" FROM "Comment" WHERE "id" = ANY(${ids}::int[]) AND "status" <> ${status}::"CommentStatus")
    UPDATE "Comment" c SET "status" = ${status}::"CommentStatus" FROM before WHERE c."id" = before."id"
    RETURNING c."id", c."postId", c."userId", before."status"::text AS "before"`;
  if (changed.length === 0) return { changed, tags: [] };
  await showAgain(tx, changed.map(({ id }) => id));
  await countAgain(tx, posts);
  const tags = [...posts.map(discussionTag), newestCommentsTag];
  return { changed: changed.toSorted((a, b) => a.id - b.id), tags };
}

/**
 * Shows what a new reply hangs from where that was taken away while the reply was written. That hardly ever happens, so it is
 * looked for afterwards, when nobody waits.
 */
export async function mendPlaceholders(id: number, parentId: number): Promise<void> {
  const hidden = await database().comment.count({ where: { id: parentId, shown: false } });
  if (hidden === 0) return;
  await database().$transaction(async (tx) => {
    const posts = await lockDiscussions(tx, [id]);
    await showAgain(tx, [id]);
    await announceTags(tx, posts.map(discussionTag));
  });
}

/** Holds off other writers of the comments' discussions until the transaction ends, in one order for all who do. */
export async function lockDiscussions(tx: Transaction, ids: readonly number[]): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT "id" FROM "Post" WHERE "id" IN (SELECT "postId" FROM "Comment" WHERE "id" = ANY(${ids}::int[])) ORDER BY "id" FOR UPDATE`;
  return rows.map(({ id }) => id);
}

/** A comment is shown if it is approved, or if an approved one hangs from it. A place begins with its ancestors' places. */
async function showAgain(tx: Transaction, ids: readonly number[]): Promise<void> {
  await tx.$executeRaw`
    WITH touched AS (
      SELECT DISTINCT c."id", c."rootId", c."threadPath", c."status" = 'APPROVED' AND c."kind" = 'COMMENT' AS "approved"
      FROM "Comment" changed JOIN "Comment" c ON c."rootId" = changed."rootId" AND starts_with(changed."threadPath", c."threadPath")
      WHERE changed."id" = ANY(${ids}::int[])
    ), judged AS (
      SELECT t."id", t."approved" OR EXISTS (
        SELECT FROM "Comment" reply
        WHERE reply."rootId" = t."rootId" AND reply."threadPath" > t."threadPath" AND reply."threadPath" < t."threadPath" || '~'
          AND reply."status" = 'APPROVED' AND reply."kind" = 'COMMENT'
      ) AS "shown" FROM touched t
    )
    UPDATE "Comment" c SET "shown" = judged."shown" FROM judged WHERE c."id" = judged."id" AND c."shown" <> judged."shown"`;
}

async function countAgain(tx: Transaction, postIds: readonly number[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Post" p SET "commentCount" = (SELECT count(*) FROM "Comment" c WHERE c."postId" = p."id" AND c."status" = 'APPROVED' AND c."kind" = 'COMMENT')
    WHERE p."id" = ANY(${postIds}::int[])`;
}
