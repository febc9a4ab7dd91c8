import { beforeAll, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';

useTestDatabase();

beforeAll(async () => {
  const db = database();
  const { id } = await db.importSource.create({ data: { kind: 'wordpress', siteUrl: 'https://a.example' } });
  await db.$executeRaw`INSERT INTO "Post" ("slug", "path", "title", "source", "html", "text") SELECT 's' || n, '/2010/S' || n || '/', '', '', '', '' FROM generate_series(1, 5000) n`;
  await db.$executeRaw`INSERT INTO "ImportRecord" ("sourceId", "type", "key", "raw", "path") SELECT ${id}::int, CASE WHEN n % 2 = 0 THEN 'category' ELSE 'item:attachment' END, n::text, jsonb_build_object('legacyId', n), '/2010/p' || n || '/' FROM generate_series(1, 5000) n`;
  await db.$executeRaw`INSERT INTO "Media" ("file", "mime", "bytes", "widths", "sourcePath") SELECT 'f' || n, '', 1, '{}', '/u/' || n || '.jpg' FROM generate_series(1, 5000) n`;
  await db.$executeRaw`ANALYZE`;
});

it.each([
  ['a path in other letters', `SELECT "path" FROM "Post" WHERE lower("path") = lower('/2010/s77/') AND "status" = 'PUBLISHED' ORDER BY "id" LIMIT 1`, 'Post_path_letters_idx'],
  ['a post’s name', `SELECT "path" FROM "Post" WHERE "slug" = 's77' AND "importId" IS NOT NULL ORDER BY "id" LIMIT 20`, 'Post_slug_idx'],
  ['a picture’s own page', `SELECT "key" FROM "ImportRecord" WHERE "path" IN ('/2010/p77/', '/2010/P77/') ORDER BY "sourceId" LIMIT 1`, 'ImportRecord_path_idx'],
  ['a category’s number', `SELECT "raw" FROM "ImportRecord" WHERE "raw"->>'legacyId' = '78' AND "type" = 'category' AND "type" IN ('author', 'category', 'tag', 'term')`, 'ImportRecord_number_idx'],
  ['a file', `SELECT "file" FROM "Media" WHERE "sourcePath" IN ('/u/77.jpg', '/u/77-scaled.jpg', '/u/77-rotated.jpg') AND "fetchState" IS NULL ORDER BY "importId"`, 'Media_sourcePath_idx'],
])('%s is found by its index, in an archive of any size', async (_, query, index) => {
  const plan = await database().$queryRawUnsafe<Record<string, string>[]>(`EXPLAIN ${query}`);
  expect(plan.map((line) => Object.values(line)[0]).join('\n')).toContain(index);
});
