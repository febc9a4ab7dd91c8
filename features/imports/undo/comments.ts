import type { Transaction } from '#lib/db/client.ts';
import type { Finding } from '../finding.ts';

/** Sorts after every character of a comment's place. */
const AFTER_ANY_PLACE = '~';

/**
 * Takes away comments that a run added under posts that it did not add. One that was edited here, belongs to an account
 * by now, or is above what the run did not bring, stays; the posts' counts are made anew.
 */
export async function takeCommentsAway(tx: Transaction, ids: readonly number[], notUnder: readonly number[]): Promise<{ removed: number; findings: Finding[] }> {
  const comments = await tx.comment.findMany({
    where: { id: { in: [...ids] }, postId: { notIn: [...notUnder] } },
    select: { id: true, postId: true, userId: true, editedAt: true, post: { select: { title: true, path: true } } },
  });
  const free = comments.filter(({ userId, editedAt }) => userId === null && editedAt === null).map(({ id }) => id);
  const gone = await tx.$queryRaw<{ id: number }[]>`
    DELETE FROM "Comment" c WHERE c."id" = ANY(${free}::int[]) AND NOT EXISTS (
      SELECT FROM "Comment" below WHERE below."rootId" = c."rootId" AND below."threadPath" > c."threadPath" AND below."threadPath" < c."threadPath" || ${AFTER_ANY_PLACE}
        AND below."id" <> ALL(${free}::int[])) RETURNING c."id"`;
  const removed = new Set(gone.map(({ id }) => id));
  await recount(tx, [...new Set(comments.map(({ postId }) => postId))]);
  const findings = comments
    .filter(({ id }) => !removed.has(id))
    .map(({ id, post }): Finding => ({ kind: 'kept-here', itemType: 'comment', title: post.title, message: 'A comment stays when the import is undone: it was edited or claimed here, or is answered here.', newAddress: `${post.path}#comment-${id}` }));
  return { removed: removed.size, findings };
}

/** Placeholders that nothing hangs from any more go, and the posts say how many comments they have. */
async function recount(tx: Transaction, postIds: readonly number[]): Promise<void> {
  if (postIds.length === 0) return;
  await tx.$executeRaw`
    UPDATE "Comment" c SET "shown" = false
    WHERE c."postId" = ANY(${[...postIds]}::int[]) AND c."shown" AND NOT (c."status" = 'APPROVED' AND c."kind" = 'COMMENT') AND NOT EXISTS (
      SELECT FROM "Comment" below WHERE below."rootId" = c."rootId" AND below."threadPath" > c."threadPath" AND below."threadPath" < c."threadPath" || ${AFTER_ANY_PLACE}
        AND below."status" = 'APPROVED' AND below."kind" = 'COMMENT')`;
  await tx.$executeRaw`
    UPDATE "Post" p SET "commentCount" = (SELECT count(*) FROM "Comment" c WHERE c."postId" = p."id" AND c."status" = 'APPROVED' AND c."kind" = 'COMMENT'),
      "lastCommentNumber" = (SELECT coalesce(max(c."number"), 0) FROM "Comment" c WHERE c."postId" = p."id")
    WHERE p."id" = ANY(${[...postIds]}::int[])`;
}
