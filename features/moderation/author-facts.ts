import { database } from '#lib/db/client.ts';
import type { Standing } from '#generated/prisma/enums.ts';
import { standingNow } from './standing-now.ts';

/** Of an author with more comments than this a moderator reads "200+". */
export const MOST_OF_AUTHOR = 200;
/** What was last decided about them. */
const ENTRIES = 5;

export type AuthorFacts = {
  since: Date;
  standing: Standing;
  suspendedUntil: Date | null;
  standingReason: string | null;
  heldAlways: boolean;
  approved: number;
  pending: number;
  removed: number;
  spam: number;
  /** Reports against their latest comments, settled ones too. */
  reports: number;
  entries: { id: string; at: Date; actorName: string; action: string; reason: string | null }[];
};

type Counts = Pick<AuthorFacts, 'approved' | 'pending' | 'removed' | 'spam' | 'reports'> & { id: string };
type EntryRow = { id: bigint; subjectId: string; at: Date; actorName: string; action: string; reason: string | null };

/** What a moderator wants to know of authors, by their ids. */
export async function authorFacts(ids: readonly string[], now: Date): Promise<Map<string, AuthorFacts>> {
  const authors = [...new Set(ids)];
  if (authors.length === 0) return new Map();
  const [users, counts, entries] = await Promise.all([
    database().user.findMany({ where: { id: { in: authors } }, select: { id: true, createdAt: true, standing: true, suspendedUntil: true, standingReason: true, heldAlways: true } }),
    countWritten(authors),
    listEntries(authors),
  ]);
  const byId = new Map(counts.map(({ id, ...count }) => [id, count]));
  return new Map(users.map(({ id, createdAt, ...user }) => [id, {
    ...user, since: createdAt, standing: standingNow(user, now), ...(byId.get(id) ?? NOTHING),
    entries: entries.filter(({ subjectId }) => subjectId === id).map((entry) => ({ id: String(entry.id), at: entry.at, actorName: entry.actorName, action: entry.action, reason: entry.reason })),
  }]));
}

const NOTHING = { approved: 0, pending: 0, removed: 0, spam: 0, reports: 0 };

/** Most authors have written little, so that PostgreSQL would fetch and sort all of one who has written a hundred thousand. */
async function countWritten(ids: readonly string[]): Promise<Counts[]> {
  const [, , counts] = await database().$transaction([
    database().$executeRaw`SET LOCAL enable_sort = off`,
    database().$executeRaw`SET LOCAL enable_bitmapscan = off`,
    database().$queryRaw<Counts[]>`
    SELECT author."id"::text AS "id",
      (SELECT count(*)::int FROM (SELECT FROM "Comment" WHERE "userId" = author."id" AND "status" = 'APPROVED' LIMIT ${MOST_OF_AUTHOR + 1}) s) AS "approved",
      (SELECT count(*)::int FROM (SELECT FROM "Comment" WHERE "userId" = author."id" AND "status" = 'PENDING' LIMIT ${MOST_OF_AUTHOR + 1}) s) AS "pending",
      (SELECT count(*)::int FROM (SELECT FROM "Comment" WHERE "userId" = author."id" AND "status" = 'REMOVED' LIMIT ${MOST_OF_AUTHOR + 1}) s) AS "removed",
      (SELECT count(*)::int FROM (SELECT FROM "Comment" WHERE "userId" = author."id" AND "status" = 'SPAM' LIMIT ${MOST_OF_AUTHOR + 1}) s) AS "spam",
      (SELECT count(*)::int FROM (SELECT "id" FROM "Comment" WHERE "userId" = author."id" ORDER BY "createdAt" DESC LIMIT ${MOST_OF_AUTHOR}) s JOIN "Report" r ON r."commentId" = s."id") AS "reports"
    FROM unnest(${[...ids]}::uuid[]) AS author("id")`,
  ]);
  return counts;
}

async function listEntries(ids: readonly string[]): Promise<EntryRow[]> {
  return database().$queryRaw<EntryRow[]>`
    SELECT entry.* FROM unnest(${[...ids]}::text[]) AS author("id") CROSS JOIN LATERAL (
      SELECT "id", "subjectId", "at", "actorName", "action", "details"->>'reason' AS "reason" FROM "AuditEntry"
      WHERE "subject" = 'user' AND "subjectId" = author."id" AND "action" NOT IN ('user.create', 'user.role') ORDER BY "id" DESC LIMIT ${ENTRIES}
    ) entry`;
}
