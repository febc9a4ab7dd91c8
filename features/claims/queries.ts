import { database } from '#lib/db/client.ts';
import type { Prisma } from '#generated/prisma/client.ts';
import { excerptOf, plainText } from '#lib/html/text.ts';
import { claimable, claimed } from './claimable.ts';
import { CLAIMS_A_PAGE } from './limits.ts';

type Who = { id: string };

/** How many comments of an old site a viewer could make theirs. */
export const countClaimable = (viewer: Who): Promise<number> => count(viewer, claimable);

/** How many a viewer has made theirs. */
export const countClaimed = (viewer: Who): Promise<number> => count(viewer, claimed);

export type ClaimableComment = Awaited<ReturnType<typeof listClaimable>>[number];

const BEGINNING_CHARS = 160;

/** A page (from 1) of the comments that a viewer could make theirs, the newest first. `post` is null where it is not public. */
export async function listClaimable(viewer: Who, page: number) {
  const rows = await database().$queryRaw<{ id: number; name: string | null; html: string; createdAt: Date; title: string | null; path: string | null }[]>`
    SELECT c."id", c."guestName" AS "name", c."html", c."createdAt", p."title", p."path"
    FROM "User" u JOIN "Comment" c ON ${claimable}
    LEFT JOIN "Post" p ON p."id" = c."postId" AND p."status" = 'PUBLISHED' AND p."passwordHash" IS NULL
    WHERE u."id" = ${viewer.id}::uuid ORDER BY c."createdAt" DESC, c."id" DESC LIMIT ${CLAIMS_A_PAGE} OFFSET ${(page - 1) * CLAIMS_A_PAGE}`;
  return rows.map(({ html, title, path, ...comment }) => ({
    ...comment,
    beginning: excerptOf(plainText(html), BEGINNING_CHARS),
    post: title !== null && path !== null ? { title, path } : null,
  }));
}

async function count({ id }: Who, which: Prisma.Sql): Promise<number> {
  const [row] = await database().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM "User" u JOIN "Comment" c ON ${which} WHERE u."id" = ${id}::uuid`;
  return row?.count ?? 0;
}
