import { join } from 'node:path';
import { deathsOfImports } from '#features/imports/deaths.ts';
import { importsWait } from '#features/imports/waiting.ts';
import { plainTask, type Task } from '#lib/jobs/task.ts';
import { ApartFailed, runApart } from './apart.ts';
import { IMPORT_ENVIRONMENT, IMPORT_FLAGS } from './node-flags.mjs';

const SCRIPT = join(import.meta.dirname, 'work-off-imports.ts');

/**
 * What waits to be imported or taken back is done in a process of its own: it takes neither time nor memory from the site's, and
 * one that dies does not take the site with it. `stopping` is aborted as soon as the site is to stop, while its jobs still have time to end.
 */
export function importsApart(stopping: AbortSignal): Task {
  const noteDeath = deathsOfImports();
  return plainTask(async ({ now, signal }) => {
    const stop = AbortSignal.any([stopping, signal]);
    if (!(await importsWait())) return;
    try {
      await runApart(SCRIPT, { flags: IMPORT_FLAGS, environment: IMPORT_ENVIRONMENT, signal: stop });
    } catch (error) {
      if (!stop.aborted && error instanceof ApartFailed && error.killedBy !== null) await noteDeath(now);
      throw error;
    }
  });
}
