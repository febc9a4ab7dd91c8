import type { Transaction } from '#lib/db/client.ts';
import { publishedSql } from '#features/posts/published.ts';
import { Prisma } from '#generated/prisma/client.ts';

/** Of a text so long that it holds a book, the rest brings hardly a new word. */
const MAX_TEXT_CHARS = 300_000;
const RUN = /[\p{L}\p{M}\p{N}_]+/gu;
const WORD = /^\p{L}{3,30}$/u;
/** What stands together with one of these is part of an address. */
const ADDRESS = /\/\/|@|www\./;
/** A longer one, cut out of a text, would keep all of the text in memory. */
const LONGEST_COPIED = 12;

/**
 * Adds the words of posts to those that a misspelt search is compared with; part of every command that publishes text.
 * Words of what is not published stay out.
 */
export async function indexWords(tx: Transaction, postIds: readonly number[]): Promise<void> {
  if (postIds.length === 0) return;
  const posts = await tx.$queryRaw<{ title: string; text: string }[]>`
    SELECT "title", left("text", ${MAX_TEXT_CHARS}) AS "text" FROM "Post" WHERE "id" = ANY(${[...postIds]}::int[]) AND ${Prisma.raw(publishedSql)}`;
  await addWords(tx, wordsIn(posts.flatMap(({ title, text }) => [title, text])));
}

/** The words of texts that are not known already, each once, in small letters. */
export function wordsIn(texts: readonly string[], known: ReadonlySet<string> = new Set()): Set<string> {
  const words = new Set<string>();
  for (const text of texts) {
    const small = text.slice(0, MAX_TEXT_CHARS).toLowerCase();
    const plain = ADDRESS.test(small) ? small.replace(/\S+/gu, (run) => (ADDRESS.test(run) ? ' ' : run)) : small;
    for (const run of plain.match(RUN) ?? []) if (!known.has(run) && !words.has(run) && WORD.test(run)) words.add(run.length > LONGEST_COPIED ? copied(run) : run);
  }
  return words;
}

/**
 * Adds words, without their accents. Nearly all are known, which is looked up quicker than it is tried. Sorted, so that
 * two transactions never wait for each other in a circle.
 */
export async function addWords(tx: Transaction, words: Iterable<string>): Promise<void> {
  const typed = [...words];
  if (typed.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "SearchWord" ("word")
    SELECT used."word" FROM (SELECT DISTINCT lower(unaccent(t."typed")) AS "word" FROM unnest(${typed}::text[]) AS t("typed")) used
    WHERE NOT EXISTS (SELECT FROM "SearchWord" known WHERE known."word" = used."word") AND used."word" ~ '^[[:alpha:]]{3,30}$'
    ORDER BY used."word" ON CONFLICT DO NOTHING`;
}

const copied = (word: string) => Buffer.from(word).toString();
