import { createHash, randomBytes } from 'node:crypto';
import type { ReadingSubject } from '#generated/prisma/enums.ts';
import { database, type Transaction } from '#lib/db/client.ts';
import { articleAt } from '#features/posts/article-path.ts';
import { published } from '#features/posts/published.ts';
import { readSite } from '#features/settings/queries.ts';
import type { ReadingBatch } from './counter.ts';
import { dayOf } from './days.ts';

/** Other hosts of a day than these are counted with nobody: a flood of made-up ones fills no table. */
const MAX_REFERRERS_A_DAY = 2_000;
/** Where the column ends. */
const MOST_READS = 2_147_483_647;
const TRANSACTION_MS = 20_000;

type Counted = { subject: ReadingSubject; key: string; reads: number };

/** Adds a batch to what is stored, all of it or nothing; several instances add up. */
export async function storeReadings(batch: ReadingBatch, now: Date): Promise<void> {
  await database().$transaction(
    async (tx) => {
      const day = dayOf(now, (await readSite(tx)).timeZone);
      const counted: Counted[] = [
        { subject: 'SITE', key: '', reads: sumOf(batch.paths) },
        { subject: 'VISITORS', key: '', reads: await countNewVisitors(tx, day, batch.visitors) },
        ...(await postsRead(tx, batch.paths)),
        ...(await knownReferrers(tx, day, batch.referrers)),
        ...[...batch.countries].map(([key, reads]): Counted => ({ subject: 'COUNTRY', key, reads })),
      ];
      await addReadings(tx, day, counted.filter(({ reads }) => reads > 0));
    },
    { timeout: TRANSACTION_MS, maxWait: TRANSACTION_MS },
  );
}

async function addReadings(tx: Transaction, day: string, counted: readonly Counted[]): Promise<void> {
  // In the order of the key, so that two instances never wait for each other.
  await tx.$executeRaw`
    INSERT INTO "Reading" ("subject", "key", "span", "start", "reads")
    SELECT c."subject"::"ReadingSubject", c."key", s."span"::"ReadingSpan", s."start"::date, c."reads"
    FROM unnest(${counted.map(({ subject }) => subject)}::text[], ${counted.map(({ key }) => key)}::text[], ${counted.map(({ reads }) => reads)}::int[]) c("subject", "key", "reads")
    CROSS JOIN (VALUES ('DAY', ${day}::date), ('MONTH', date_trunc('month', ${day}::date)), ('YEAR', date_trunc('year', ${day}::date))) s("span", "start")
    ORDER BY 1, 2, 3, 4
    ON CONFLICT ("subject", "key", "span", "start") DO UPDATE SET "reads" = LEAST("Reading"."reads"::bigint + EXCLUDED."reads", ${MOST_READS})`;
}

/** Writes down who was here, and says how many of them had not been yet on this day. */
async function countNewVisitors(tx: Transaction, day: string, visitors: ReadonlySet<string>): Promise<number> {
  if (visitors.size === 0) return 0;
  const salt = await saltOf(tx, day);
  const hashes = [...visitors].map((visitor) => createHash('sha256').update(salt).update(visitor).digest('base64url').slice(0, 22)).sort();
  return tx.$executeRaw`INSERT INTO "ReadingVisitor" ("day", "hash") SELECT ${day}::date, unnest(${hashes}::text[]) ON CONFLICT DO NOTHING`;
}

/** The day's salt: random, and the same for every instance. */
async function saltOf(tx: Transaction, day: string): Promise<string> {
  await tx.$executeRaw`INSERT INTO "ReadingSalt" ("day", "salt") VALUES (${day}::date, ${randomBytes(32).toString('base64url')}) ON CONFLICT DO NOTHING`;
  const [row] = await tx.$queryRaw<{ salt: string }[]>`SELECT "salt" FROM "ReadingSalt" WHERE "day" = ${day}::date`;
  if (!row) throw new Error('The day has no salt.');
  return row.salt;
}

/** Posts by their addresses; the pages of a post's discussion are the post's. */
async function postsRead(tx: Transaction, paths: ReadonlyMap<string, number>): Promise<Counted[]> {
  const byPost = new Map<string, number>();
  for (const [path, reads] of paths) {
    const article = articleAt(path);
    byPost.set(article, (byPost.get(article) ?? 0) + reads);
  }
  const posts = await tx.post.findMany({ where: { path: { in: [...byPost.keys()] }, ...published }, select: { id: true, path: true } });
  return posts.map(({ id, path }) => ({ subject: 'POST', key: String(id), reads: byPost.get(path) ?? 0 }));
}

async function knownReferrers(tx: Transaction, day: string, referrers: ReadonlyMap<string, number>): Promise<Counted[]> {
  if (referrers.size === 0) return [];
  const ofToday = { subject: 'REFERRER', span: 'DAY', start: new Date(day) } as const;
  const stored = await tx.reading.findMany({ where: ofToday, select: { key: true }, take: MAX_REFERRERS_A_DAY });
  const known = new Set(stored.map(({ key }) => key));
  return [...referrers].flatMap(([key, reads]): Counted[] => {
    if (!known.has(key) && known.size >= MAX_REFERRERS_A_DAY) return [];
    known.add(key);
    return [{ subject: 'REFERRER', key, reads }];
  });
}

const sumOf = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);
