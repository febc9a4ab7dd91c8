import { join } from 'node:path';
import { importsWait } from '#features/imports/waiting.ts';
import { plainTask, type Task } from '#lib/jobs/task.ts';
import { runApart } from './apart.ts';
import { IMPORT_ENVIRONMENT, IMPORT_FLAGS } from './node-flags.mjs';

/**
 * What waits to be imported or taken back is done in a process of its own: it takes neither time nor memory from the site's, and
 * one that dies does not take the site with it. `stopping` is aborted as soon as the site is to stop, while its jobs still have time to end.
 */
export function importsApart(stopping: AbortSignal): Task {
  return plainTask(async ({ signal }) => {
    const stop = AbortSignal.any([stopping, signal]);
    if (await importsWait()) await runApart(join(import.meta.dirname, 'work-off-imports.ts'), { flags: IMPORT_FLAGS, environment: IMPORT_ENVIRONMENT, signal: stop });
  });
}
