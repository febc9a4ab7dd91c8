import { Prisma } from '#generated/prisma/client.ts';
import { publishedSql } from '#features/posts/published.ts';
import { RANKED_PAGES, RANKED_POSTS, READ_POSTS, RESULTS_A_PAGE } from './limits.ts';

/** `lists` are names of PostListing lists: posts match that stand in all of them; pages too where `withPages`. */
export type MatchInput = { q: string; lists: readonly [string, ...string[]]; withPages: boolean; page: number };

/** A reader's words as web searches understand them: "phrases", -exclusions, or. */
export const tsquery = (q: string): Prisma.Sql => Prisma.sql`websearch_to_tsquery('public.site', ${q})`;

const published = Prisma.raw(publishedSql);

/** Finds matches by reading the newest posts of the first list, from the newest on. */
export function readSql(input: MatchInput, now: Date): Prisma.Sql {
  const { q, lists: [list, ...others] } = input;
  return rankedSql(input, now, Prisma.sql`
    SELECT p."id", p."publishedAt", p."search", true AS "isPost" FROM (
      SELECT "postId", "publishedAt" FROM "PostListing" WHERE "list" = ${list} ORDER BY "publishedAt" DESC, "postId" DESC LIMIT ${READ_POSTS}
    ) l JOIN "Post" p ON p."id" = l."postId"
    WHERE p."search" @@ ${tsquery(q)} AND ${published} ${standingIn(others)}
    ORDER BY l."publishedAt" DESC, l."postId" DESC LIMIT ${RANKED_POSTS}`);
}

/** Finds matches in the full-text index, then the newest of them that stand in the lists. */
export function lookUpSql(input: MatchInput, now: Date): Prisma.Sql {
  const { q, lists: [list, ...others] } = input;
  return rankedSql(input, now, Prisma.sql`
    WITH p AS MATERIALIZED (SELECT "id", "publishedAt", "search" FROM "Post" WHERE "search" @@ ${tsquery(q)} AND ${published})
    SELECT p."id", p."publishedAt", p."search", true AS "isPost" FROM p JOIN "PostListing" l ON l."postId" = p."id" AND l."list" = ${list}
    WHERE true ${standingIn(others)}
    ORDER BY l."publishedAt" DESC, l."postId" DESC LIMIT ${RANKED_POSTS}`);
}

function standingIn(lists: readonly string[]): Prisma.Sql {
  const conditions = lists.map((list) => Prisma.sql`AND EXISTS (SELECT FROM "PostListing" o WHERE o."list" = ${list} AND o."postId" = p."id")`);
  return conditions.length > 0 ? Prisma.join(conditions, ' ') : Prisma.empty;
}

/** Words near each other count by ts_rank_cd; 1 divides by the logarithm of the length, so that long pieces do not win by length. */
const RANK_NORMALISATION = 1;
/** A piece of today outranks one that matches half as well again and is old; after a few years age no longer counts. */
const RECENCY_WEIGHT = 0.5;
const SECONDS_A_YEAR = 31_557_600;

/** A page of the posts, and of the pages that match, best first. */
function rankedSql({ q, withPages, page }: MatchInput, now: Date, posts: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT "id", (count(*) FILTER (WHERE "isPost") OVER ())::int AS "posts" FROM (
      (${posts}) ${withPages ? Prisma.sql`UNION ALL (${pagesSql(q)})` : Prisma.empty}
    ) newest
    ORDER BY ts_rank_cd(newest."search", ${tsquery(q)}, ${RANK_NORMALISATION}) * (1 + ${RECENCY_WEIGHT} * coalesce(
        exp(-greatest(0, extract(epoch FROM ${now}::timestamptz - newest."publishedAt")::float8) / ${SECONDS_A_YEAR}), 0)) DESC,
      newest."publishedAt" DESC NULLS LAST, newest."id" DESC
    LIMIT ${RESULTS_A_PAGE + 1} OFFSET ${(page - 1) * RESULTS_A_PAGE}`;
}

function pagesSql(q: string): Prisma.Sql {
  return Prisma.sql`
    SELECT p."id", p."publishedAt", p."search", false FROM "Post" p
    WHERE p."kind" = 'PAGE' AND p."search" @@ ${tsquery(q)} AND ${published}
    ORDER BY p."publishedAt" DESC LIMIT ${RANKED_PAGES}`;
}
