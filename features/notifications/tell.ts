import { Prisma } from '#generated/prisma/client.ts';
import { database } from '#lib/db/client.ts';
import { newJob } from '#lib/jobs/add.ts';
import { readSite } from '#features/settings/queries.ts';
import { mailTimes } from './mail-time.ts';
import { MAIL_DUE } from './notify.ts';

/** So many followers are told in one statement, which takes a few tens of milliseconds. */
const BATCH = 1_000;

/** Comments that were approved at a time. */
type Approved = { commentIds: readonly number[]; at: Date };

/** Tells of all comments of a job, as of the last moment among them. */
export async function tellOfAll(approved: readonly Approved[]): Promise<void> {
  const at = new Date(Math.max(...approved.map((some) => some.at.getTime())));
  await tellOfComments({ commentIds: approved.flatMap(({ commentIds }) => commentIds), at });
}

/**
 * Tells all whom approved comments concern, each of them once, whoever answers first: the author of what it answers,
 * then the followers of its thread and its post. Its writer is never told. Doing it again tells nobody again.
 */
export async function tellOfComments({ commentIds, at }: Approved): Promise<void> {
  const times = mailTimes(at, (await readSite(database())).timeZone);
  const concerning = await database().$queryRaw<(Told & { followed: boolean })[]>`
    WITH comment AS (
      SELECT "id", "postId", "rootId", "userId", "parentId" FROM "Comment" WHERE "id" = ANY(${commentIds}::int[]) AND "status" = 'APPROVED'
    ), answered AS (
      INSERT INTO "Notification" ("userId", "commentId", "kind", "dedupeKey", "createdAt", "mailAt")
      SELECT u."id", c."id", 'REPLY', 'comment:' || c."id", ${at}, ${mailAt(Prisma.sql`u."replyMail"`, times)}
      FROM comment c JOIN "Comment" answered ON answered."id" = c."parentId" JOIN "User" u ON u."id" = answered."userId"
      WHERE u."id" IS DISTINCT FROM c."userId" AND ${reachable}
      ON CONFLICT DO NOTHING
    )
    SELECT "id", "postId", "rootId", "userId",
      EXISTS (SELECT FROM "PostFollow" f WHERE f."postId" = c."postId" AND f."userId" IS DISTINCT FROM c."userId")
      OR EXISTS (SELECT FROM "ThreadFollow" f WHERE f."rootId" = c."rootId" AND f."userId" IS DISTINCT FROM c."userId") AS "followed"
    FROM comment c ORDER BY "id"`;
  if (concerning.length === 0) return;
  for (const { followed, ...comment } of concerning) {
    for (let after: string | null = followed ? NOBODY : null; after !== null; ) after = await tellFollowers(comment, after, at, times);
  }
  await database().$executeRaw`SELECT ${newJob(MAIL_DUE, {}, { jobKey: MAIL_DUE })}`;
}

type Told = { id: number; postId: number; rootId: number; userId: string | null };
type Times = ReturnType<typeof mailTimes>;

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Tells the next followers; returns the last of them, or null where there are no more. */
async function tellFollowers({ id, postId, rootId, userId }: Told, after: string, at: Date, times: Times): Promise<string | null> {
  const [last] = await database().$queryRaw<{ userId: string }[]>`
    WITH followers AS (
      SELECT "userId" FROM "PostFollow" WHERE "postId" = ${postId} AND "userId" > ${after}::uuid
      UNION SELECT "userId" FROM "ThreadFollow" WHERE "rootId" = ${rootId} AND "userId" > ${after}::uuid
      ORDER BY "userId" LIMIT ${BATCH}
    ), told AS (
      INSERT INTO "Notification" ("userId", "commentId", "kind", "dedupeKey", "createdAt", "mailAt")
      SELECT u."id", ${id}, 'FOLLOW', ${`comment:${id}`}, ${at}, ${mailAt(Prisma.sql`u."followMail"`, times)}
      FROM followers JOIN "User" u ON u."id" = followers."userId"
      WHERE u."id" IS DISTINCT FROM ${userId}::uuid AND ${reachable}
      ON CONFLICT DO NOTHING
    )
    SELECT "userId" FROM followers ORDER BY "userId" OFFSET ${BATCH - 1}`;
  return last?.userId ?? null;
}

/** Whoever was banned, or is leaving, is told no more. */
const reachable = Prisma.sql`u."standing" <> 'BANNED' AND u."deleteAfter" IS NULL`;

function mailAt(wish: Prisma.Sql, { AT_ONCE, HOURLY, DAILY }: Times): Prisma.Sql {
  return Prisma.sql`CASE ${wish} WHEN 'AT_ONCE' THEN ${AT_ONCE}::timestamptz WHEN 'HOURLY' THEN ${HOURLY}::timestamptz WHEN 'DAILY' THEN ${DAILY}::timestamptz END`;
}
