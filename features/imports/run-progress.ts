import { database } from '#lib/db/client.ts';
import type { RunProgress } from './run-schema.ts';

const EVERY_MS = 1_000;

export type Told = Omit<RunProgress, 'at'>;

/** Writes a run's progress into its row, at most once a second, and tells whoever listens each time. */
export function progressOf(runId: number | undefined, onProgress?: (progress: Told) => void) {
  let id = runId;
  let last = 0;
  return {
    /** Known once the run has begun. */
    of(run: { id: number }) {
      id = run.id;
    },
    async tell(progress: Told): Promise<void> {
      onProgress?.(progress);
      if (id === undefined || Date.now() - last < EVERY_MS) return;
      last = Date.now();
      await database().importRun.updateMany({ where: { id }, data: { progress: { ...progress, at: last } } });
    },
  };
}
