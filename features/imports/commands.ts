import type { Actor } from '#features/audit/actor.ts';
import type { BatchSize } from './batches.ts';
import { carryOut } from './carry-out.ts';
import { checkArchive, type ArchiveToRead } from './check-archive.ts';
import { takeTurn } from './import-turn.ts';
import type { ImportSummary } from './import-summary.ts';
import { importOptions, type ImportOptions } from './run-schema.ts';

export interface ImportRequest extends ArchiveToRead {
  options?: Partial<ImportOptions>;
  actor: Actor;
  now: Date;
  batchSize?: BatchSize;
  /** Another import is under way, and this one waits for its turn. */
  onWait?: () => void;
}

/**
 * Takes an old site's archive over. All of it is read first: a broken one is refused with an ArchiveError before anything
 * is written. Then it is written in transactions of some fifty posts, each complete in itself (lists, search, cache and
 * the run's own record included), so that whatever ends an import, asking for it again goes on where it ended: to the
 * state that one clean run leaves. What an earlier run brought is known by the old site's numbers: it is left alone, or
 * updated where the old site has a newer version and nobody edited it here. Memory holds two batches, and a number for
 * each post. A signal leaves the run PAUSED.
 */
export async function importArchive(request: ImportRequest): Promise<ImportSummary> {
  const checked = await checkArchive(request);
  const turn = await takeTurn(request.signal, request.onWait);
  try {
    const chosen = importOptions.parse(request.options ?? {});
    const options = { ...chosen, kind: request.reader.kind, by: 'command' as const, actorName: request.actor.name };
    return await carryOut({ ...request, options }, checked);
  } finally {
    await turn.release();
  }
}
