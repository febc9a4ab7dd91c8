import { Prisma } from '#generated/prisma/client.ts';
import type { Transaction } from '#lib/db/client.ts';
import { publishedSql } from '#features/posts/published.ts';

/** A tsvector holds at most a megabyte; this much text of any script stays below it. */
const MAX_TEXT_CHARS = 300_000;

/**
 * Adds the words of posts to those that a misspelt search is compared with; part of every command that publishes text.
 * Words of what is not published stay out. Nearly all are known, which is looked up quicker than it is tried. Sorted, so that two transactions never wait for each other in a circle.
 */
export async function indexWords(tx: Transaction, postIds: readonly number[]): Promise<void> {
  if (postIds.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "SearchWord" ("word")
    SELECT used."word" FROM (
      SELECT DISTINCT w."word" FROM "Post"
      CROSS JOIN LATERAL unnest(tsvector_to_array(to_tsvector('simple', unaccent("title" || ' ' || left("text", ${MAX_TEXT_CHARS}))))) AS w("word")
      WHERE "id" = ANY(${postIds}::int[]) AND ${Prisma.raw(publishedSql)}
    ) used
    WHERE NOT EXISTS (SELECT FROM "SearchWord" known WHERE known."word" = used."word") AND used."word" ~ '^[[:alpha:]]{3,30}$'
    ORDER BY used."word" ON CONFLICT DO NOTHING`;
}
