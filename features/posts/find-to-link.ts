import { database } from '#lib/db/client.ts';
import { Prisma } from '#generated/prisma/client.ts';
import { publishedSql } from './published.ts';

const FOUND = 10;

export type FoundPost = { id: number; title: string; path: string; publishedAt: Date | null };

/** Published posts and pages whose title has the words, the newest first; of no words the newest of all. */
export async function findToLink(q: string): Promise<FoundPost[]> {
  const title = `%${q.replaceAll('\0', '').trim().slice(0, 100).replace(/[\\%_]/g, '\\$&')}%`;
  return database().$queryRaw<FoundPost[]>`
    SELECT found.* FROM unnest(enum_range(NULL::"PostKind")) AS k("kind") CROSS JOIN LATERAL (
      SELECT "id", "title", "path", "publishedAt" FROM "Post" WHERE "kind" = k."kind" AND ${Prisma.raw(publishedSql)} AND "title" ILIKE ${title}
      ORDER BY coalesce("publishedAt", "createdAt") DESC, "id" DESC LIMIT ${FOUND}) found
    ORDER BY found."publishedAt" DESC NULLS LAST, found."id" DESC LIMIT ${FOUND}`;
}
