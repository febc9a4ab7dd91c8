import { Prisma } from '#generated/prisma/client.ts';
import { database } from '#lib/db/client.ts';
import type { Role, Standing } from '#generated/prisma/enums.ts';
import type { UserFilter } from './schema.ts';

export const USERS_A_PAGE = 50;

export type ListedUser = { id: string; name: string | null; email: string; role: Role; standing: Standing; suspendedUntil: Date | null; isProven: boolean; lastSeen: Date | null };

/** Accounts, the newest first: those who work on the site, those of one role, or all; by a part of the name or e-mail address. */
export async function listUsers({ q, role, before }: UserFilter, now: Date): Promise<{ users: ListedUser[]; next: string | null }> {
  const like = `%${(q ?? '').replace(/[\\%_]/g, String.raw`\$&`)}%`;
  const conditions = [
    role === 'ALL' ? Prisma.sql`true` : role ? Prisma.sql`u."role" = ${role}::"Role"` : Prisma.sql`u."role" IN ('AUTHOR', 'EDITOR', 'ADMIN')`,
    ...(q ? [Prisma.sql`(u."name" ILIKE ${like} OR u."email"::text ILIKE ${like})`] : []),
    ...(before ? [Prisma.sql`u."id" < ${before}::uuid`] : []),
  ];
  const rows = await database().$queryRaw<ListedUser[]>`
    SELECT u."id"::text AS "id", u."name", u."email"::text AS "email", u."role"::text AS "role", u."suspendedUntil", u."emailVerified" IS NOT NULL AS "isProven",
      CASE WHEN u."standing" = 'SUSPENDED' AND u."suspendedUntil" <= ${now} THEN 'ACTIVE' ELSE u."standing"::text END AS "standing",
      (SELECT max(s."lastSeen") FROM "Session" s WHERE s."userId" = u."id") AS "lastSeen"
    FROM "User" u WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY u."id" DESC LIMIT ${USERS_A_PAGE + 1}`;
  const users = rows.slice(0, USERS_A_PAGE);
  return { users, next: rows.length > USERS_A_PAGE ? (users.at(-1)?.id ?? null) : null };
}

/** Whether somebody is the one admin that is left. */
export async function isOnlyAdmin(id: string): Promise<boolean> {
  const admins = await database().user.findMany({ where: { role: 'ADMIN' }, take: 2, select: { id: true } });
  return admins.length === 1 && admins[0]?.id === id;
}
