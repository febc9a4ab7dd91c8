import pg from 'pg';
import { z } from 'zod';
import { openSession } from '#features/sessions/commands.ts';
import { closeClient, database } from '#lib/db/client.ts';
import { useDatabase } from '#lib/env.ts';

/** Somebody who is signed in and writes: their account, and the session that their browser would carry. */
export type Writer = { userId: string; token: string };

const ACCOUNT_AGE_MS = 30 * 86_400_000;

/** Makes accounts of good standing, each with a session, and has the site publish at once whatever they write, however fast. */
export async function makeWriters(databaseUrl: string, count: number): Promise<Writer[]> {
  useDatabase(databaseUrl);
  const now = new Date();
  const settings = { mode: 'AT_ONCE', secondsBetween: 0, maxLinks: 50 };
  try {
    return await database().$transaction(async (tx) => {
      await tx.setting.upsert({ where: { key: 'discussion' }, create: { key: 'discussion', value: settings }, update: { value: settings } });
      const writers: Writer[] = [];
      for (let index = 1; index <= count; index++) {
        const user = { email: `writer-${index}@example.org`, name: `Writer ${index}`, emailVerified: now, createdAt: new Date(now.getTime() - ACCOUNT_AGE_MS) };
        const { id } = await tx.user.create({ data: user, select: { id: true } });
        writers.push({ userId: id, token: (await openSession(tx, id, 'A benchmark', now)).token });
      }
      return writers;
    });
  } finally {
    await closeClient();
  }
}

const counted = z.object({ stored: z.coerce.number(), numbers: z.coerce.number(), texts: z.coerce.number(), said: z.coerce.number() });

/** What became of the writers' comments: how many rows, how many numbers and texts among them, and what the post says that it has more than before. */
export async function countWritten(databaseUrl: string, path: string, writers: readonly Writer[]): Promise<z.infer<typeof counted>> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query(
      `SELECT count(*) AS stored, count(DISTINCT c."number") AS numbers, count(DISTINCT c."source") AS texts,
        max(p."commentCount") - (SELECT count(*) FROM "Comment" o WHERE o."postId" = max(p."id") AND o."userId" IS NULL) AS said
       FROM "Comment" c JOIN "Post" p ON p."id" = c."postId" WHERE p."path" = $1 AND c."userId" = ANY($2)`,
      [path, writers.map(({ userId }) => userId)],
    );
    return counted.parse(rows[0]);
  } finally {
    await client.end();
  }
}
