import { Prisma } from '#generated/prisma/client.ts';
import { database } from '#lib/db/client.ts';
import { itemOf, itemSelect, type LibraryItem } from './item.ts';
import { MEDIA_A_PAGE } from './limits.ts';
import type { MediaFilter } from './list-schema.ts';

export type MediaPage = { media: LibraryItem[]; next: number | null };

/** A page of the library, the newest first; `next` is where the older ones begin. `viewerId` is whose `only: 'mine'` shows. */
export async function listMedia(filter: MediaFilter, viewerId: string): Promise<MediaPage> {
  const found = await database().$queryRaw<{ id: number }[]>`
    SELECT "id" FROM "Media" WHERE ${Prisma.join(conditions(filter, viewerId), ' AND ')} ORDER BY "id" DESC LIMIT ${MEDIA_A_PAGE + 1}`;
  const ids = found.slice(0, MEDIA_A_PAGE).map(({ id }) => id);
  const rows = await database().media.findMany({ where: { id: { in: ids } }, orderBy: { id: 'desc' }, select: itemSelect });
  return { media: rows.map(itemOf), next: found.length > MEDIA_A_PAGE ? (ids.at(-1) ?? null) : null };
}

/** In the words of the library's indexes (see the migration). */
function conditions({ q, kind, only, before }: MediaFilter, viewerId: string): Prisma.Sql[] {
  return [
    kind === 'file' || kind === 'picture' ? Prisma.sql`"kind" = ${kind.toUpperCase()}::"MediaKind"` : Prisma.sql`"kind" <> 'PORTRAIT'`,
    only === 'bin' ? Prisma.sql`"deletedAt" IS NOT NULL` : Prisma.sql`"deletedAt" IS NULL`,
    ...(only === 'without-alt' ? [Prisma.sql`"alt" = '' AND "kind" = 'PICTURE'`] : []),
    ...(only === 'unused' ? [Prisma.sql`"uses" = 0`] : []),
    ...(only === 'mine' ? [Prisma.sql`"uploaderId" = ${viewerId}::uuid`] : []),
    ...(before ? [Prisma.sql`"id" < ${before}`] : []),
    ...words(q).map((word) => Prisma.sql`("name" || ' ' || "alt" || ' ' || "caption" || ' ' || "credit") ILIKE ${`%${word}%`}`),
  ];
}

/** Each word has to be there, in whatever order. */
const words = (q = ''): string[] => q.split(' ').filter(Boolean).slice(0, 6).map((word) => word.replace(/[\\%_]/g, '\\$&'));
