import { Prisma } from '#generated/prisma/client.ts';
import { database } from '#lib/db/client.ts';
import type { RedirectFilter } from './schema.ts';

export const REDIRECTS_A_PAGE = 100;
/** An export holds all that a site has. */
const MAX_EXPORTED = 200_000;

export const listedSelect = { id: true, fromPath: true, toUrl: true, status: true, hits: true } as const;
export type ListedRedirect = { id: number; fromPath: string; toUrl: string; status: number; hits: number };

/** Redirects, the newest first, with some words in one of their addresses. */
export async function listRedirects({ q, before }: RedirectFilter): Promise<{ redirects: ListedRedirect[]; next: number | null }> {
  const like = `%${(q ?? '').replace(/[\\%_]/g, String.raw`\$&`)}%`;
  const conditions = [
    Prisma.sql`true`,
    ...(q ? [Prisma.sql`("fromPath" ILIKE ${like} OR "toUrl" ILIKE ${like})`] : []),
    ...(before ? [Prisma.sql`"id" < ${before}`] : []),
  ];
  const rows = await database().$queryRaw<ListedRedirect[]>`
    SELECT "id", "fromPath", "toUrl", "status", "hits" FROM "Redirect" WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY "id" DESC LIMIT ${REDIRECTS_A_PAGE + 1}`;
  const redirects = rows.slice(0, REDIRECTS_A_PAGE);
  return { redirects, next: rows.length > REDIRECTS_A_PAGE ? (redirects.at(-1)?.id ?? null) : null };
}

export async function getRedirect(id: number) {
  return database().redirect.findUnique({ where: { id }, select: { id: true, fromPath: true, toUrl: true, status: true, hits: true, createdAt: true } });
}

/** All redirects, by their old addresses. */
export async function allRedirects(): Promise<ListedRedirect[]> {
  return database().redirect.findMany({ orderBy: { fromPath: 'asc' }, take: MAX_EXPORTED, select: listedSelect });
}
