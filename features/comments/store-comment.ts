import { Prisma } from '#generated/prisma/client.ts';
import { database } from '#lib/db/client.ts';
import type { Evidence } from '#features/moderation/verdict.ts';
import { DEEPEST } from './arrival.ts';
import { numberedPlaceSql } from './place-sql.ts';
import { NUMBER_WIDTH } from './thread.ts';
import type { ParentPlace } from './write-facts.ts';

export type NewComment = {
  id: number;
  postId: number;
  parent: ParentPlace | null;
  userId: string;
  source: string;
  html: string;
  fingerprint: string | null;
  status: 'APPROVED' | 'PENDING' | 'SPAM';
  heldFor: string | null;
  evidence: Evidence[];
  submissionKey: string;
  /** Whether its writer is to be told of what follows in the thread. */
  follow: boolean;
  createdAt: Date;
};

/**
 * Numbers a comment and stores it, with whatever else is to happen if and only if it is stored (`effects`: expressions), in
 * one statement that is its own transaction: other writers of the discussion wait for nothing but the database. False where
 * nobody can write there any more. Breaks the unique index of submission keys where the comment stands already.
 */
export async function storeComment(comment: NewComment, effects: readonly Prisma.Sql[]): Promise<boolean> {
  const { id, postId, userId, status, createdAt } = comment;
  const place = placeBelow(comment.parent);
  const approved = status === 'APPROVED';
  const rows = await database().$queryRaw<{ number: number }[]>`
    WITH post AS (
      UPDATE "Post" SET "lastCommentNumber" = "lastCommentNumber" + 1, "commentCount" = "commentCount" + ${approved ? 1 : 0}::int
      WHERE "id" = ${postId} AND "status" = 'PUBLISHED' AND "commentMode" <> 'CLOSED' RETURNING "lastCommentNumber" AS "number"
    ), stored AS (
      INSERT INTO "Comment" ("id", "postId", "parentId", "rootId", "number", "depth", "threadPath", "status", "shown", "userId", "source", "markdown", "html",
        "fingerprint", "createdAt", "heldFor", "evidence", "submissionKey")
      SELECT ${id}::int, ${postId}::int, ${place.parentId}::int, ${place.rootId ?? id}::int, post."number", ${place.depth}::int,
        ${place.path}::text || ${numberedPlaceSql(Prisma.sql`post."number"`)}, ${status}::"CommentStatus", ${approved}, ${userId}::uuid, ${comment.source}, true, ${comment.html},
        ${comment.fingerprint}, ${createdAt}, ${comment.heldFor}, ${JSON.stringify(comment.evidence)}::jsonb, ${comment.submissionKey}::uuid
      FROM post RETURNING "rootId", "number"
    ), followed AS (
      INSERT INTO "ThreadFollow" ("userId", "rootId", "createdAt") SELECT ${userId}::uuid, "rootId", ${createdAt} FROM stored WHERE ${comment.follow} ON CONFLICT DO NOTHING
    ), unheld AS (
      DELETE FROM "HeldComment" WHERE "key" = ${comment.submissionKey}::uuid AND EXISTS (SELECT FROM stored)
    )
    SELECT ${Prisma.join([Prisma.sql`"number"`, ...effects.map((effect) => Prisma.sql`${effect} IS NULL`)])} FROM stored`;
  return rows.length > 0;
}

/** Below its parent, or beside it where that is as deep as can be. */
function placeBelow(parent: ParentPlace | null): { parentId: number | null; rootId: number | null; depth: number; path: string } {
  if (!parent) return { parentId: null, rootId: null, depth: 0, path: '' };
  if (parent.depth < DEEPEST) return { parentId: parent.id, rootId: parent.rootId, depth: parent.depth + 1, path: parent.threadPath };
  return { parentId: parent.parentId, rootId: parent.rootId, depth: parent.depth, path: parent.threadPath.slice(0, -NUMBER_WIDTH) };
}
