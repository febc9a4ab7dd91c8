import { database } from '#lib/db/client.ts';
import { nextRun } from './waiting.ts';

/** So often a process may die at the same place of an import. */
const MOST = 3;

/**
 * Counts the deaths of processes that import, such as for want of memory: a run at whose same place that many died is FAILED, and
 * somebody may go on with it. It counts in memory: a site that starts anew tries anew.
 */
export function deathsOfImports(): (now: Date) => Promise<void> {
  const known = new Map<string, number>();
  return async (now) => {
    const run = await nextRun();
    if (!run) return;
    const place = `${run.id} ${run.status} ${await database().importBatch.count({ where: { runId: run.id, undone: false } })}`;
    const deaths = (known.get(place) ?? 0) + 1;
    known.set(place, deaths);
    if (deaths < MOST) return;
    known.delete(place);
    await database().importRun.updateMany({ where: { id: run.id, status: run.status }, data: { status: 'FAILED', error: 'failed', finishedAt: now } });
  };
}
