import { Prisma } from '#generated/prisma/client.ts';
import { database } from '#lib/db/client.ts';
import type { Role, Standing } from '#generated/prisma/enums.ts';
import { authorFacts, type AuthorFacts } from './author-facts.ts';

export const PEOPLE_A_PAGE = 50;

export type PeopleFilter = { name?: string; standing?: 'SUSPENDED' | 'BANNED' | 'HELD'; before?: string };
export type ListedPerson = { id: string; name: string | null; role: Role; email: string | null; since: Date; standing: Standing; suspendedUntil: Date | null; heldAlways: boolean };

/** Accounts by name, the newest first. `email` says whether addresses are looked through and shown: for admins alone. */
export async function listPeople({ name, standing, before }: PeopleFilter, { email, now }: { email: boolean; now: Date }): Promise<{ people: ListedPerson[]; next: string | null }> {
  const like = `%${(name ?? '').replace(/[\\%_]/g, '\\$&')}%`;
  const conditions = [
    Prisma.sql`true`,
    ...(name ? [email ? Prisma.sql`(u."name" ILIKE ${like} OR u."email"::text ILIKE ${like})` : Prisma.sql`u."name" ILIKE ${like}`] : []),
    ...(standing === 'HELD' ? [Prisma.sql`u."heldAlways"`] : []),
    ...(standing === 'BANNED' ? [Prisma.sql`u."standing" = 'BANNED'`] : []),
    ...(standing === 'SUSPENDED' ? [Prisma.sql`u."standing" = 'SUSPENDED' AND (u."suspendedUntil" IS NULL OR u."suspendedUntil" > ${now})`] : []),
    ...(before ? [Prisma.sql`u."id" < ${before}::uuid`] : []),
  ];
  const rows = await database().$queryRaw<ListedPerson[]>`
    SELECT u."id"::text AS "id", u."name", u."role"::text AS "role", ${email ? Prisma.sql`u."email"::text` : Prisma.sql`NULL`} AS "email", u."createdAt" AS "since",
      CASE WHEN u."standing" = 'SUSPENDED' AND u."suspendedUntil" <= ${now} THEN 'ACTIVE' ELSE u."standing"::text END AS "standing", u."suspendedUntil", u."heldAlways"
    FROM "User" u WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY u."id" DESC LIMIT ${PEOPLE_A_PAGE + 1}`;
  const people = rows.slice(0, PEOPLE_A_PAGE);
  return { people, next: rows.length > PEOPLE_A_PAGE ? (people.at(-1)?.id ?? null) : null };
}

export type PersonFacts = AuthorFacts & { id: string; name: string | null; role: Role; email: string | null };

/** One account as moderators see it; null where there is none. */
export async function getPerson(id: string, { email, now }: { email: boolean; now: Date }): Promise<PersonFacts | null> {
  const person = await database().user.findUnique({ where: { id }, select: { id: true, name: true, role: true, email } });
  const facts = (await authorFacts([id], now)).get(id);
  return person && facts ? { ...facts, ...person, email: person.email ?? null } : null;
}
