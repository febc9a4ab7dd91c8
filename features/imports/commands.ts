import { database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import type { Actor } from '#features/audit/actor.ts';
import { getSite } from '#features/settings/queries.ts';
import { batchesOf } from './batches.ts';
import { inImportTransaction } from './import-transaction.ts';
import { emptySummary, type ImportSummary } from './import-summary.ts';
import { beginRun, failRun } from './runs.ts';
import { siteAddress, siteIdentity } from './site-identity.ts';
import { renderAhead } from './store/ahead.ts';
import { createRendering } from './store/rendering.ts';
import { surveyExport } from './survey.ts';
import { completeTakeover, takeBatch, type Takeover } from './takeover.ts';
import { createTurns } from './turns.ts';
import { ExportError } from './wordpress/export-error.ts';
import { readExport } from './wordpress/read-export.ts';

export interface ImportRequest {
  /** The file's bytes; opened once to check all of it, and once more to take it over. */
  open: () => AsyncIterable<Uint8Array>;
  fileName: string;
  totalBytes: number;
  actor: Actor;
  now: Date;
  onProgress?: (progress: ImportProgress) => void;
  /** Stops between two transactions; the import then throws the signal's reason. */
  signal?: AbortSignal;
}

export interface ImportProgress {
  step: 'checking' | 'writing';
  bytes: number;
  totalBytes: number;
  /** Comments and whatever they hang from, read or written so far. */
  items: number;
}

/**
 * Takes a WordPress export (WXR 1.0 to 1.2) over. The whole file is read first: a broken one is refused with an
 * ExportError before anything is written. Then it is written in transactions of some fifty posts, each complete in
 * itself (lists, search and cache included), so that whatever ends an import, running it again completes it. What an
 * earlier run brought is known by the old site's numbers: it is left alone, or updated where the old site has a newer
 * version and nobody edited it here. Memory holds two batches, and a number for each post.
 */
export async function importWordPress(request: ImportRequest): Promise<ImportSummary> {
  const { open, totalBytes, fileName, actor, now, onProgress, signal } = request;
  const survey = await surveyExport(open(), (bytes, items) => onProgress?.({ step: 'checking', bytes, totalBytes, items }), signal);
  const { site } = survey.read;
  const { timeZone, permalinks } = await getSite();
  const run = await inImportTransaction((tx) => beginRun(tx, siteIdentity(site), fileName, actor, now));
  const summary = emptySummary(survey.read);
  const rendering = createRendering(siteAddress(site) ?? env().SITE_URL);
  try {
    await write(request, { arrival: { sourceId: run.sourceId, rendering, timeZone, permalinks, now }, survey, run, summary, actor });
    return summary;
  } catch (error) {
    // Where the database is the reason, it cannot be told; the next run closes this one.
    await inImportTransaction((tx) => failRun(tx, run, summary, reasonOf(error, signal), new Date())).catch(() => undefined);
    throw error;
  }
}

/** While the database takes one batch, the next is read and rendered. */
async function write({ open, totalBytes, onProgress, signal }: ImportRequest, takeover: Takeover): Promise<void> {
  const turns = createTurns();
  const pages = new Map<number, number | null>();
  let read = 0;
  let items = 0;
  let first = true;
  try {
    for await (const batch of batchesOf(readExport(open(), (bytes) => (read = bytes)), takeover.survey.read.site)) {
      signal?.throwIfAborted();
      for (const { kind, legacyId, parentLegacyId } of batch.plans) if (kind === 'PAGE') pages.set(legacyId, parentLegacyId);
      await renderAhead(database(), batch.plans, takeover.arrival);
      const [bytes, isFirst] = [read, first];
      await turns.next(async () => {
        signal?.throwIfAborted();
        await takeBatch(takeover, batch, isFirst);
        items += batch.plans.reduce((sum, { comments }) => sum + 1 + comments.length, 0);
        onProgress?.({ step: 'writing', bytes, totalBytes, items });
      });
      first = false;
    }
    if (first) await turns.next(() => takeBatch(takeover, { plans: [], notes: [] }, first));
    await turns.next(async () => {
      signal?.throwIfAborted();
      await completeTakeover(takeover, pages);
    });
  } finally {
    await turns.end();
  }
}

function reasonOf(error: unknown, signal: AbortSignal | undefined): string {
  if (signal?.aborted) return 'stopped';
  return error instanceof ExportError ? error.message : 'failed';
}
