import { Prisma } from '#generated/prisma/client.ts';
import { database } from '#lib/db/client.ts';
import type { TagFilter } from './schema.ts';

export const TAGS_A_PAGE = 100;

export type ListedTag = { id: number; name: string; slug: string; posts: number };

/** Tags by name. `next` is where the next page begins. */
export async function listTags({ q, after }: TagFilter): Promise<{ tags: ListedTag[]; next: { name: string; id: number } | null }> {
  const like = `%${(q ?? '').replace(/[\\%_]/g, String.raw`\$&`)}%`;
  const conditions = [
    Prisma.sql`true`,
    ...(q ? [Prisma.sql`t."name" ILIKE ${like}`] : []),
    ...(after ? [Prisma.sql`(t."name", t."id") > (${after.name}, ${after.id}::int)`] : []),
  ];
  const rows = await database().$queryRaw<ListedTag[]>`
    SELECT t.*, (SELECT count(*)::int FROM "PostTag" pt WHERE pt."tagId" = t."id") AS "posts"
    FROM (SELECT t."id", t."name", t."slug" FROM "Tag" t WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY t."name", t."id" LIMIT ${TAGS_A_PAGE + 1}) t
    ORDER BY t."name", t."id"`;
  const tags = rows.slice(0, TAGS_A_PAGE);
  const last = tags.at(-1);
  return { tags, next: rows.length > TAGS_A_PAGE && last ? { name: last.name, id: last.id } : null };
}

/** One tag as its page of the editors shows it, or null. */
export async function getTagForEditing(id: number) {
  return database().tag.findUnique({ where: { id }, select: { id: true, name: true, slug: true, description: true, _count: { select: { posts: true } } } });
}
