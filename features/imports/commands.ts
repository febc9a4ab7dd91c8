import { database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import type { Actor } from '#features/audit/actor.ts';
import { getSite } from '#features/settings/queries.ts';
import { ArchiveError } from './archive-error.ts';
import type { Archive, ArchiveReader } from './archive-reader.ts';
import { countsOfRun } from './batch-log.ts';
import { batchesOf, BATCH_SIZE, type BatchSize } from './batches.ts';
import { findingsOf } from './findings.ts';
import { inImportTransaction } from './import-transaction.ts';
import type { ImportSummary } from './import-summary.ts';
import { itemsIn } from './planned.ts';
import { newestImported } from './queries.ts';
import { readingOf, type ImportFile, type Reading } from './reading.ts';
import { beginRun, failRun, type Run } from './runs.ts';
import { siteAddress, siteIdentity } from './site-identity.ts';
import { renderAhead } from './store/ahead.ts';
import { createRendering } from './store/rendering.ts';
import { completeTakeover, takeBatch, type Takeover } from './takeover.ts';
import { createTurns } from './turns.ts';

export interface ArchiveToRead {
  reader: ArchiveReader;
  /** Those of one site. */
  files: readonly ImportFile[];
  onProgress?: (progress: ImportProgress) => void;
  /** Stops between two pieces of a file, or two transactions; what asked for the work then throws the signal's reason. */
  signal?: AbortSignal;
}

export interface ImportRequest extends ArchiveToRead {
  actor: Actor;
  now: Date;
  batchSize?: BatchSize;
}

export interface ImportProgress {
  step: 'checking' | 'writing';
  bytes: number;
  totalBytes: number;
  /** Comments and whatever they hang from, read or written so far. */
  items: number;
}

/**
 * Takes an old site's archive over. All of it is read first: a broken one is refused with an ArchiveError before anything
 * is written. Then it is written in transactions of some fifty posts, each complete in itself (lists, search, cache and
 * the run's own record included), so that whatever ends an import, running it again completes it. What an earlier run
 * brought is known by the old site's numbers: it is left alone, or updated where the old site has a newer version and
 * nobody edited it here. Memory holds two batches, and a number for each post.
 */
export async function importArchive(request: ImportRequest): Promise<ImportSummary> {
  const { reader, files, actor, now, signal } = request;
  const { archive, reading } = await checkArchive(request);
  const { timeZone, permalinks } = await getSite();
  const names = files.map(({ name }) => name).join(', ');
  const run = await inImportTransaction((tx) => beginRun(tx, reader.kind, siteIdentity(archive.site), names, actor, now));
  const rendering = createRendering(siteAddress(archive.site) ?? env().SITE_URL);
  const arrival = { sourceId: run.sourceId, rendering, timeZone, permalinks, now };
  try {
    await write(request, reading, { arrival, archive, run, standing: { batches: 0, position: 0 }, actor });
    return await summaryOf(run, archive);
  } catch (error) {
    // Where the database is the reason, it cannot be told; the next run closes this one.
    await inImportTransaction((tx) => failRun(tx, run, reasonOf(error, signal), new Date())).catch(() => undefined);
    throw error;
  }
}

/** Reads an archive whole, without writing anything. Throws an ArchiveError for a broken one. */
export async function checkArchive({ reader, files, onProgress, signal }: ArchiveToRead): Promise<{ archive: Archive; reading: Reading }> {
  let items = 0;
  let checked = false;
  const reading: Reading = readingOf(files, signal, () => {
    if (!checked) onProgress?.({ step: 'checking', bytes: reading.bytesRead(), totalBytes: reading.totalBytes, items });
  });
  const archive = await reader.survey(reading.files, (count) => (items = count));
  checked = true;
  return { archive, reading };
}

/** While the database takes one batch, the next is read and rendered. */
async function write({ onProgress, signal, batchSize = BATCH_SIZE }: ImportRequest, reading: Reading, takeover: Takeover): Promise<void> {
  const turns = createTurns();
  let items = 0;
  reading.begin();
  try {
    for await (const batch of batchesOf(takeover.archive.steps(takeover.standing.position), batchSize)) {
      signal?.throwIfAborted();
      const planned = batch.flatMap((step) => step.planned);
      await renderAhead(database(), planned, takeover.arrival);
      const bytes = reading.bytesRead();
      await turns.next(async () => {
        signal?.throwIfAborted();
        await takeBatch(takeover, batch);
        items += planned.reduce((sum, thing) => sum + itemsIn(thing), 0);
        onProgress?.({ step: 'writing', bytes, totalBytes: reading.totalBytes, items });
      });
    }
    await turns.next(async () => {
      signal?.throwIfAborted();
      if (takeover.standing.batches === 0) await takeBatch(takeover, []);
      await completeTakeover(takeover);
    });
  } finally {
    await turns.end();
  }
}

async function summaryOf({ id, sourceId }: Run, { holds, leftOut, site }: Archive): Promise<ImportSummary> {
  const db = database();
  return {
    runId: id,
    archive: { holds, leftOut, site },
    ...(await countsOfRun(db, id)),
    findings: await findingsOf(db, id),
    newest: await newestImported(db, sourceId),
  };
}

function reasonOf(error: unknown, signal: AbortSignal | undefined): string {
  if (signal?.aborted) return 'stopped';
  return error instanceof ArchiveError ? error.message : 'failed';
}
