import type { Database, Prisma, Transaction } from '#lib/db/client.ts';
import { addCounts } from './counts.ts';
import { storeFindings } from './findings.ts';
import { noRunCounts, type BatchOutcome, type RunCounts } from './import-summary.ts';
import { jsonOf } from './json.ts';
import { batchCounts } from './run-schema.ts';

/** Where a run stands: how many batches it has stored, and how many records were read for them. */
export interface Standing {
  batches: number;
  position: number;
}

/** Where a run stands, as its last batch says. */
export async function standingOf(tx: Transaction, runId: number): Promise<Standing> {
  const last = await tx.importBatch.findFirst({ where: { runId }, orderBy: { number: 'desc' }, select: { number: true, position: true } });
  return { batches: last?.number ?? 0, position: last?.position ?? 0 };
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
  const made: Prisma.InputJsonObject = Object.fromEntries(Object.entries(outcome.made).filter(([, ids]) => ids.length > 0));
  const replaced = outcome.replaced.length > 0 ? { before: outcome.replaced.map((one) => ({ ...one })) } : {};
  await tx.importBatch.create({ data: { runId, number, position, outcome: jsonOf(outcome), made, ...replaced }, select: { number: true } });
  await storeFindings(tx, runId, number, outcome.findings);
  return { batches: number, position };
}

/** So many batches are added up at a time. */
const BATCHES_A_QUERY = 500;

/** What the batches of a run did, all together. */
export async function countsOfRun(db: Database | Transaction, runId: number): Promise<RunCounts> {
  const sum = noRunCounts();
  for (let last = 0; ; ) {
    const batches = await db.importBatch.findMany({ where: { runId, number: { gt: last } }, orderBy: { number: 'asc' }, take: BATCHES_A_QUERY, select: { number: true, outcome: true } });
    for (const { outcome } of batches) {
      const stored = batchCounts.parse(outcome);
      for (const kind of ['added', 'updated', 'unchanged'] as const) addCounts(sum[kind], stored[kind]);
      sum.sampleRemoved ||= stored.sampleRemoved;
    }
    const end = batches.at(-1);
    if (!end || batches.length < BATCHES_A_QUERY) return sum;
    last = end.number;
  }
}
