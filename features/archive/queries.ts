import { dependOn } from '#lib/cache/scope.ts';
import { database } from '#lib/db/client.ts';
import { siteList } from '#features/posts/lists.ts';
import { listTag } from '#features/posts/tags.ts';

export type ArchiveMonth = { year: number; month: number; posts: number };

/** Every month that has posts, newest first, with how many. At most 100 years of them. */
export async function listMonths(): Promise<ArchiveMonth[]> {
  dependOn(listTag(siteList));
  const rows = await database().$queryRaw<{ list: string; posts: number }[]>`
    SELECT "list", count(*)::int AS "posts" FROM "PostListing"
    WHERE "list" >= 'month:' AND "list" < 'month;' GROUP BY "list" ORDER BY "list" DESC LIMIT 1200`;
  return rows.map(({ list, posts }) => ({ year: Number(list.slice(6, 10)), month: Number(list.slice(11)), posts }));
}

/** The years that have posts, newest first. */
export async function listYears(): Promise<number[]> {
  return [...new Set((await listMonths()).map(({ year }) => year))];
}
