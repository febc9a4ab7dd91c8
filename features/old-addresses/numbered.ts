import { z } from 'zod';
import { authorPath } from '#features/authors/address.ts';
import { categoryPath } from '#features/categories/address.ts';
import { tagPath } from '#features/tags/address.ts';
import type { Database, Transaction } from '#lib/db/client.ts';

const term = z.object({ slug: z.string().min(1) });
const author = z.object({ login: z.string().min(1) });

/** The list that an old site's number of a category (or tag) means, as it was called there: `3`, or `3,-7`, of which the first counts. */
export async function termNumbered(db: Database | Transaction, text: string): Promise<string | null> {
  for (const type of ['category', 'tag'] as const) {
    const record = await recordNumbered(db, type, text);
    const { data } = term.safeParse(record?.raw);
    if (data) return (type === 'category' ? categoryPath : tagPath)(data.slug);
  }
  return null;
}

/** The posts of the author who had the number. */
export async function authorNumbered(db: Database | Transaction, text: string): Promise<string | null> {
  const record = await recordNumbered(db, 'author', text);
  const { data } = author.safeParse(record?.raw);
  const found = record && data && (await db.author.findFirst({ where: { importId: record.sourceId, legacyId: data.login }, select: { slug: true } }));
  return found ? authorPath(found.slug) : null;
}

/** Several old sites may have had the number: the one that came first counts. In the words of the index (see the migration). */
async function recordNumbered(db: Database | Transaction, type: 'category' | 'tag' | 'author', text: string): Promise<{ sourceId: number; raw: unknown } | null> {
  const number = /^([1-9]\d{0,8})(?:,|$)/.exec(text)?.[1];
  if (number === undefined) return null;
  const records = await db.$queryRaw<{ sourceId: number; raw: unknown }[]>`
    SELECT "sourceId", "raw" FROM "ImportRecord" WHERE "raw"->>'legacyId' = ${number} AND "type" = ${type} AND "type" IN ('author', 'category', 'tag', 'term')`;
  return records.toSorted((a, b) => a.sourceId - b.sourceId)[0] ?? null;
}
