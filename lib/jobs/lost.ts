import { database } from '#lib/db/client.ts';

/** No job takes this long; one that is held longer belongs to an instance that was killed. */
const LEASE_MINUTES = 30;

/** Makes jobs that a killed instance had begun free for others. The queue itself would wait four hours. */
export async function releaseLostJobs(): Promise<void> {
  await database().$executeRaw`
    SELECT graphile_worker.force_unlock_workers(array_agg(locked_by)) FROM graphile_worker.jobs
    WHERE locked_at < now() - make_interval(mins => ${LEASE_MINUTES}::int) HAVING count(*) > 0`;
}
