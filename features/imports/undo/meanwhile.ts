import { database } from '#lib/db/client.ts';
import { undoSummary, type UndoSummary } from './summary.ts';

/** What came of taking a run back, where somebody else has done it by now; else undefined. */
export async function undoneMeanwhile(runId: number): Promise<UndoSummary | undefined> {
  const run = await database().importRun.findUnique({ where: { id: runId }, select: { status: true } });
  if (run?.status !== 'UNDONE') return undefined;
  const entry = await database().auditEntry.findFirst({ where: { action: 'import.undo', subject: 'import', subjectId: String(runId) }, orderBy: { id: 'desc' }, select: { details: true } });
  return undoSummary.safeParse(entry?.details).data ?? { removed: 0, kept: 0, sampleBack: false };
}
