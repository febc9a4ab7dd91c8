import { database } from '#lib/db/client.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Whoever wrote a comment and did not sign in for so long does not come back for it. */
const HELD_COMMENT_DAYS = 7;
/** A job that failed for good is kept so long for whoever looks for the reason. */
const FAILED_JOB_DAYS = 3;

/** Deletes what has served its time: sign-in links, sessions, counted tries, comments that were held, jobs that failed for good. */
export async function purgeExpired(now: Date): Promise<void> {
  const db = database();
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS);
  await db.oneTimeLink.deleteMany({ where: { expires: { lte: now } } });
  await db.session.deleteMany({ where: { expires: { lte: now } } });
  await db.rateLimit.deleteMany({ where: { expire: { lte: now.getTime() } } });
  await db.heldComment.deleteMany({ where: { createdAt: { lt: before(HELD_COMMENT_DAYS) } } });
  await db.$executeRaw`
    SELECT graphile_worker.complete_jobs(array_agg(id)) FROM graphile_worker.jobs
    WHERE attempts >= max_attempts AND locked_at IS NULL AND updated_at < ${before(FAILED_JOB_DAYS)} HAVING count(*) > 0`;
}
