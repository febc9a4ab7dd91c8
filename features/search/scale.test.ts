import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Prisma } from '#generated/prisma/client.ts';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { LOOKED_UP_MATCHES } from './limits.ts';
import { estimateMatches, planForTheseWords } from './matches.ts';
import { lookUpSql, readSql, type MatchInput } from './matches-sql.ts';
import { search } from './queries.ts';
import { searchInput } from './schema.ts';

useTestDatabase();

const now = new Date('2026-11-23T12:00:00Z');
const POSTS = 20_000;
const COMMON = 'labour';
const RARE = 'heptarchy';

beforeAll(async () => {
  await database().$executeRaw`
    INSERT INTO "Post" ("path", "slug", "title", "source", "html", "text", "status", "publishedAt")
    SELECT '/p' || n || '/', 'p' || n, 'Post ' || n, '', '',
      'word' || (n % 977) || ' other' || (n % 3571) || CASE WHEN n % 4 < 3 THEN ' labour' ELSE '' END || CASE WHEN n % 10 < 9 THEN ' early' ELSE ' late' END || CASE WHEN n <= 14000 THEN ' former' ELSE '' END || CASE WHEN n % 5000 = 0 THEN ' heptarchy' ELSE '' END,
      'PUBLISHED', timestamptz '2000-01-01' + n * interval '6 hours'
    FROM generate_series(1, ${POSTS}::int) AS n`;
  await database().$executeRaw`
    INSERT INTO "PostListing" ("list", "publishedAt", "postId")
    SELECT l."list", "publishedAt", "id" FROM "Post" CROSS JOIN LATERAL (VALUES ('site'), (to_char("publishedAt", '"year:"YYYY'))) AS l("list")`;
  await database().$executeRawUnsafe('VACUUM ANALYZE "Post", "PostListing"');
}, 60_000);

type Plan = { 'Node Type': string; 'Relation Name'?: string; 'Index Name'?: string; 'Actual Rows'?: number; Plans?: Plan[] };
const plan: z.ZodType<Plan> = z.object({
  'Node Type': z.string(),
  'Relation Name': z.string().optional(),
  'Index Name': z.string().optional(),
  'Actual Rows': z.number().optional(),
  get Plans() {
    return z.array(plan).optional();
  },
});
const explained = z.tuple([z.object({ 'QUERY PLAN': z.tuple([z.object({ Plan: plan })]) })]);

async function planOf(statement: typeof readSql, input: Partial<MatchInput> & { q: string }): Promise<Plan[]> {
  const sql = statement({ lists: ['site'], withPages: true, page: 1, ...input }, now);
  const rows = await database().$transaction(async (tx) => {
    await planForTheseWords(tx);
    return tx.$queryRaw(Prisma.sql`EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ${sql}`);
  });
  const [{ 'QUERY PLAN': [{ Plan: root }] }] = explained.parse(rows);
  const flatten = (node: Plan): Plan[] => [node, ...(node.Plans ?? []).flatMap(flatten)];
  return flatten(root);
}

const isCommon = async (q: string) => (await database().$transaction((tx) => estimateMatches(tx, q))) > LOOKED_UP_MATCHES;

describe(`among ${POSTS} posts`, () => {
  it('common words are told from rare ones, together and with exclusions', async () => {
    expect(await Promise.all([COMMON, 'former', `${COMMON} -late`].map(isCommon))).toEqual([true, true, true]);
    expect(await Promise.all([RARE, `${COMMON} ${RARE}`, `"${RARE}"`, 'nowhere'].map(isCommon))).toEqual([false, false, false, false]);
  });

  it('a common word is found by reading the newest posts, no further than needed', async () => {
    const nodes = await planOf(readSql, { q: COMMON });
    const read = nodes.find((node) => node['Index Name'] === 'PostListing_list_publishedAt_postId_idx');
    expect(read?.['Actual Rows']).toBeLessThan(1_000);
    expect(nodes.filter((node) => node['Node Type'] === 'Seq Scan')).toEqual([]);
  });

  it.each([[RARE, 'site'], [COMMON, 'site'], [RARE, 'year:2010'], [COMMON, 'year:2010']] as const)('"%s" in the list %s is looked up in the full-text index', async (q, list) => {
    const nodes = await planOf(lookUpSql, { q, lists: [list], withPages: list === 'site' });
    expect(nodes.map((node) => node['Index Name'])).toContain('Post_search_idx');
    expect(nodes.filter((node) => node['Node Type'] === 'Seq Scan')).toEqual([]);
  });

  it('two words that are common and never meet are looked up', async () => {
    const { results, capped } = await search(searchInput.parse({ q: 'early late' }), now);
    expect({ found: results.length, capped }).toEqual({ found: 0, capped: false });
  });

  it('a common word that the newest posts do not have is found in older ones', async () => {
    const { results, capped } = await search(searchInput.parse({ q: 'former' }), now);
    expect({ found: results.length, capped }).toEqual({ found: 10, capped: true });
    expect(Math.max(...results.map(({ id }) => id))).toBeLessThanOrEqual(14_000);
  });

  it('a common word gives the newest 500, in fifty full pages, and says that there are more', async () => {
    const seen = new Set<number>();
    for (const page of ['1', '25', '50']) {
      const { results, more, capped } = await search(searchInput.parse({ q: COMMON, page }), now);
      expect({ found: results.length, more, capped }).toEqual({ found: 10, more: page !== '50', capped: true });
      for (const { id } of results) seen.add(id);
    }
    expect(seen.size).toBe(30);
    expect(Math.min(...seen)).toBeGreaterThan(POSTS - 700);
  });

  it('a rare one gives all of its own', async () => {
    const { results, more, capped } = await search(searchInput.parse({ q: RARE }), now);
    expect({ found: results.length, more, capped }).toEqual({ found: POSTS / 5_000, more: false, capped: false });
  });
});
