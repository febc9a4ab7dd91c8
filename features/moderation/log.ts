import { Prisma } from '#generated/prisma/client.ts';
import { database } from '#lib/db/client.ts';
import { MODERATION_ACTIONS } from './log-words.ts';

export const ENTRIES_A_PAGE = 50;

/** Which decisions to list: one kind of action, one moderator's, those about one account or comment; `before` pages. */
export type LogFilter = { action?: string; actorId?: string; userId?: string; commentId?: number; before?: string };

export type LogEntry = {
  id: string; at: Date; actorId: string | null; actorName: string; action: string; subject: string; subjectId: string | null;
  reason: string | null; name: string | null; from: string | null; to: string | null;
  /** What a comment says, and whose it is; where it is still there. */
  excerpt: string | null; author: string | null; title: string | null;
};

/** The log of what moderators decided, newest first. */
export async function listDecisions({ action, actorId, userId, commentId, before }: LogFilter): Promise<{ entries: LogEntry[]; next: string | null }> {
  const conditions = [
    action && MODERATION_ACTIONS.includes(action) ? Prisma.sql`e."action" = ${action}` : Prisma.sql`e."action" IN (${Prisma.raw(MODERATION_ACTIONS.map((one) => `'${one}'`).join(', '))})`,
    ...(actorId ? [Prisma.sql`e."actorId" = ${actorId}::uuid`] : []),
    ...(userId ? [Prisma.sql`e."subject" = 'user' AND e."subjectId" = ${userId}`] : []),
    ...(commentId ? [Prisma.sql`e."subject" = 'comment' AND e."subjectId" = ${String(commentId)}`] : []),
    ...(before ? [Prisma.sql`e."id" < ${before}::bigint`] : []),
  ];
  const rows = await database().$queryRaw<LogEntry[]>`
    SELECT e.*, left(c."source", 160) AS "excerpt", coalesce(u."name", c."guestName") AS "author", p."title"
    FROM (
      SELECT e."id"::text AS "id", e."at", e."actorId"::text AS "actorId", e."actorName", e."action", e."subject", e."subjectId", e."id" AS "order",
        e."details"->>'reason' AS "reason", e."details"->>'name' AS "name", e."details"->>'from' AS "from", e."details"->>'to' AS "to"
      FROM "AuditEntry" e WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY e."id" DESC LIMIT ${ENTRIES_A_PAGE + 1}
    ) e
    LEFT JOIN "Comment" c ON c."id" = CASE WHEN e."subject" = 'comment' THEN e."subjectId"::int END
    LEFT JOIN "User" u ON u."id" = c."userId"
    LEFT JOIN "Post" p ON p."id" = CASE WHEN e."subject" = 'post' THEN e."subjectId"::int END
    ORDER BY e."order" DESC`;
  const entries = rows.slice(0, ENTRIES_A_PAGE);
  return { entries, next: rows.length > ENTRIES_A_PAGE ? (entries.at(-1)?.id ?? null) : null };
}

/** Whoever has decided anything, for the filter. */
export async function listModerators(): Promise<{ id: string; name: string | null }[]> {
  return database().user.findMany({ where: { role: { in: ['EDITOR', 'ADMIN'] } }, orderBy: { name: 'asc' }, take: 200, select: { id: true, name: true } });
}
