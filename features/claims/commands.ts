import { announceTags } from '#lib/cache/announce.ts';
import { database, type Transaction } from '#lib/db/client.ts';
import { Prisma } from '#generated/prisma/client.ts';
import type { Actor } from '#features/audit/actor.ts';
import { recordAudit } from '#features/audit/commands.ts';
import { tagsOfDiscussions } from '#features/comments/tags.ts';
import { commenterTag } from '#features/profile/tags.ts';
import { claimable, claimed } from './claimable.ts';
import { MOST_AT_ONCE } from './limits.ts';
import { canClaim } from './policy.ts';

/** How many comments changed hands, and the cache tags that were announced. */
export type Handover = { count: number; tags: string[] };

/** Thousands of comments take a few seconds, more than a transaction usually may. */
const LONG = { timeout: 50_000, maxWait: 10_000 };

/**
 * Makes the comments of an old site that bear an account's proven address the account's. The address is not kept twice:
 * the comments lose it. A second call, also at the same time, finds nothing left to do.
 */
export async function claimComments(actor: Actor, now: Date): Promise<Handover> {
  return handOver(actor, { which: claimable, gives: Prisma.sql`"userId" = u."id", "guestEmail" = NULL`, action: 'account.claim' }, now);
}

/**
 * Gives claimed comments back: they stand under the name that was typed with them, and bear the address again. Where the
 * account has another one by now, theirs is not known any more: they bear none, rather than a wrong one.
 */
export async function giveBackComments(actor: Actor, now: Date): Promise<Handover> {
  return handOver(actor, { which: claimed, gives: Prisma.sql`"userId" = NULL, "guestEmail" = CASE WHEN ${hadAnother} THEN NULL ELSE u."email" END`, action: 'account.give-back' }, now);
}

const hadAnother = Prisma.sql`EXISTS (SELECT FROM "AuditEntry" a WHERE a."actorId" = u."id" AND a."action" = 'account.email')`;

type Change = { which: Prisma.Sql; gives: Prisma.Sql; action: string };

async function handOver(actor: Actor, { which, gives, action }: Change, now: Date): Promise<Handover> {
  return database().$transaction(async (tx) => {
    if (!actor.userId || !(await mayClaim(tx, actor.userId))) return { count: 0, tags: [] };
    const posts = await lockDiscussions(tx, actor.userId, which);
    const rows = await tx.$queryRaw<{ postId: number }[]>`
      UPDATE "Comment" SET ${gives} FROM "User" u
      WHERE u."id" = ${actor.userId}::uuid AND "Comment"."id" IN (
        SELECT c."id" FROM "User" u JOIN "Comment" c ON ${which} WHERE u."id" = ${actor.userId}::uuid AND c."postId" = ANY(${posts}::int[]) ORDER BY c."id" LIMIT ${MOST_AT_ONCE}
      ) RETURNING "Comment"."postId"`;
    if (rows.length === 0) return { count: 0, tags: [] };
    const tags = [commenterTag(actor.userId), ...tagsOfDiscussions(rows.map(({ postId }) => postId))];
    await recordAudit(tx, { actor, action, subject: 'account', subjectId: actor.userId, details: { comments: rows.length } }, now);
    await announceTags(tx, tags);
    return { count: rows.length, tags };
  }, LONG);
}

async function mayClaim(tx: Transaction, id: string): Promise<boolean> {
  const account = await tx.user.findUnique({ where: { id }, select: { deleteAfter: true } });
  return account !== null && canClaim(account);
}

/** Whoever writes comments holds their posts first, in the order of their ids, so that no two wait for each other. */
async function lockDiscussions(tx: Transaction, userId: string, which: Prisma.Sql): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT "id" FROM "Post" WHERE "id" IN (SELECT c."postId" FROM "User" u JOIN "Comment" c ON ${which} WHERE u."id" = ${userId}::uuid) ORDER BY "id" FOR UPDATE`;
  return rows.map(({ id }) => id);
}
