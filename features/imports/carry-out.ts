import { database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import type { Actor } from '#features/audit/actor.ts';
import { getSite } from '#features/settings/queries.ts';
import { countsOfRun } from './batch-log.ts';
import { batchesOf, BATCH_SIZE, type BatchSize } from './batches.ts';
import type { ArchiveToRead, CheckedArchive } from './check-archive.ts';
import { findingsOf } from './findings.ts';
import { fingerprintOf } from './fingerprint.ts';
import { inImportTransaction } from './import-transaction.ts';
import type { ImportSummary } from './import-summary.ts';
import { itemsIn } from './planned.ts';
import { newestImported } from './queries.ts';
import { progressOf } from './run-progress.ts';
import type { RunFile, RunOptions } from './run-schema.ts';
import { beginRun, haltRun, type Run } from './runs.ts';
import { siteAddress } from './site-identity.ts';
import { renderAhead } from './store/ahead.ts';
import { createRendering } from './store/rendering.ts';
import { completeTakeover, takeBatch, type Takeover } from './takeover.ts';
import { createTurns } from './turns.ts';

export interface Order extends ArchiveToRead {
  options: RunOptions;
  actor: Actor;
  now: Date;
  /** A run that was handed in. */
  runId?: number;
  batchSize?: BatchSize;
}

type Progress = ReturnType<typeof progressOf>;

/**
 * Takes an archive over that was checked, for whoever has the turn: begins a run, or goes on with one that broke off. A
 * command that is stopped by the signal leaves the run PAUSED, and the site, which only stops for a while, leaves it as it
 * is; one that fails is FAILED. All of them can be gone on with.
 */
export async function carryOut(order: Order, { archive, reading }: CheckedArchive): Promise<ImportSummary> {
  const { actor, now, options, runId, signal } = order;
  const { timeZone, permalinks } = await getSite();
  const files = await identified(order);
  const wish = { archive, files, options, actor, now, ...(runId !== undefined && { runId }) };
  const run = await inImportTransaction((tx) => beginRun(tx, wish));
  const rendering = createRendering(siteAddress(archive.site) ?? env().SITE_URL);
  const arrival = { sourceId: run.sourceId, rendering, timeZone, permalinks, now: run.startedAt };
  try {
    await write(order, { archive, reading }, { arrival, archive, run, options, actor });
    return await summaryOf(run, archive);
  } catch (error) {
    // Where the database is the reason, it cannot be told; whoever has the turn next closes this one.
    if (!signal?.aborted) await halt(run, { status: 'FAILED', error: 'failed' });
    else if (options.by === 'command') await halt(run, { status: 'PAUSED' });
    throw error;
  }
}

async function halt(run: Run, state: Parameters<typeof haltRun>[2]): Promise<void> {
  await inImportTransaction((tx) => haltRun(tx, run.id, state, new Date())).catch(() => undefined);
}

async function identified({ files, signal }: Order): Promise<RunFile[]> {
  const known: RunFile[] = [];
  for (const file of files) known.push({ name: file.name, bytes: file.bytes, path: file.path ?? null, sha256: await fingerprintOf(file, signal) });
  return known;
}

/** While the database takes one batch, the next is read and rendered. */
async function write(order: Order, { reading, archive }: CheckedArchive, takeover: Takeover): Promise<void> {
  const { signal, onProgress, batchSize = BATCH_SIZE } = order;
  const progress: Progress = progressOf(takeover.run.id, onProgress);
  const turns = createTurns();
  let items = 0;
  reading.begin();
  try {
    for await (const batch of batchesOf(archive.steps(takeover.run.standing.position), batchSize)) {
      signal?.throwIfAborted();
      const planned = batch.flatMap((step) => step.planned);
      await renderAhead(database(), planned, takeover.arrival);
      const bytes = reading.bytesRead();
      await turns.next(async () => {
        signal?.throwIfAborted();
        await takeBatch(takeover, batch);
        items += planned.reduce((sum, thing) => sum + itemsIn(thing), 0);
        await progress.tell({ step: 'writing', bytes, totalBytes: reading.totalBytes, items });
      });
    }
    await turns.next(async () => {
      signal?.throwIfAborted();
      if (takeover.run.standing.batches === 0) await takeBatch(takeover, []);
      await completeTakeover(takeover);
    });
  } finally {
    await turns.end();
  }
}

async function summaryOf({ id, sourceId }: Run, { holds, leftOut, site }: ArchiveFacts): Promise<ImportSummary> {
  const db = database();
  return {
    runId: id,
    archive: { holds, leftOut, site },
    ...(await countsOfRun(db, id)),
    findings: await findingsOf(db, id),
    newest: await newestImported(db, sourceId),
  };
}

type ArchiveFacts = ImportSummary['archive'];
