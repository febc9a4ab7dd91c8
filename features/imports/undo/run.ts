import { database, type Transaction } from '#lib/db/client.ts';
import type { Actor } from '#features/audit/actor.ts';
import { recordAudit } from '#features/audit/commands.ts';
import { getSite } from '#features/settings/queries.ts';
import { inImportTransaction } from '../import-transaction.ts';
import { progressOf, type Told } from '../run-progress.ts';
import { runOptions } from '../run-schema.ts';
import { undoBatch, type UndoneRun } from './batch.ts';
import { undoMedia } from './media.ts';
import { putSampleBack, sampleOf } from './sample.ts';
import type { UndoSummary } from './summary.ts';

export interface UndoRequest {
  runId: number;
  actor: Actor;
  now: Date;
  onProgress?: (progress: Told) => void;
  /** Stops between two transactions: undoing goes on from there when it is asked for again. */
  signal?: AbortSignal;
}

/**
 * Takes back what a run did, batch by batch from its last to its first, for whoever has the turn. What was edited here
 * since, or has something of this site hanging from it, stays. In the end the sample content that had made room comes back,
 * where the site is as empty as before it.
 */
export async function undoRun({ runId, actor, now, onProgress, signal }: UndoRequest): Promise<UndoSummary> {
  const db = database();
  const run = await undoneRun(runId);
  const progress = progressOf(runId, onProgress);
  const total = await db.importBatch.count({ where: { runId } });
  const summary: UndoSummary = { removed: 0, kept: 0, sampleBack: false };
  for (;;) {
    signal?.throwIfAborted();
    const batch = await db.importBatch.findFirst({ where: { runId, undone: false }, orderBy: { number: 'desc' }, select: { number: true, made: true, before: true } });
    if (!batch) break;
    const { removed, kept } = await inImportTransaction((tx) => undoBatch(tx, run, batch));
    summary.removed += removed;
    summary.kept += kept;
    await progress.tell({ step: 'undoing', bytes: total - batch.number + 1, totalBytes: total, items: summary.removed });
  }
  const media = await undoMedia(runId, signal);
  summary.removed += media.removed;
  summary.kept += media.kept;
  await forgetRecords(runId);
  const sample = await sampleOf(runId, now);
  await inImportTransaction(async (tx) => {
    summary.sampleBack = sample !== null && (await putSampleBack(tx, runId, sample, now));
    await tx.importRun.update({ where: { id: runId }, data: { status: 'UNDONE', error: null, finishedAt: now }, select: { id: true } });
    await recordAudit(tx, { actor, action: 'import.undo', subject: 'import', subjectId: runId, details: { ...summary } }, now);
  });
  return summary;
}

async function undoneRun(runId: number): Promise<UndoneRun> {
  const { timeZone } = await getSite();
  const run = await database().importRun.findUniqueOrThrow({ where: { id: runId }, select: { options: true } });
  const options = runOptions.safeParse(run.options).data;
  return { id: runId, timeZone, linkedUsers: Object.values(options?.authors ?? {}) };
}

/** So many at a time: an old site has as many records as comments. */
const RECORDS_A_STATEMENT = 10_000;

/** The old site's own records go with the run that brought them; with the last one of a site all of them. */
async function forgetRecords(runId: number): Promise<void> {
  const run = await database().importRun.findUniqueOrThrow({ where: { id: runId }, select: { sourceId: true } });
  const { sourceId } = run;
  if (sourceId === null) return;
  const others = await database().importRun.count({ where: { sourceId, id: { not: runId }, status: { not: 'UNDONE' }, batches: { some: {} } } });
  while ((await inImportTransaction((tx) => deleteSome(tx, sourceId, others > 0 ? runId : null))) > 0);
}

function deleteSome(tx: Transaction, sourceId: number, runId: number | null): Promise<number> {
  return tx.$executeRaw`
    DELETE FROM "ImportRecord" WHERE ctid IN (SELECT ctid FROM "ImportRecord" WHERE "sourceId" = ${sourceId} AND (${runId}::int IS NULL OR "runId" = ${runId}::int) LIMIT ${RECORDS_A_STATEMENT})`;
}
