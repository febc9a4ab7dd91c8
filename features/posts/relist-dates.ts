import { z } from 'zod';
import { announceTags } from '#lib/cache/announce.ts';
import { EVERYTHING } from '#lib/cache/store.ts';
import { database } from '#lib/db/client.ts';
import { readSite } from '#features/settings/queries.ts';
import { siteList } from './lists.ts';

/** Ids in a batch: each is done in well under a second, and holds no reader up. */
const BATCH = 5_000;
const PROGRESS = 'relisting';

const progress = z.object({ done: z.int(), total: z.int() });

/** Files all posts by year and month anew, in the site's time zone. Done twice, or after a kill in between, it comes to the same. */
export async function relistDates({ now, signal }: { now: Date; signal: AbortSignal }): Promise<void> {
  const db = database();
  const { timeZone } = await readSite(db);
  const [range] = await db.$queryRaw<{ last: number }[]>`SELECT coalesce(max("postId"), 0)::int AS "last" FROM "PostListing" WHERE "list" = ${siteList}`;
  const total = range?.last ?? 0;
  for (let from = 0; from < total; from += BATCH) {
    if (signal.aborted) throw new Error('The site ends: this goes on later.');
    await relistBatch({ from, to: from + BATCH }, timeZone);
    const value = { done: Math.min(from + BATCH, total), total };
    await db.setting.upsert({ where: { key: PROGRESS }, create: { key: PROGRESS, value, updatedAt: now }, update: { value, updatedAt: now }, select: { key: true } });
  }
  await db.$transaction(async (tx) => {
    await tx.setting.deleteMany({ where: { key: PROGRESS } });
    await announceTags(tx, [EVERYTHING]);
  });
}

async function relistBatch({ from, to }: { from: number; to: number }, timeZone: string): Promise<void> {
  await database().$transaction(async (tx) => {
    await tx.$executeRaw`DELETE FROM "PostListing" WHERE "postId" > ${from} AND "postId" <= ${to} AND ("list" LIKE 'year:%' OR "list" LIKE 'month:%')`;
    await tx.$executeRaw`
      INSERT INTO "PostListing" ("list", "publishedAt", "postId")
      SELECT to_char("publishedAt" AT TIME ZONE ${timeZone}, form), "publishedAt", "postId"
      FROM "PostListing", unnest(ARRAY['"year:"FMYYYY', '"month:"FMYYYY-MM']) AS form
      WHERE "list" = ${siteList} AND "postId" > ${from} AND "postId" <= ${to}
      ON CONFLICT ("list", "postId") DO NOTHING`;
  }, { timeout: 60_000 });
}

/** How far that is, in per cent; null while nothing is filed anew. */
export async function relistingProgress(): Promise<number | null> {
  const row = await database().setting.findUnique({ where: { key: PROGRESS }, select: { value: true } });
  const parsed = progress.safeParse(row?.value);
  return parsed.success && parsed.data.total > 0 ? Math.round((parsed.data.done / parsed.data.total) * 100) : null;
}
