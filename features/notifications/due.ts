import { database } from '#lib/db/client.ts';
import { MAIL_DUE_DAYS, MAIL_USER, MAIL_USER_ATTEMPTS } from './mailing.ts';

/** So many readers get their jobs in one statement; the next minute brings the others. */
const BATCH = 2_000;

/**
 * Makes a job of mailing for each reader for whom something is due. Whoever has such a job keeps it as it is: where the
 * mail server refuses, it comes again by itself, later each time.
 */
export async function queueDueMail(now: Date): Promise<void> {
  await database().$executeRaw`
    SELECT graphile_worker.add_job(${MAIL_USER}, json_build_object('userId', due."userId"), job_key := ${MAIL_USER} || ':' || due."userId",
      job_key_mode := 'unsafe_dedupe', max_attempts := ${MAIL_USER_ATTEMPTS}::int)
    FROM (
      SELECT DISTINCT "userId" FROM "Notification" n
      WHERE "mailedAt" IS NULL AND "mailAt" <= ${now} AND "mailAt" > ${now}::timestamptz - make_interval(days => ${MAIL_DUE_DAYS}::int)
        AND NOT EXISTS (SELECT FROM graphile_worker.jobs WHERE "key" = ${MAIL_USER} || ':' || n."userId")
      LIMIT ${BATCH}
    ) due`;
}
