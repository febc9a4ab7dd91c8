import { z } from 'zod';
import type { Database, Transaction } from '#lib/db/client.ts';
import { addCounts, COUNTED } from './counts.ts';
import { storeFindings } from './findings.ts';
import { noRunCounts, type BatchOutcome, type RunCounts } from './import-summary.ts';
import { jsonOf } from './runs.ts';

/** Where a run stands: how many batches it has stored, and how many records were read for them. */
export interface Standing {
  batches: number;
  position: number;
}

/** Writes down what a batch stored, as part of its transaction. Returns where the run stands then. */
export async function logBatch(
  tx: Transaction,
  runId: number,
  before: Standing,
  position: number,
  outcome: BatchOutcome & { sampleRemoved: boolean },
): Promise<Standing> {
  const number = before.batches + 1;
  await tx.importBatch.create({ data: { runId, number, position, outcome: jsonOf(outcome), made: { ...outcome.made } }, select: { number: true } });
  await storeFindings(tx, runId, number, outcome.findings);
  return { batches: number, position };
}

/** So many batches are added up at a time. */
const BATCHES_A_QUERY = 500;

const counts = z.partialRecord(z.enum(COUNTED), z.number());
const storedOutcome = z.object({ added: counts, updated: counts, unchanged: counts, sampleRemoved: z.boolean() });

/** What the batches of a run did, all together. */
export async function countsOfRun(db: Database | Transaction, runId: number): Promise<RunCounts> {
  const sum = noRunCounts();
  for (let last = 0; ; ) {
    const batches = await db.importBatch.findMany({ where: { runId, number: { gt: last } }, orderBy: { number: 'asc' }, take: BATCHES_A_QUERY, select: { number: true, outcome: true } });
    for (const { outcome } of batches) {
      const stored = storedOutcome.parse(outcome);
      for (const kind of ['added', 'updated', 'unchanged'] as const) addCounts(sum[kind], stored[kind]);
      sum.sampleRemoved ||= stored.sampleRemoved;
    }
    const end = batches.at(-1);
    if (!end || batches.length < BATCHES_A_QUERY) return sum;
    last = end.number;
  }
}
