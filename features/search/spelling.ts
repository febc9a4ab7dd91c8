import { database } from '#lib/db/client.ts';

/** In shorter words, one wrong letter leaves too little to go by. */
const WORD = /(?<![\p{L}\p{N}]|(?:^|\s)-)\p{L}{4,30}(?![\p{L}\p{N}])/gu;
/** Shared trigrams out of all: `hamlest` and `hamlets` share 0.45, unrelated words hardly ever reach 0.35. */
const LEAST_SIMILARITY = 0.35;
/** Each word costs a look into the index. */
const MAX_WORDS = 8;

/**
 * A query with each word that no published post has (and that it does not exclude) replaced by the most similar one that
 * some post has; the rest stays as it was typed.
 */
export async function correctSpelling(q: string): Promise<string> {
  const words = [...new Set(q.match(WORD))].slice(0, MAX_WORDS);
  if (words.length === 0) return q;
  const rows = await database().$queryRaw<{ typed: string; known: string }[]>`
    SELECT q."typed", near."word" AS "known" FROM unnest(${words}::text[]) AS q("typed")
    CROSS JOIN LATERAL (
      SELECT s."word" FROM "SearchWord" s
      WHERE s."word" % lower(unaccent(q."typed")) AND similarity(s."word", lower(unaccent(q."typed"))) >= ${LEAST_SIMILARITY}
      ORDER BY similarity(s."word", lower(unaccent(q."typed"))) DESC, s."word" LIMIT 1
    ) near
    WHERE NOT EXISTS (SELECT FROM "SearchWord" k WHERE k."word" = lower(unaccent(q."typed")))`;
  const known = new Map(rows.map((row) => [row.typed, row.known]));
  return q.replace(WORD, (word) => known.get(word) ?? word);
}
