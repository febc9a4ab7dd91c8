import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Prisma } from '#generated/prisma/client.ts';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { matchesSql } from './matches.ts';
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
      'word' || (n % 977) || ' other' || (n % 3571) || CASE WHEN n % 2 = 0 THEN ' labour' ELSE '' END || CASE WHEN n % 5000 = 0 THEN ' heptarchy' ELSE '' END,
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

async function planOf(q: string, list = 'site'): Promise<Plan[]> {
  const sql = matchesSql({ q, lists: [list], withPages: list === 'site', page: 1 }, now);
  const rows = await database().$queryRaw(Prisma.sql`EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ${sql}`);
  const [{ 'QUERY PLAN': [{ Plan: root }] }] = explained.parse(rows);
  const flatten = (node: Plan): Plan[] => [node, ...(node.Plans ?? []).flatMap(flatten)];
  return flatten(root);
}

describe(`among ${POSTS} posts`, () => {
  it('a rare word is looked up in the full-text index', async () => {
    const nodes = await planOf(RARE);
    expect(nodes.map((node) => node['Index Name'])).toContain('Post_search_idx');
    expect(nodes.filter((node) => node['Node Type'] === 'Seq Scan')).toEqual([]);
  });

  it('a common word is met by walking the newest posts, no further than needed', async () => {
    const nodes = await planOf(COMMON);
    const walked = nodes.find((node) => node['Index Name'] === 'PostListing_list_publishedAt_postId_idx');
    expect(walked?.['Actual Rows']).toBeLessThan(1_500);
    expect(nodes.filter((node) => node['Node Type'] === 'Seq Scan')).toEqual([]);
  });

  it.each([COMMON, RARE])('"%s" within a year reads no table from end to end', async (q) => {
    const nodes = await planOf(q, 'year:2010');
    expect(nodes.filter((node) => node['Node Type'] === 'Seq Scan')).toEqual([]);
  });

  it('a common word gives the newest 500, in fifty full pages, and says that there are more', async () => {
    const seen = new Set<number>();
    for (const page of ['1', '25', '50']) {
      const { results, more, capped } = await search(searchInput.parse({ q: COMMON, page }), now);
      expect({ found: results.length, more, capped }).toEqual({ found: 10, more: page !== '50', capped: true });
      for (const { id } of results) seen.add(id);
    }
    expect(seen.size).toBe(30);
    expect(Math.min(...seen)).toBeGreaterThan(POSTS - 1_100);
  });

  it('a rare one gives all of its own', async () => {
    const { results, more, capped } = await search(searchInput.parse({ q: RARE }), now);
    expect({ found: results.length, more, capped }).toEqual({ found: POSTS / 5_000, more: false, capped: false });
  });
});
