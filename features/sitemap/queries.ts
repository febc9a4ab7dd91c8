import { authorPath } from '#features/authors/address.ts';
import { categoryPath } from '#features/categories/address.ts';
import { siteList } from '#features/posts/lists.ts';
import { publishedSql } from '#features/posts/published.ts';
import { listTag, pagesTag } from '#features/posts/tags.ts';
import { tagPath } from '#features/tags/address.ts';
import { Prisma } from '#generated/prisma/client.ts';
import { dependOn } from '#lib/cache/scope.ts';
import { database } from '#lib/db/client.ts';
import { ADDRESSES_A_FILE, type Section, type SitemapFile, sections, sitemapFilePath } from './files.ts';
import type { SitemapEntry } from './sitemap-xml.ts';
import { sitemapTag } from './tags.ts';

/** Pages that every site has, beside those in the database. */
const STANDING = ['/', '/archive/'];
/** Any id's whole range. */
const EVERY_ID = { above: 0, upTo: 2_147_483_647 };

type Range = typeof EVERY_ID;

/** Every address of the site or, where a sitemap cannot hold them all, the files that together do. */
export async function getSitemap(capacity = ADDRESSES_A_FILE): Promise<{ entries: SitemapEntry[] } | { files: SitemapEntry[] }> {
  dependOn(sitemapTag, listTag(siteList), pagesTag);
  if ((await countAddresses()) > capacity) return { files: (await Promise.all(sections.map((section) => listFiles(section, capacity)))).flat() };
  return { entries: (await Promise.all(sections.map((section) => listAddresses(section, EVERY_ID)))).flat() };
}

/** The addresses in one file of a split sitemap; null where it would hold none. */
export async function getSitemapFile({ section, number }: SitemapFile, capacity = ADDRESSES_A_FILE): Promise<SitemapEntry[] | null> {
  dependOn(sitemapTag, listTag(siteList), pagesTag);
  if (section === 'site' && number > 1) return null;
  const entries = await listAddresses(section, { above: (number - 1) * capacity, upTo: number * capacity });
  return entries.length > 0 ? entries : null;
}

/** An upper bound: it counts lists that have no posts, too. */
async function countAddresses(): Promise<number> {
  const [row] = await database().$queryRaw<{ count: number }[]>`
    SELECT ((SELECT count(*) FROM "PostListing" WHERE "list" = ${siteList})
      + (SELECT count(*) FROM "Post" WHERE "kind" = 'PAGE' AND ${Prisma.raw(publishedSql)})
      + (SELECT count(*) FROM "Category") + (SELECT count(*) FROM "Tag") + (SELECT count(*) FROM "Author"))::int AS "count"`;
  return STANDING.length + (row?.count ?? 0);
}

async function listAddresses(section: Section, { above, upTo }: Range): Promise<SitemapEntry[]> {
  if (section === 'site') return STANDING.map((path) => ({ path, changed: null }));
  const rows = await database().$queryRaw<{ address: string; changed: Date | null }[]>`
    SELECT "address", "changed" FROM (${sources[section]}) AS source WHERE "id" > ${above} AND "id" <= ${upTo} ORDER BY "id"`;
  const toPath = paths[section];
  return rows.map(({ address, changed }) => ({ path: toPath(address), changed }));
}

/** Files hold ranges of ids, not so many rows each: whatever is added or taken away, all others stay as they were. */
async function listFiles(section: Section, capacity: number): Promise<SitemapEntry[]> {
  if (section === 'site') return [{ path: sitemapFilePath({ section, number: 1 }), changed: null }];
  const rows = await database().$queryRaw<{ number: number; changed: Date | null }[]>`
    SELECT ("id" - 1) / ${capacity}::int + 1 AS "number", max("changed") AS "changed" FROM (${sources[section]}) AS source GROUP BY 1 ORDER BY 1`;
  return rows.map(({ number, changed }) => ({ path: sitemapFilePath({ section, number }), changed }));
}

const paths = { posts: (path: string) => path, categories: categoryPath, tags: tagPath, authors: authorPath };

/** Each kind's rows: an id, what its path is made of, and its last change; of a list, that is its newest post. */
const sources = {
  posts: Prisma.sql`
    SELECT "id", "path" AS "address", greatest("modifiedAt", "publishedAt") AS "changed" FROM "Post" WHERE ${Prisma.raw(publishedSql)}`,
  categories: listsOf('Category', 'category:'),
  tags: listsOf('Tag', 'tag:'),
  authors: listsOf('Author', 'author:'),
};

function listsOf(table: 'Category' | 'Tag' | 'Author', prefix: string): Prisma.Sql {
  return Prisma.sql`
    SELECT named."id", named."slug" AS "address", newest."publishedAt" AS "changed" FROM "${Prisma.raw(table)}" named
    CROSS JOIN LATERAL (
      SELECT l."publishedAt" FROM "PostListing" l WHERE l."list" = (${prefix} || named."id") COLLATE "C" ORDER BY l."publishedAt" DESC LIMIT 1
    ) newest`;
}
