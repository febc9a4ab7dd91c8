import { database } from '#lib/db/client.ts';
import type { ImportStatus } from '#generated/prisma/enums.ts';
import { runProgress, type RunProgress } from './run-schema.ts';

export type RunStatus = ImportStatus;

export interface Watched {
  status: RunStatus;
  progress: RunProgress | null;
}

/** How far an import is: little enough to be asked each second. Null where there is none. */
export async function watchImport(id: number): Promise<Watched | null> {
  const run = await database().importRun.findUnique({ where: { id }, select: { status: true, progress: true } });
  return run && { status: run.status, progress: runProgress.safeParse(run.progress).data ?? null };
}
