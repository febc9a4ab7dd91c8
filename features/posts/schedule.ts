import { database } from '#lib/db/client.ts';
import { logger } from '#lib/log.ts';
import { changeIn } from './status.ts';

const SCHEDULE = { userId: null, name: 'The schedule' };

/** The database's clock says when the job begins, this machine's when that is: they may differ by so much. */
const CLOCKS_DIFFER_MS = 2_000;

/**
 * Publishes a post whose time has come; the job of one post. A post that was published, taken out of the schedule or put off
 * meanwhile is left alone, so that however often it comes, it publishes once.
 */
export async function publishScheduled(postId: number, now: Date): Promise<void> {
  const outcome = await database().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT FROM "Post" WHERE "id" = ${postId} FOR UPDATE`;
    const post = await tx.post.findUnique({ where: { id: postId, status: 'SCHEDULED' }, select: { publishedAt: true } });
    if (!post?.publishedAt || post.publishedAt.getTime() > now.getTime() + CLOCKS_DIFFER_MS) return null;
    return changeIn(tx, SCHEDULE, 'publish', { postId, at: post.publishedAt }, new Date(Math.max(now.getTime(), post.publishedAt.getTime())));
  });
  if (outcome && !outcome.ok) logger().warn({ postId }, `A scheduled post could not be published. ${outcome.refusal}`);
}

/** As many as a minute's sweep publishes; more than any newsroom schedules for one. */
const MOST_OVERDUE = 100;

/** Every minute: publishes what is overdue because its job was lost. */
export async function publishOverdue(now: Date): Promise<void> {
  const overdue = await database().post.findMany({ where: { status: 'SCHEDULED', publishedAt: { lte: now } }, orderBy: { publishedAt: 'asc' }, take: MOST_OVERDUE, select: { id: true } });
  for (const { id } of overdue) await publishScheduled(id, now);
}
