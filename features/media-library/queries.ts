import { Prisma } from '#generated/prisma/client.ts';
import { database } from '#lib/db/client.ts';
import { itemOf, itemSelect, type LibraryItem } from './item.ts';
import { MEDIA_A_PAGE } from './limits.ts';
import type { MediaFilter } from './list-schema.ts';

export type MediaPage = { media: LibraryItem[]; next: number | null };

/** A page of the library, the newest first; `next` is where the older ones begin. `viewerId` is whose `only: 'mine'` shows. */
export async function listMedia(filter: MediaFilter, viewerId: string): Promise<MediaPage> {
  const found = filter.q ? await searched(filter, viewerId) : await listed(filter, viewerId);
  const ids = found.slice(0, MEDIA_A_PAGE).map(({ id }) => id);
  const rows = await database().media.findMany({ where: { id: { in: ids } }, orderBy: { id: 'desc' }, select: itemSelect });
  return { media: rows.map(itemOf), next: found.length > MEDIA_A_PAGE ? (ids.at(-1) ?? null) : null };
}

type Ids = { id: number }[];

async function listed(filter: MediaFilter, viewerId: string): Promise<Ids> {
  return database().$queryRaw<Ids>`SELECT "id" FROM "Media" WHERE ${conditions(filter, viewerId)} ORDER BY "id" DESC LIMIT ${MEDIA_A_PAGE + 1}`;
}

/** Words that many have fill a page from the newest alone. */
const NEWEST = 2_000;

/** First among the newest, then by the words' index: PostgreSQL cannot tell beforehand which of the two a word needs, and a wrong guess reads the whole table. */
async function searched(filter: MediaFilter, viewerId: string): Promise<Ids> {
  const wanted = Prisma.sql`${conditions(filter, viewerId)} AND ${wordsFit(filter)}`;
  const below = filter.before ?? 2_147_483_647;
  const newest = await database().$queryRaw<Ids>`
    WITH newest AS MATERIALIZED (SELECT * FROM "Media" WHERE "id" < ${below} ORDER BY "id" DESC LIMIT ${NEWEST})
    SELECT "id" FROM newest WHERE ${wanted} ORDER BY "id" DESC LIMIT ${MEDIA_A_PAGE + 1}`;
  if (newest.length > MEDIA_A_PAGE) return newest;
  return database().$queryRaw<Ids>`
    WITH fitting AS MATERIALIZED (SELECT * FROM "Media" WHERE ${wordsFit(filter)})
    SELECT "id" FROM fitting WHERE ${conditions(filter, viewerId)} ORDER BY "id" DESC LIMIT ${MEDIA_A_PAGE + 1}`;
}

/** In the words of the library's indexes (see the migration). */
function conditions({ kind, only, before }: MediaFilter, viewerId: string): Prisma.Sql {
  return Prisma.join([
    kind === 'file' || kind === 'picture' ? Prisma.sql`"kind" = ${kind.toUpperCase()}::"MediaKind"` : Prisma.sql`"kind" <> 'PORTRAIT'`,
    only === 'elsewhere' ? Prisma.sql`"fetchState" IS NOT NULL` : Prisma.sql`"fetchState" IS NULL`,
    only === 'bin' ? Prisma.sql`"deletedAt" IS NOT NULL` : Prisma.sql`"deletedAt" IS NULL`,
    ...(only === 'without-alt' ? [Prisma.sql`"alt" = '' AND "kind" = 'PICTURE'`] : []),
    ...(only === 'unused' ? [Prisma.sql`"uses" = 0`] : []),
    ...(only === 'mine' ? [Prisma.sql`"uploaderId" = ${viewerId}::uuid`] : []),
    ...(before ? [Prisma.sql`"id" < ${before}`] : []),
  ], ' AND ');
}

function wordsFit({ q }: MediaFilter): Prisma.Sql {
  const fits = words(q).map((word) => Prisma.sql`(' ' || translate("name", '-_.', '   ') || ' ' || "alt" || ' ' || "caption" || ' ' || "credit") ILIKE ${patternOf(word)}`);
  return fits.length > 0 ? Prisma.join(fits, ' AND ') : Prisma.sql`true`;
}

/** Each word has to be there, in whatever order. */
const words = (q = ''): string[] => q.split(/[\s\-_.]+/).filter(Boolean).slice(0, 6);

/** One or two letters find the beginnings of words: the index knows three signs, and a space is one. */
function patternOf(word: string): string {
  const plain = word.replace(/[\\%]/g, '\\$&');
  return word.length > 2 ? `%${plain}%` : `% ${plain}%`;
}
