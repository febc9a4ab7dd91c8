import { z } from 'zod';
import { Prisma } from '#generated/prisma/client.ts';
import { database } from '#lib/db/client.ts';
import type { PostKind } from '#generated/prisma/enums.ts';
import { MAX_A_POST } from './store.ts';

export type BrokenLinkRow = { postId: number; url: string; why: string; foundAt: Date; checkedAt: Date; title: string; path: string; kind: PostKind };

/** A page holds whole posts: at least so many links, where there are. */
const LINKS_A_PAGE = 100;

const cursor = z.string().regex(/^\d{1,14}\.\d{1,9}$/).transform((text) => text.split('.').map(Number)).optional().catch(undefined);

/** A page of links that lead nowhere, those found last first; `next` is what the page after it is asked for by. */
export async function listBrokenLinks(before: unknown): Promise<{ links: BrokenLinkRow[]; next: string | null }> {
  const [at, id] = cursor.parse(before) ?? [];
  const older = at !== undefined && id !== undefined ? Prisma.sql`WHERE (b."foundAt", b."postId") < (${new Date(at)}, ${id})` : Prisma.empty;
  const most = LINKS_A_PAGE + MAX_A_POST;
  const rows = await database().$queryRaw<BrokenLinkRow[]>`
    SELECT b."postId", b."url", b."why", b."foundAt", b."checkedAt", p."title", p."path", p."kind"::text AS "kind"
    FROM (SELECT * FROM "BrokenLink" b ${older} ORDER BY b."foundAt" DESC, b."postId" DESC LIMIT ${most}) b JOIN "Post" p ON p."id" = b."postId"
    ORDER BY b."foundAt" DESC, b."postId" DESC, b."url"`;
  if (rows.length < most) return { links: rows, next: null };
  const last = rows.at(-1);
  const links = rows.filter((row) => row.postId !== last?.postId || row.foundAt.getTime() !== last.foundAt.getTime());
  const end = links.at(-1);
  return { links, next: end ? `${end.foundAt.getTime()}.${end.postId}` : null };
}
