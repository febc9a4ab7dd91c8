import { announcement } from '#lib/cache/announce.ts';
import { database } from '#lib/db/client.ts';
import { gathered } from '#lib/gather.ts';
import { Prisma } from '#generated/prisma/client.ts';
import type { Evidence } from '#features/moderation/verdict.ts';
import { tellingOfComments } from '#features/notifications/notify.ts';
import { discussionTag } from '#features/posts/tags.ts';
import { DEEPEST } from './arrival.ts';
import { numberedPlaceSql } from './place-sql.ts';
import { newestCommentsTag } from './tags.ts';
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

/** So many comments take a few milliseconds, and nobody's waits long for the others'. */
const MOST_AT_ONCE = 50;

/** The cache tags that a published comment changes. */
export const tagsOfNew = (postId: number): string[] => [discussionTag(postId), newestCommentsTag];

/**
 * Numbers a comment and stores it, announces it and has those told of it whom it concerns, where it is published. False where
 * nobody can write there any more. Breaks the unique index of submission keys where the comment stands already. Comments
 * that come to one discussion at the same moment are stored together: they would wait for each other's commit one by one.
 */
export const storeComment = gathered(({ postId }: NewComment) => postId, MOST_AT_ONCE, async (comments) => {
  const stored = await storeTogether(comments);
  return comments.map(() => stored);
});

/** One statement that is its own transaction: other writers of the discussion wait for nothing but the database. */
async function storeTogether(comments: readonly NewComment[]): Promise<boolean> {
  const [first] = comments;
  if (!first) return true;
  const { postId, createdAt } = first;
  const approved = comments.filter(({ status }) => status === 'APPROVED');
  const effects = approved.length > 0 ? [announcement(tagsOfNew(postId)), tellingOfComments(approved, createdAt)] : [];
  const rows = await database().$queryRaw<object[]>`
    WITH arriving AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(comments.map(rowOf))}::jsonb) AS r("nth" int, "id" int, "parentId" int, "rootId" int, "depth" int, "placeAbove" text,
        "status" "CommentStatus", "userId" uuid, "source" text, "html" text, "fingerprint" text, "createdAt" timestamptz, "heldFor" text, "evidence" jsonb, "submissionKey" uuid, "follow" boolean)
    ), post AS (
      UPDATE "Post" SET "lastCommentNumber" = "lastCommentNumber" + ${comments.length}::int, "commentCount" = "commentCount" + ${approved.length}::int
      WHERE "id" = ${postId} AND "status" = 'PUBLISHED' AND "commentMode" <> 'CLOSED' RETURNING "lastCommentNumber" - ${comments.length}::int AS "before"
    ), stored AS (
      INSERT INTO "Comment" ("id", "postId", "parentId", "rootId", "number", "depth", "threadPath", "status", "shown", "userId", "source", "markdown", "html",
        "fingerprint", "createdAt", "heldFor", "evidence", "submissionKey")
      SELECT "id", ${postId}::int, "parentId", "rootId", post."before" + "nth", "depth", "placeAbove" || ${numberedPlaceSql(Prisma.sql`(post."before" + "nth")`)},
        "status", "status" = 'APPROVED', "userId", "source", true, "html", "fingerprint", "createdAt", "heldFor", "evidence", "submissionKey"
      FROM arriving, post ORDER BY "nth" RETURNING "id"
    ), followed AS (
      INSERT INTO "ThreadFollow" ("userId", "rootId", "createdAt") SELECT "userId", "rootId", "createdAt" FROM arriving JOIN stored USING ("id") WHERE "follow" ON CONFLICT DO NOTHING
    ), unheld AS (
      DELETE FROM "HeldComment" WHERE "key" IN (SELECT "submissionKey" FROM arriving JOIN stored USING ("id"))
    )
    SELECT ${Prisma.join([Prisma.sql`"before"`, ...effects.map((effect) => Prisma.sql`${effect} IS NULL`)])} FROM post`;
  return rows.length > 0;
}

function rowOf({ parent, postId: _postId, ...comment }: NewComment, index: number) {
  const { rootId, ...place } = placeBelow(parent);
  return { ...comment, ...place, rootId: rootId ?? comment.id, nth: index + 1 };
}

/** Below its parent, or beside it where that is as deep as can be. */
function placeBelow(parent: ParentPlace | null): { parentId: number | null; rootId: number | null; depth: number; placeAbove: string } {
  if (!parent) return { parentId: null, rootId: null, depth: 0, placeAbove: '' };
  if (parent.depth < DEEPEST) return { parentId: parent.id, rootId: parent.rootId, depth: parent.depth + 1, placeAbove: parent.threadPath };
  return { parentId: parent.parentId, rootId: parent.rootId, depth: parent.depth, placeAbove: parent.threadPath.slice(0, -NUMBER_WIDTH) };
}
