import { database } from '#lib/db/client.ts';
import type { RunProgress } from './run-schema.ts';

const EVERY_MS = 1_000;

export type Told = Omit<RunProgress, 'at'>;

export interface Progress {
  tell(progress: Told): Promise<void>;
}

/** Writes a run's progress into its row, where it has one, at most once a second, and tells whoever listens each time. */
export function progressOf(runId: number | undefined, onProgress?: (progress: Told) => void): Progress {
  let last = 0;
  return {
    async tell(progress) {
      onProgress?.(progress);
      if (runId === undefined || Date.now() - last < EVERY_MS) return;
      last = Date.now();
      await database().importRun.updateMany({ where: { id: runId }, data: { progress: { ...progress, at: last } } });
    },
  };
}
