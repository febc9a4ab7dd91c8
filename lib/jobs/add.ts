import { Prisma } from '#generated/prisma/client.ts';
import type { Transaction } from '#lib/db/client.ts';

export type JobOptions = {
  /** Not before this; else at once. */
  runAt?: Date;
  /** Of jobs with the same key, one waits. */
  jobKey?: string;
  /**
   * What a job with the key of one that waits does: `replace` it (a new payload and time, its tries forgotten), or
   * `leave` it alone, also while it runs or waits for its next try.
   */
  whenKnown?: 'replace' | 'leave';
  /** 25 tries take about three days. */
  maxAttempts?: number;
};

/** Adds a job as part of the transaction: it is there once that commits, and never without it. */
export async function addJob(tx: Transaction, name: string, payload: Prisma.InputJsonValue, options: JobOptions = {}): Promise<void> {
  await tx.$executeRaw`SELECT ${newJob(name, payload, options)}`;
}

/** The adding of a job as an expression, for a statement that is its own transaction. */
export function newJob(name: string, payload: Prisma.InputJsonValue, { runAt, jobKey, whenKnown = 'replace', maxAttempts }: JobOptions = {}): Prisma.Sql {
  const mode = whenKnown === 'leave' ? 'unsafe_dedupe' : 'replace';
  return Prisma.sql`graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json, run_at := ${runAt ?? null}::timestamptz, job_key := ${jobKey ?? null},
    max_attempts := ${maxAttempts ?? null}::int, job_key_mode := ${mode})`;
}

/**
 * Adds work to a job that waits under the key with others' work, or begins one that waits until `runAt`, as an expression: its
 * payload is a list. Work that came to a job which runs already would be lost with it if that failed, so a key is for one
 * stretch of time alone, over before `runAt`.
 */
export function gatheredJob(name: string, work: Prisma.InputJsonObject, { jobKey, runAt }: { jobKey: string; runAt: Date }): Prisma.Sql {
  return Prisma.sql`(SELECT count(*) FROM graphile_worker.add_jobs(ARRAY[
    (${name}, ${JSON.stringify([work])}::json, NULL, ${runAt}::timestamptz, NULL, ${jobKey}, NULL, NULL)::graphile_worker.job_spec]))`;
}

/** Takes a job that waits out of the queue by its key, where what it was to do is done. */
export async function dropJob(tx: Transaction, jobKey: string): Promise<void> {
  await tx.$executeRaw`SELECT graphile_worker.remove_job(${jobKey})`;
}
