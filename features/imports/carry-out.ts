import { database, type Database, type Transaction } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import type { Actor } from '#features/audit/actor.ts';
import { removeMedia } from '#features/media/store.ts';
import { getSite } from '#features/settings/queries.ts';
import { countsOfRun } from './batch-log.ts';
import type { BatchSize } from './batches.ts';
import type { ArchiveToRead, CheckedArchive } from './check-archive.ts';
import { findingsOf } from './findings.ts';
import { fingerprintOf } from './fingerprint.ts';
import { inImportTransaction, inRehearsal } from './import-transaction.ts';
import type { ImportSummary } from './import-summary.ts';
import { newestImported } from './queries.ts';
import { progressOf } from './run-progress.ts';
import type { RunFile, RunOptions } from './run-schema.ts';
import { beginRun, haltRun, type Run, type RunWish } from './runs.ts';
import { siteAddress } from './site-identity.ts';
import { createKnownWords } from './store/known-words.ts';
import { createRendering } from './store/rendering.ts';
import { createStaging, whileStaging } from './store/staging.ts';
import type { Takeover } from './takeover.ts';
import { writeArchive } from './write-archive.ts';

export interface Order extends ArchiveToRead {
  options: RunOptions;
  actor: Actor;
  now: Date;
  /** A run that was handed in. */
  runId?: number;
  batchSize?: BatchSize;
}

/**
 * Takes an archive over that was checked, for whoever has the turn: begins a run, or goes on with one that broke off. A
 * command that is stopped by the signal leaves the run PAUSED, and the site, which only stops for a while, leaves it as it
 * is; one that fails is FAILED. All of them can be gone on with.
 */
export async function carryOut(order: Order, checked: CheckedArchive): Promise<ImportSummary> {
  const { options, signal, onProgress } = order;
  const wish = await wishOf(order, checked);
  const run = await inImportTransaction((tx) => beginRun(tx, wish));
  try {
    const takeover = await takeoverOf(order, checked, run, { transact: inImportTransaction, removeFiles: removeMedia });
    await whileStaging(() => writeArchive(takeover, checked, { ...order, progress: progressOf(run.id, onProgress) }));
    return await summaryOf(database(), run, checked);
  } catch (error) {
    // Where the database is the reason, it cannot be told; whoever has the turn next closes this one.
    if (!signal?.aborted) await halt(run, { status: 'FAILED', error: 'failed' });
    else if (options.by === 'command') await halt(run, { status: 'PAUSED' });
    throw error;
  }
}

/**
 * Does all that carryOut does and takes it back, so that nothing is written: a dry run finds what the run would find.
 * `report` sees it as it will be, in the rehearsal's transaction.
 */
export async function rehearse(order: Order, checked: CheckedArchive, report: (tx: Transaction, summary: ImportSummary) => Promise<void> = async () => undefined): Promise<ImportSummary> {
  const wish = await wishOf(order, checked);
  return whileStaging(() => inRehearsal(async (tx, transact) => {
    const run = await beginRun(tx, wish);
    const takeover = await takeoverOf(order, checked, run, { transact, removeFiles: async () => undefined });
    await writeArchive(takeover, checked, { ...order, progress: progressOf(undefined, order.onProgress) });
    const summary = await summaryOf(tx, run, checked);
    await report(tx, summary);
    return summary;
  }));
}

async function wishOf(order: Order, { archive }: CheckedArchive): Promise<RunWish> {
  const { options, actor, now, runId } = order;
  return { archive, files: await identified(order), options, actor, now, ...(runId !== undefined && { runId }) };
}

async function takeoverOf({ options, actor }: Order, { archive }: CheckedArchive, run: Run, hands: Pick<Takeover, 'transact' | 'removeFiles'>): Promise<Takeover> {
  const { timeZone, permalinks } = await getSite();
  const rendering = createRendering({ siteUrl: env().SITE_URL, formerly: [siteAddress(archive.site)].filter((address) => address !== null) });
  const now = run.startedAt;
  const arrival = { sourceId: run.sourceId, runId: run.id, rendering, words: createKnownWords(), staging: createStaging({ rendering, now }), timeZone, permalinks, now, media: options.media };
  return { arrival, archive, run, options, actor, settled: new Set(), ...hands };
}

async function halt(run: Run, state: Parameters<typeof haltRun>[2]): Promise<void> {
  await inImportTransaction((tx) => haltRun(tx, run.id, state, new Date())).catch(() => undefined);
}

async function identified({ files, signal }: Order): Promise<RunFile[]> {
  const known: RunFile[] = [];
  for (const file of files) known.push({ name: file.name, bytes: file.bytes, path: file.path ?? null, sha256: await fingerprintOf(file, signal) });
  return known;
}

async function summaryOf(db: Database | Transaction, { id, sourceId }: Run, { archive: { holds, leftOut, site } }: CheckedArchive): Promise<ImportSummary> {
  return {
    runId: id,
    archive: { holds, leftOut, site },
    ...(await countsOfRun(db, id)),
    findings: await findingsOf(db, id),
    newest: await newestImported(db, sourceId),
  };
}
