import { database, type Transaction } from '#lib/db/client.ts';
import type { Actor } from '#features/audit/actor.ts';
import type { BatchSize } from './batches.ts';
import { carryOut, rehearse, type Order } from './carry-out.ts';
import { checkArchive, type ArchiveToRead, type CheckedArchive } from './check-archive.ts';
import { takeTurn } from './import-turn.ts';
import type { ImportSummary } from './import-summary.ts';
import { importOptions, type ImportOptions } from './run-schema.ts';
import { undoImport } from './run-state.ts';
import { undoneMeanwhile } from './undo/meanwhile.ts';
import { undoRun, type UndoRequest } from './undo/run.ts';
import type { UndoSummary } from './undo/summary.ts';

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
  return atItsTurn(request, carryOut);
}

/**
 * What importArchive would do, without writing anything: a dry run. `report` may look at it in its transaction, as it
 * would be (the summary's run among it), before it is taken back.
 */
export async function rehearseImport(request: ImportRequest, report?: (tx: Transaction, summary: ImportSummary) => Promise<void>): Promise<ImportSummary> {
  return atItsTurn(request, (order, checked) => rehearse(order, checked, report));
}

async function atItsTurn(request: ImportRequest, work: (order: Order, checked: CheckedArchive) => Promise<ImportSummary>): Promise<ImportSummary> {
  const checked = await checkArchive(request);
  const turn = await takeTurn(request.signal, request.onWait);
  try {
    const chosen = importOptions.parse(request.options ?? {});
    const options = { ...chosen, kind: request.reader.kind, by: 'command' as const, actorName: request.actor.name, wanted: 'import' as const };
    return await work({ ...request, options }, checked);
  } finally {
    await turn.release();
  }
}

/**
 * Takes an import back as a whole, in this process: see undoRun; the site's background may have been quicker, and then this
 * says what that did. Should it be stopped, asking for it again goes on. A string says why a run cannot be undone.
 */
export async function undoWholeImport(request: UndoRequest & { onWait?: () => void }): Promise<UndoSummary | string> {
  const { runId, actor, now, signal, onWait } = request;
  const run = await database().importRun.findUnique({ where: { id: runId }, select: { status: true } });
  if (!run) return `There is no import ${runId}.`;
  const change = run.status === 'UNDOING' ? { ok: true as const } : await undoImport(actor, runId, now);
  if (!change.ok) return change.formError ?? 'This import cannot be undone.';
  const turn = await takeTurn(signal, onWait);
  try {
    return (await undoneMeanwhile(runId)) ?? (await undoRun(request));
  } finally {
    await turn.release();
  }
}
