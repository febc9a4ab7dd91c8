import { announceTags } from '#lib/cache/announce.ts';
import type { Transaction } from '#lib/db/client.ts';
import { tagsOfDiscussions } from '#features/comments/tags.ts';
import type { Leaving } from './leaving.ts';
import { ROWS_A_BATCH } from './limits.ts';

/** Takes a batch of an account's recommendations back, as if each had been undone. */
export async function dropRecommendations(tx: Transaction, { id }: Leaving): Promise<number> {
  const rows = await tx.$queryRaw<{ postId: number }[]>`
    WITH gone AS (
      DELETE FROM "Recommendation" WHERE "userId" = ${id}::uuid AND "commentId" IN (
        SELECT "commentId" FROM "Recommendation" WHERE "userId" = ${id}::uuid ORDER BY "commentId" LIMIT ${ROWS_A_BATCH}
      ) RETURNING "commentId"
    ), held AS (SELECT "id" FROM "Comment" WHERE "id" IN (SELECT "commentId" FROM gone) ORDER BY "id" FOR UPDATE)
    UPDATE "Comment" c SET "recommendCount" = greatest(c."recommendCount" - 1, 0) FROM held WHERE c."id" = held."id" RETURNING c."postId"`;
  await announceTags(tx, tagsOfDiscussions(rows.map(({ postId }) => postId)));
  return rows.length;
}

/** A batch of what an account was told. */
export async function dropNotifications(tx: Transaction, { id }: Leaving): Promise<number> {
  return tx.$executeRaw`
    DELETE FROM "Notification" WHERE "id" IN (SELECT "id" FROM "Notification" WHERE "userId" = ${id}::uuid ORDER BY "id" LIMIT ${ROWS_A_BATCH})`;
}

/** Comments of the old site that bear the account's address and that it did not claim lose it; they stay as they were else. */
export async function forgetAddress(tx: Transaction, { email }: Leaving): Promise<number> {
  return tx.$executeRaw`
    UPDATE "Comment" SET "guestEmail" = NULL WHERE "id" IN (SELECT "id" FROM "Comment" WHERE "guestEmail" = ${email}::citext ORDER BY "id" LIMIT ${ROWS_A_BATCH} FOR UPDATE)`;
}
