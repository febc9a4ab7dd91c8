import { Prisma } from '#generated/prisma/client.ts';
import { database } from '#lib/db/client.ts';
import type { AuditFilter } from './schema.ts';

export const AUDIT_A_PAGE = 50;
/** Of an entry's details so much is shown; a word list may be long. */
const MAX_DETAILS = 2_000;

export type AuditEntry = { id: string; at: Date; actorId: string | null; actorName: string; action: string; subject: string; subjectId: string | null; name: string | null; details: string | null };

/** What everybody has done, the newest first. Days are those of `timeZone`. */
export async function searchAudit({ who, subject, which, from, to, after }: AuditFilter, timeZone: string): Promise<{ entries: AuditEntry[]; next: { at: Date; id: string } | null }> {
  const conditions = [
    Prisma.sql`true`,
    ...(who === 'machine' ? [Prisma.sql`"actorId" IS NULL`] : who ? [Prisma.sql`"actorId" = ${who}::uuid`] : []),
    ...(subject ? [Prisma.sql`"subject" = ${subject}`] : []),
    ...(which ? [Prisma.sql`"subjectId" = ${which}`] : []),
    ...(from ? [Prisma.sql`"at" >= ${from}::date::timestamp AT TIME ZONE ${timeZone}`] : []),
    ...(to ? [Prisma.sql`"at" < (${to}::date + 1)::timestamp AT TIME ZONE ${timeZone}`] : []),
    ...(after ? [Prisma.sql`("at", "id") < (${after.at}, ${after.id}::bigint)`] : []),
  ];
  const rows = await database().$queryRaw<AuditEntry[]>`
    SELECT "id"::text AS "id", "at", "actorId"::text AS "actorId", "actorName", "action", "subject", "subjectId", "details"->>'name' AS "name", left("details"::text, ${MAX_DETAILS}::int) AS "details"
    FROM "AuditEntry" e WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY e."at" DESC, e."id" DESC LIMIT ${AUDIT_A_PAGE + 1}`;
  const entries = rows.slice(0, AUDIT_A_PAGE);
  const last = entries.at(-1);
  return { entries, next: rows.length > AUDIT_A_PAGE && last ? { at: last.at, id: last.id } : null };
}

/** Whoever works on the site, for the filter. */
export async function listActors(): Promise<{ id: string; name: string | null }[]> {
  return database().user.findMany({ where: { role: { not: 'READER' } }, orderBy: { name: 'asc' }, take: 200, select: { id: true, name: true } });
}
