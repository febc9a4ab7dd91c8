import { database } from '#lib/db/client.ts';
import { addJob } from '#lib/jobs/add.ts';
import type { Actor } from '#features/audit/actor.ts';
import { NOT_YOURS, refused, type Change } from '#features/audit/change.ts';
import { recordAudit } from '#features/audit/commands.ts';
import { FETCH_MEDIA, fetchKey } from '#features/imports/job-names.ts';
import { canImport } from '#features/imports/policy.ts';
import { getSite } from '#features/settings/queries.ts';
import { mayAct } from '#features/users/acting.ts';
import { oldSite, type Origin } from './origin.ts';
import { fetchWaiting, type FetchProgress } from './run.ts';

/** A try more once all have failed is somebody's to ask for. */
const MAX_ATTEMPTS = 12;
/** A job ends after so long, and another goes on: one that is held much longer counts as lost. */
const JOB_MS = 10 * 60_000;

/** For the job: fetches what of an old site is not here. Ended by the site or by the clock, it is added anew and goes on. */
export async function fetchMediaOf(sourceId: number, now: Date, signal: AbortSignal): Promise<void> {
  const done = await fetchWaiting({ sourceId, origin: oldSite((await getSite()).name), now, signal, until: performance.now() + JOB_MS }).catch((error: unknown) => {
    if (signal.aborted) return false;
    throw error;
  });
  if (!done) await database().$transaction((tx) => addJob(tx, FETCH_MEDIA, { sourceId }, { jobKey: fetchKey(sourceId), maxAttempts: MAX_ATTEMPTS }));
}

export interface FetchWish {
  sourceId: number;
  /** A folder or zip of `wp-content/uploads`; the old site itself where none is named. */
  from?: Origin;
  now: Date;
  signal: AbortSignal;
  onProgress?: (progress: FetchProgress) => void;
}

/** For a command: fetches all that is not here and waits for it, also what could not be had before. */
export async function fetchMedia({ sourceId, from, now, signal, onProgress }: FetchWish): Promise<void> {
  await database().media.updateMany({ where: { importId: sourceId, fetchState: { not: null } }, data: { fetchState: 'WAITING' } });
  await fetchWaiting({ sourceId, origin: from ?? oldSite((await getSite()).name), now, signal, ...(onProgress && { onProgress }) });
}

/** The old site of a run, by its id; null where that is not known. */
export async function sourceOf(runId: number): Promise<number | null> {
  const run = await database().importRun.findUnique({ where: { id: runId }, select: { sourceId: true } });
  return run?.sourceId ?? null;
}

/** Has the site's background try again to fetch what of an old site could not be had, or was left there. */
export async function retryMissingMedia(actor: Actor, sourceId: number, now: Date): Promise<Change> {
  return database().$transaction(async (tx) => {
    if (!(await mayAct(tx, actor, canImport))) return NOT_YOURS;
    const { count } = await tx.media.updateMany({ where: { importId: sourceId, fetchState: { not: null } }, data: { fetchState: 'WAITING' } });
    if (count === 0) return refused('Nothing is missing: all pictures and files of this site are here.');
    await addJob(tx, FETCH_MEDIA, { sourceId }, { jobKey: fetchKey(sourceId), maxAttempts: MAX_ATTEMPTS });
    await recordAudit(tx, { actor, action: 'import.fetch', subject: 'import', subjectId: sourceId, details: { files: count } }, now);
    return { ok: true, tags: [] };
  });
}
