import { Prisma } from '#generated/prisma/client.ts';
import { database } from '#lib/db/client.ts';
import { publishedSql } from '#features/posts/published.ts';
import { RANKED_PAGES, RANKED_POSTS, RESULTS_A_PAGE } from './limits.ts';

/** `lists` are names of PostListing lists: posts match that stand in all of them; pages too where only `site` is named. */
export type MatchInput = { q: string; lists: readonly [string, ...string[]]; withPages: boolean; page: number };

/** Words near each other count by ts_rank_cd; 1 divides by the logarithm of the length, so that long pieces do not win by length. */
const RANK_NORMALISATION = 1;
/** A piece of today outranks one that matches half as well again and is old; after a few years age no longer counts. */
const RECENCY_WEIGHT = 0.5;
const SECONDS_A_YEAR = 31_557_600;

/**
 * The ids of a page of matches, best first (one more than the page holds, where there are more), and how many posts were
 * ranked. The plan is made for the very words: PostgreSQL walks the list by date for a common word and the full-text
 * index for a rare one, which a plan for any words cannot.
 */
export async function findMatches(input: MatchInput, now: Date): Promise<{ ids: number[]; posts: number }> {
  const rows = await database().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('plan_cache_mode', 'force_custom_plan', true)`;
    return tx.$queryRaw<{ id: number; posts: number }[]>(matchesSql(input, now));
  });
  return { ids: rows.map(({ id }) => id), posts: rows[0]?.posts ?? 0 };
}

/** The statement of findMatches; a test has it explained. */
export function matchesSql({ q, lists: [list, ...others], withPages, page }: MatchInput, now: Date): Prisma.Sql {
  const query = tsquery(q);
  const inOthers = others.map((other) => Prisma.sql`AND EXISTS (SELECT FROM "PostListing" o WHERE o."list" = ${other} AND o."postId" = p."id")`);
  return Prisma.sql`
    SELECT "id", (count(*) FILTER (WHERE "isPost") OVER ())::int AS "posts" FROM (
      (SELECT p."id", p."publishedAt", p."search", true AS "isPost"
        FROM "PostListing" l JOIN "Post" p ON p."id" = l."postId"
        WHERE l."list" = ${list} AND p."search" @@ ${query} AND ${Prisma.raw(publishedSql)} ${join(inOthers)}
        ORDER BY l."publishedAt" DESC, l."postId" DESC LIMIT ${RANKED_POSTS})
      ${withPages ? Prisma.sql`UNION ALL (${pagesSql(query)})` : Prisma.empty}
    ) newest
    ORDER BY ts_rank_cd(newest."search", ${query}, ${RANK_NORMALISATION}) * (1 + ${RECENCY_WEIGHT} * coalesce(
        exp(-greatest(0, extract(epoch FROM ${now}::timestamptz - newest."publishedAt")::float8) / ${SECONDS_A_YEAR}), 0)) DESC,
      newest."publishedAt" DESC NULLS LAST, newest."id" DESC
    LIMIT ${RESULTS_A_PAGE + 1} OFFSET ${(page - 1) * RESULTS_A_PAGE}`;
}

function pagesSql(query: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT p."id", p."publishedAt", p."search", false FROM "Post" p
    WHERE p."kind" = 'PAGE' AND p."search" @@ ${query} AND ${Prisma.raw(publishedSql)}
    ORDER BY p."publishedAt" DESC LIMIT ${RANKED_PAGES}`;
}

/** A reader's words as web searches understand them: "phrases", -exclusions, or. */
export const tsquery = (q: string): Prisma.Sql => Prisma.sql`websearch_to_tsquery('public.site', ${q})`;

const join = (parts: Prisma.Sql[]): Prisma.Sql => (parts.length > 0 ? Prisma.join(parts, ' ') : Prisma.empty);
