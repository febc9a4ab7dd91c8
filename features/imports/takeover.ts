import { announceSoon, announceTags } from '#lib/cache/announce.ts';
import { EVERYTHING } from '#lib/cache/store.ts';
import type { Transaction } from '#lib/db/client.ts';
import type { Actor } from '#features/audit/actor.ts';
import { removeSample } from '#features/sample/removal.ts';
import type { Archive, Step } from './archive-reader.ts';
import { countsOfRun, logBatch } from './batch-log.ts';
import type { Batch } from './batches.ts';
import type { Finding } from './finding.ts';
import { withoutWaiting, type Transact } from './import-transaction.ts';
import { addOutcome, emptyOutcome, type BatchOutcome } from './import-summary.ts';
import { linkAuthors } from './link-authors.ts';
import { aboutIt, type Planned } from './planned.ts';
import { refusedValue } from './refused-value.ts';
import type { ImportOptions } from './run-schema.ts';
import { completeRun, heedRun, type Run } from './runs.ts';
import type { Arrival } from './store/add-posts.ts';
import { storeBatch } from './store/batch.ts';
import { storeDeclared } from './store/declared.ts';
import { nestPages } from './store/pages.ts';

export interface Takeover {
  arrival: Arrival;
  archive: Archive;
  /** Its standing moves on with each batch that is committed. */
  run: Run;
  options: ImportOptions;
  actor: Actor;
  /** Posts that this process wrote, in whose texts there is nothing to settle: they need not be read once more. */
  settled: Set<number>;
  /** Readers are told of what it brought only soon: at its end, at once. */
  toldSoon?: boolean;
  /** How its transactions are made: a rehearsal's are parts of one that is taken back. */
  transact: Transact;
  /** Files that nothing names any more go, once that is committed; not in a rehearsal. */
  removeFiles: (files: Iterable<string>) => Promise<void>;
}

/**
 * Stores a batch in a transaction, which notes in the run what it did and where the run stands. A run's first one brings
 * what the archive declares too, and takes the sample content away, so that its addresses and names are free. What the
 * database cannot hold is left out and named, and does not take its batch along.
 */
export async function takeBatch(takeover: Takeover, batch: Batch): Promise<void> {
  const { run } = takeover;
  const first = run.standing.batches === 0;
  try {
    const { standing, files, newWords, unsettled } = await takeover.transact((tx) => storeAndNote(tx, takeover, batch, first));
    run.standing = standing;
    takeover.arrival.words.keep(newWords);
    noteSettled(takeover.settled, unsettled);
    await takeover.removeFiles(files);
  } catch (error) {
    const refusal = refusedValue(error);
    if (refusal === null || batch.every(({ planned }) => planned.length === 0)) throw error;
    await takeSingly(takeover, batch, first, refusal);
  }
}

function noteSettled(settled: Set<number>, unsettled: ReadonlyMap<number, boolean>): void {
  for (const [id, isUnsettled] of unsettled) {
    if (isUnsettled) settled.delete(id);
    else settled.add(id);
  }
}

async function storeAndNote(tx: Transaction, takeover: Takeover, batch: Batch, first: boolean) {
  const { arrival, archive, run } = takeover;
  await heedRun(tx, run.id);
  const begun = first ? await begin(tx, takeover) : undefined;
  if (!first) await withoutWaiting(tx);
  const { outcome, newWords, unsettled, visible } = await storeBatch(tx, batch.flatMap(({ planned }) => planned), arrival);
  if (begun) addOutcome(outcome, begun.declared);
  if (begun?.visible || visible) await announceBatch(tx, takeover, first || outcome.replaced.length > 0);
  const findings = [...(first ? archive.findings : []), ...batch.flatMap((step) => step.findings), ...outcome.findings];
  const position = batch.at(-1)?.position ?? run.standing.position;
  return {
    standing: await logBatch(tx, run.id, run.standing, position, { ...outcome, findings, sampleRemoved: begun?.sampleRemoved ?? false }),
    files: begun?.files ?? [],
    newWords,
    unsettled,
  };
}

/** What was here and is otherwise now is not shown as it was. For all that is new it is enough that readers see it soon. */
async function announceBatch(tx: Transaction, takeover: Takeover, atOnce: boolean): Promise<void> {
  if (atOnce) return announceTags(tx, [EVERYTHING]);
  takeover.toldSoon = true;
  await announceSoon(tx);
}

async function takeSingly(takeover: Takeover, batch: Batch, first: boolean, refusal: string): Promise<void> {
  if (first) await takeBatch(takeover, []);
  const [only, ...others] = batch;
  if (others.length > 0) for (const step of batch) await takeBatch(takeover, [step]);
  else if (only && first) await takeBatch(takeover, [only]);
  else if (only) await takeBatch(takeover, [withoutRefused(only, refusal)]);
}

/** What could not be stored is left out; its record, as the archive has it, is kept if it can be. */
function withoutRefused({ position, planned, findings }: Step, refusal: string): Step {
  const records = planned.filter(({ kind }) => kind === 'RECORD');
  const others = planned.filter(({ kind }) => kind !== 'RECORD');
  const [kept, gone] = others.length > 0 ? [records, others] : [[], records];
  return { position, planned: kept, findings: [...findings, ...gone.map((thing) => refused(thing, refusal))] };
}

function refused(planned: Planned, refusal: string): Finding {
  const message = `It was left out: the database cannot hold it (${refusal}).`;
  return { kind: 'left-out', ...aboutIt(planned), message };
}

type Begun = { declared: BatchOutcome; sampleRemoved: boolean; files: readonly string[]; visible: boolean };

async function begin(tx: Transaction, { arrival, archive, options, actor }: Takeover): Promise<Begun> {
  const bringsPosts = archive.holds.posts + archive.holds.pages > 0;
  const sample = bringsPosts ? await removeSample(tx, actor, arrival.now) : undefined;
  const declared = await storeDeclared(tx, arrival.sourceId, archive);
  const linked = await linkAuthors(tx, arrival.sourceId, options.authors);
  declared.findings.push(...linked);
  const { authors, categories, tags } = declared.added;
  return {
    declared,
    sampleRemoved: (sample?.removed.posts ?? 0) > 0,
    files: sample?.files ?? [],
    visible: authors + categories + tags > 0 || (sample?.tags.length ?? 0) > 0,
  };
}

/** After the last batch: what had to wait until all pages were here, and the run's end. */
export async function completeTakeover({ arrival, archive, run, actor, toldSoon, transact }: Takeover): Promise<void> {
  await transact(async (tx) => {
    await heedRun(tx, run.id);
    const moved = await nestPages(tx, arrival.sourceId, archive.pages);
    if (moved.length > 0) {
      const replaced = moved.map((page) => ({ kind: 'place' as const, ...page }));
      run.standing = await logBatch(tx, run.id, run.standing, run.standing.position, { ...emptyOutcome(), replaced, sampleRemoved: false });
    }
    if (toldSoon || moved.length > 0) await announceTags(tx, [EVERYTHING]);
    await completeRun(tx, run, await countsOfRun(tx, run.id), actor, new Date());
  });
}
