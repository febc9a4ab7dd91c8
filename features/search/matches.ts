import { z } from 'zod';
import { Prisma } from '#generated/prisma/client.ts';
import { database, type Transaction } from '#lib/db/client.ts';
import { LOOKED_UP_MATCHES, RANKED_POSTS } from './limits.ts';
import { lookUpSql, readSql, tsquery, type MatchInput } from './matches-sql.ts';

/** A search that takes longer is given up: it would hold the database back for everybody. */
const PATIENCE_MS = 2_000;
const TRANSACTION_MS = 4 * PATIENCE_MS;

type Row = { id: number; posts: number };

/**
 * The ids of a page of matches, best first (one more than the page holds, where there are more), and how many posts were
 * ranked. Common words are found by reading the newest posts until there are enough, all others in the full-text index:
 * either way, what it costs hardly depends on how many posts there are.
 */
export async function findMatches(input: MatchInput, now: Date): Promise<{ ids: number[]; posts: number }> {
  const rows = await database().$transaction(async (tx) => {
    await planForTheseWords(tx);
    const common = (await estimateMatches(tx, input.q)) > LOOKED_UP_MATCHES;
    const read = common ? await tx.$queryRaw<Row[]>(readSql(input, now)) : [];
    const isEnough = read[0]?.posts === RANKED_POSTS;
    return isEnough ? read : tx.$queryRaw<Row[]>(lookUpSql(input, now));
  }, { timeout: TRANSACTION_MS });
  return { ids: rows.map(({ id }) => id), posts: rows[0]?.posts ?? 0 };
}

/**
 * For the transaction: PostgreSQL plans for the words at hand, not for any; and it does not read whole tables, which it
 * takes for cheap because it does not count what unpacking each post's words costs.
 */
export async function planForTheseWords(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT set_config('plan_cache_mode', 'force_custom_plan', true), set_config('enable_seqscan', 'off', true),
    set_config('statement_timeout', ${String(PATIENCE_MS)}, true)`;
}

const estimate = z.tuple([z.object({ 'QUERY PLAN': z.tuple([z.object({ Plan: z.object({ 'Plan Rows': z.number() }) })]) })]);

/** How many posts PostgreSQL thinks will match, by its statistics; takes no longer for many posts than for few. */
export async function estimateMatches(tx: Transaction, q: string): Promise<number> {
  const rows = await tx.$queryRaw(Prisma.sql`EXPLAIN (FORMAT JSON) SELECT FROM "Post" WHERE "search" @@ ${tsquery(q)}`);
  const [{ 'QUERY PLAN': [{ Plan }] }] = estimate.parse(rows);
  return Plan['Plan Rows'];
}

/** Whether a search was given up because it took too long. */
export function isTooLong(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && /57014|statement timeout/.test(error.message);
}
