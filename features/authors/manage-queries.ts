import { Prisma } from '#generated/prisma/client.ts';
import { database } from '#lib/db/client.ts';
import type { AuthorFilter } from './schema.ts';

export const AUTHORS_A_PAGE = 100;
/** More people than these write for no site; a longer list would be searched. */
const MAX_WRITERS = 500;

export type ListedAuthor = { id: number; name: string; slug: string; posts: number; account: string | null };

/** Authors by name, each with how many posts bear it and the account that it is linked with. */
export async function listAuthorsForEditing({ q, after }: AuthorFilter): Promise<{ authors: ListedAuthor[]; next: { name: string; id: number } | null }> {
  const like = `%${(q ?? '').replace(/[\\%_]/g, String.raw`\$&`)}%`;
  const conditions = [
    Prisma.sql`true`,
    ...(q ? [Prisma.sql`a."name" ILIKE ${like}`] : []),
    ...(after ? [Prisma.sql`(a."name", a."id") > (${after.name}, ${after.id}::int)`] : []),
  ];
  const rows = await database().$queryRaw<ListedAuthor[]>`
    SELECT a."id", a."name", a."slug", u."name" AS "account", (SELECT count(*)::int FROM "Byline" b WHERE b."authorId" = a."id") AS "posts"
    FROM (SELECT * FROM "Author" a WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY a."name", a."id" LIMIT ${AUTHORS_A_PAGE + 1}) a
    LEFT JOIN "User" u ON u."id" = a."userId" ORDER BY a."name", a."id"`;
  const authors = rows.slice(0, AUTHORS_A_PAGE);
  const last = authors.at(-1);
  return { authors, next: rows.length > AUTHORS_A_PAGE && last ? { name: last.name, id: last.id } : null };
}

/** One author as the editors' page shows it, or null. */
export async function getAuthorForEditing(id: number) {
  return database().author.findUnique({
    where: { id },
    select: { id: true, name: true, slug: true, bio: true, link: true, userId: true, imageId: true, image: { select: { file: true, widths: true, version: true } }, _count: { select: { bylines: true } } },
  });
}

/** Whoever works on the site and is no author yet, but for the one that `userId` names: whom an author may be linked with. */
export async function linkableUsers(userId: string | null) {
  return database().user.findMany({
    where: { role: { not: 'READER' }, name: { not: null }, OR: [{ author: { is: null } }, ...(userId ? [{ id: userId }] : [])] },
    orderBy: { name: 'asc' }, take: MAX_WRITERS, select: { id: true, name: true },
  });
}
