import { announceTags } from '#lib/cache/announce.ts';
import { database, type Transaction } from '#lib/db/client.ts';
import { discussionTag } from '#features/posts/tags.ts';
import type { Viewer } from '#features/sessions/viewer.ts';

type Recommender = Pick<Viewer, 'id'>;

/** Recommends somebody else's published comment, once; under a protected post only whoever was let in. Returns the cache tags to expire: none where nothing changes. */
export async function recommendComment(viewer: Recommender, id: number, now: Date, letInto: readonly number[] = []): Promise<string[]> {
  return counted((tx) => tx.$queryRaw`
    WITH added AS (
      INSERT INTO "Recommendation" ("commentId", "userId", "createdAt")
      SELECT "id", ${viewer.id}::uuid, ${now} FROM "Comment" WHERE "id" = ${id} AND "status" = 'APPROVED' AND "kind" = 'COMMENT' AND "userId" IS DISTINCT FROM ${viewer.id}::uuid
        AND NOT EXISTS (SELECT FROM "Post" p WHERE p."id" = "postId" AND p."passwordHash" IS NOT NULL AND p."id" <> ALL(${[...letInto]}::int[]))
      ON CONFLICT DO NOTHING RETURNING "commentId"
    )
    UPDATE "Comment" SET "recommendCount" = "recommendCount" + 1 FROM added WHERE "id" = added."commentId" RETURNING "postId"`);
}

/** Takes a recommendation back. */
export async function unrecommendComment(viewer: Recommender, id: number): Promise<string[]> {
  return counted((tx) => tx.$queryRaw`
    WITH gone AS (
      DELETE FROM "Recommendation" WHERE "commentId" = ${id} AND "userId" = ${viewer.id}::uuid RETURNING "commentId"
    )
    UPDATE "Comment" SET "recommendCount" = greatest(0, "recommendCount" - 1) FROM gone WHERE "id" = gone."commentId" RETURNING "postId"`);
}

async function counted(change: (tx: Transaction) => Promise<{ postId: number }[]>): Promise<string[]> {
  return database().$transaction(async (tx) => {
    const tags = (await change(tx)).map(({ postId }) => discussionTag(postId));
    await announceTags(tx, tags);
    return tags;
  });
}
