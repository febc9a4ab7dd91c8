import { announceTags } from '#lib/cache/announce.ts';
import { EVERYTHING } from '#lib/cache/store.ts';
import type { Transaction } from '#lib/db/client.ts';
import type { Actor } from '#features/audit/actor.ts';
import { removeMedia } from '#features/media/store.ts';
import { removeSample } from '#features/sample/commands.ts';
import type { Batch } from './batches.ts';
import { inImportTransaction } from './import-transaction.ts';
import { addOutcome, type ImportSummary } from './import-summary.ts';
import { newestImported } from './queries.ts';
import { refusedValue } from './refused-value.ts';
import { completeRun, type Run } from './runs.ts';
import type { Arrival } from './store/add-posts.ts';
import { storeBatch } from './store/batch.ts';
import { storeDeclared } from './store/declared.ts';
import { nestPages } from './store/pages.ts';
import type { Survey } from './survey.ts';

export interface Takeover {
  arrival: Arrival;
  survey: Survey;
  run: Run;
  /** What is committed is added to it. */
  summary: ImportSummary;
  actor: Actor;
}

/**
 * Stores a batch in a transaction. An import's `first` brings what the export declares too, and takes the sample content
 * away, so that its addresses and names are free. A post that the database cannot hold is left out and named, and does
 * not take its batch along.
 */
export async function takeBatch(takeover: Takeover, { plans, notes }: Batch, first: boolean): Promise<void> {
  const { summary } = takeover;
  try {
    const { begun, stored } = await inImportTransaction((tx) => storeAndAnnounce(tx, takeover, plans, first));
    addOutcome(summary, stored.outcome);
    if (begun) addOutcome(summary, begun.declared);
    summary.sampleRemoved ||= begun?.sampleRemoved ?? false;
    summary.notes.push(...notes);
    await removeMedia(begun?.files ?? []);
  } catch (error) {
    const refusal = refusedValue(error);
    if (refusal === null || plans.length === 0) throw error;
    await takeSingly(takeover, { plans, notes }, first, refusal);
  }
}

async function storeAndAnnounce(tx: Transaction, takeover: Takeover, plans: Batch['plans'], first: boolean) {
  const begun = first ? await begin(tx, takeover) : undefined;
  const stored = await storeBatch(tx, plans, takeover.arrival);
  // A batch touches more lists than it would pay to name.
  if (begun?.visible || stored.visible) await announceTags(tx, [EVERYTHING]);
  return { begun, stored };
}

async function takeSingly(takeover: Takeover, { plans, notes }: Batch, first: boolean, refusal: string): Promise<void> {
  if (first) await takeBatch(takeover, { plans: [], notes: [] }, true);
  const [only, ...others] = plans;
  takeover.summary.notes.push(...notes);
  if (others.length > 0 || first) for (const plan of plans) await takeBatch(takeover, { plans: [plan], notes: [] }, false);
  else takeover.summary.notes.push(`"${only?.title}" was left out: the database cannot hold it (${refusal}).`);
}

async function begin(tx: Transaction, { arrival, survey, actor }: Takeover) {
  const bringsPosts = survey.read.posts + survey.read.pages > 0;
  const sample = bringsPosts ? await removeSample(tx, actor, arrival.now) : undefined;
  const declared = await storeDeclared(tx, arrival.sourceId, survey);
  const { authors, categories, tags } = declared.added;
  return {
    declared,
    sampleRemoved: (sample?.removed.posts ?? 0) > 0,
    files: sample?.files ?? [],
    visible: authors + categories + tags > 0 || (sample?.tags.length ?? 0) > 0,
  };
}

/** After the last batch: what had to wait until all pages were here, and the run's end. `pages` are old numbers and those of the pages above. */
export async function completeTakeover({ arrival, run, summary, actor }: Takeover, pages: ReadonlyMap<number, number | null>): Promise<void> {
  await inImportTransaction(async (tx) => {
    const moved = await nestPages(tx, arrival.sourceId, pages);
    if (moved.length > 0) await announceTags(tx, [EVERYTHING]);
    summary.newest = await newestImported(tx, arrival.sourceId);
    await completeRun(tx, run, summary, actor, new Date());
  });
}
