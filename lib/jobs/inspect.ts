import { Prisma } from '#generated/prisma/client.ts';
import { database, type Transaction } from '#lib/db/client.ts';
import type { JobState } from './states.ts';

export type ListedJob = { id: string; name: string; state: JobState; runAt: Date; createdAt: Date; attempts: number; maxAttempts: number; error: string | null };

/** More than these at once are looked at by their kind. */
export const JOBS_LISTED = 100;

const STATE = Prisma.sql`CASE WHEN locked_at IS NOT NULL THEN 'running' WHEN attempts >= max_attempts THEN 'failed' WHEN attempts > 0 THEN 'trying' ELSE 'waiting' END`;

/** The jobs of a state, those whose turn is next first. Payloads stay where they are: they name people. */
export async function listJobs(state: JobState): Promise<ListedJob[]> {
  return database().$queryRaw<ListedJob[]>`
    SELECT id::text AS "id", task_identifier AS "name", ${STATE} AS "state", run_at AS "runAt", created_at AS "createdAt", attempts::int AS "attempts", max_attempts::int AS "maxAttempts", left(last_error, 2000) AS "error"
    FROM graphile_worker.jobs WHERE ${STATE} = ${state} ORDER BY run_at, id LIMIT ${JOBS_LISTED}`;
}

/** How many jobs there are in each state. */
export async function countJobs(): Promise<Record<JobState, number>> {
  const rows = await database().$queryRaw<{ state: JobState; count: number }[]>`SELECT ${STATE} AS "state", count(*)::int AS "count" FROM graphile_worker.jobs GROUP BY 1`;
  const counts = new Map(rows.map(({ state, count }) => [state, count]));
  return { failed: counts.get('failed') ?? 0, trying: counts.get('trying') ?? 0, running: counts.get('running') ?? 0, waiting: counts.get('waiting') ?? 0 };
}

/** Has a job begin now, with all its tries before it. Its name, or null where it is gone or runs. */
export async function retryJob(tx: Transaction, id: string): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`SELECT id::text AS "id" FROM graphile_worker.reschedule_jobs(ARRAY[${id}::bigint], run_at := now(), attempts := 0)`;
  return row ? nameOf(tx, id) : null;
}

/** Takes a job out of the queue. Its name, or null where it is gone or runs. */
export async function removeJob(tx: Transaction, id: string): Promise<string | null> {
  const name = await nameOf(tx, id);
  const [row] = await tx.$queryRaw<{ id: string }[]>`SELECT id::text AS "id" FROM graphile_worker.complete_jobs(ARRAY[${id}::bigint])`;
  return row ? name : null;
}

async function nameOf(tx: Transaction, id: string): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ name: string }[]>`SELECT task_identifier AS "name" FROM graphile_worker.jobs WHERE id = ${id}::bigint`;
  return row?.name ?? null;
}
