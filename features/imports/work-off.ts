import { database } from '#lib/db/client.ts';
import { addJob } from '#lib/jobs/add.ts';
import { logger } from '#lib/log.ts';
import { inImportTransaction } from './import-transaction.ts';
import { tryTurn } from './import-turn.ts';
import { WORK_OFF_IMPORTS } from './job-names.ts';
import { checkUpload, runImport } from './run-import.ts';
import { runOptions } from './run-schema.ts';
import { closeBroken } from './runs.ts';
import { removeUploads } from './upload-removal.ts';
import { undoRun } from './undo/run.ts';
import { nextRun, type WaitingRun } from './waiting.ts';

interface Work {
  now: Date;
  signal: AbortSignal;
  /** What is to be done with a run's uploads once it is done, before they are removed. */
  onImported?: (runId: number, now: Date, signal: AbortSignal) => Promise<void>;
}

/**
 * Does what waits to be imported or taken back, one after the other, and goes on with what an instance that was killed had
 * begun: whatever says that it is under way while nobody has the turn. Nothing at all where another imports just now. A
 * site that stops leaves the run as it is, and the next instance goes on.
 */
export async function workOffImports({ now, signal, onImported }: Work): Promise<void> {
  const turn = await tryTurn();
  if (!turn) return;
  try {
    await inImportTransaction((tx) => closeBroken(tx, undefined, now));
    for (let run = await nextRun(); run; run = await nextRun()) {
      if (signal.aborted) return await comeAgain();
      await workOff(run, { now, signal, ...(onImported && { onImported }) });
    }
  } finally {
    await turn.release();
  }
}

async function workOff({ id, status, options, userId, user }: WaitingRun, { now, signal, onImported }: Work): Promise<void> {
  try {
    if (status === 'UNDOING') await undoRun({ runId: id, actor: { userId, name: user?.name ?? 'the site' }, now, signal });
    else if (runOptions.parse(options).wanted === 'check') await checkUpload(id, now, signal);
    else if (await runImport(id, now, signal)) {
      await onImported?.(id, now, signal);
      await removeUploads(id);
    }
  } catch (error) {
    if (signal.aborted) return await comeAgain();
    logger().error({ err: error, run: id }, 'An import failed');
    await database().importRun.updateMany({ where: { id, status: { in: ['RUNNING', 'UNDOING', 'WAITING'] } }, data: { status: 'FAILED', error: 'failed', finishedAt: now } });
  }
}

/** Only the site stops; the run goes on with the next instance. */
async function comeAgain(): Promise<void> {
  await database().$transaction((tx) => addJob(tx, WORK_OFF_IMPORTS, {}, { jobKey: WORK_OFF_IMPORTS }));
}
