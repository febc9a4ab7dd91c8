import { Prisma } from '#generated/prisma/client.ts';
import { database } from '#lib/db/client.ts';
import { searchQueue } from './queue-search.ts';
import { QUEUES, type QueueFilter, type QueueName } from './queues.ts';

export const COMMENTS_A_PAGE = 50;
/** Beyond this nobody needs to know how many there are, and counting would take as long as there are comments. */
export const MOST_COUNTED = 1_000;

/** Each stands word for word in an index's condition, which is how PostgreSQL finds it there. */
const CONDITIONS = {
  pending: Prisma.sql`c."status" = 'PENDING'`,
  reported: Prisma.sql`c."openReports" > 0`,
  spam: Prisma.sql`c."status" = 'SPAM'`,
  removed: Prisma.sql`c."status" IN ('REMOVED', 'DELETED')`,
  all: Prisma.sql`true`,
} as const satisfies Record<QueueName, Prisma.Sql>;

/** The ids of a queue's page, newest first, and the one under which the next page begins. */
export async function listQueueIds({ queue, words, authorId, postId, reason, id, before }: QueueFilter): Promise<{ ids: number[]; next: number | null }> {
  const conditions = [
    CONDITIONS[queue],
    ...(id ? [Prisma.sql`c."id" = ${id}`] : []),
    ...(before ? [Prisma.sql`c."id" < ${before}`] : []),
    ...(authorId ? [Prisma.sql`c."userId" = ${authorId}::uuid`] : []),
    ...(postId ? [Prisma.sql`c."postId" = ${postId}`] : []),
    ...(reason ? [Prisma.sql`c."heldFor" = ${reason}`] : []),
  ];
  const rows = words
    ? await searchQueue({ words, conditions, isNarrow: Boolean(id || authorId || postId), limit: COMMENTS_A_PAGE + 1 })
    : await database().$queryRaw<{ id: number }[]>`SELECT c."id" FROM "Comment" c WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY c."id" DESC LIMIT ${COMMENTS_A_PAGE + 1}`;
  const ids = rows.slice(0, COMMENTS_A_PAGE).map((row) => row.id);
  return { ids, next: rows.length > COMMENTS_A_PAGE ? (ids.at(-1) ?? null) : null };
}

/** How many comments stand in each queue, as far as is worth counting. */
export async function countQueues(): Promise<Record<QueueName, number>> {
  const counts = QUEUES.map((queue) => Prisma.sql`(SELECT count(*)::int FROM (SELECT FROM "Comment" c WHERE ${CONDITIONS[queue]} LIMIT ${MOST_COUNTED + 1}) found) AS ${Prisma.raw(`"${queue}"`)}`);
  const [row] = await database().$queryRaw<Record<QueueName, number>[]>`SELECT ${Prisma.join(counts, ', ')}`;
  if (!row) throw new Error('The database counted no queues.');
  return row;
}
