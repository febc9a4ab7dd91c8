import { database } from '#lib/db/client.ts';
import { ArchiveError } from './archive-error.ts';
import { carryOut } from './carry-out.ts';
import { checkArchive, type CheckedArchive } from './check-archive.ts';
import { diskFile } from './disk-file.ts';
import type { Finding } from './finding.ts';
import { REHEARSAL, storeFindings } from './findings.ts';
import { inImportTransaction } from './import-transaction.ts';
import type { ImportSummary } from './import-summary.ts';
import { itemsIn } from './planned.ts';
import { readerOf } from './readers.ts';
import type { ImportFile } from './import-file.ts';
import { progressOf, type Told } from './run-progress.ts';
import { runFiles, runOptions, type RunFile } from './run-schema.ts';
import { RunHalted } from './run-halted.ts';
import { factsOf, haltRun } from './runs.ts';

/**
 * Does an import that was handed in, or goes on with it, for whoever has the turn. A file that is refused makes it FAILED,
 * with the reason; nothing was written then. Null where the run came to no end: it was paused, undone, or refused.
 */
export async function runImport(runId: number, now: Date, signal: AbortSignal): Promise<ImportSummary | null> {
  return unlessRefused(runId, now, async () => {
    const { run, options, archive } = await archiveOf(runId, signal);
    const order = { ...archive, options, runId, actor: { userId: run.userId, name: options.actorName }, now };
    return carryOut(order, await checkArchive(order));
  });
}

/** Reads what was handed in, and notes what it holds, so that somebody can choose and begin it: it is PAUSED then, with no batch. */
export async function checkUpload(runId: number, now: Date, signal: AbortSignal): Promise<void> {
  await unlessRefused(runId, now, async () => {
    const { archive } = await archiveOf(runId, signal);
    const checked = await checkArchive({ ...archive, onProgress: (told) => archive.onProgress(partOfCheck(told)) });
    await rehearse(runId, checked, archive.onProgress);
    await database().importRun.updateMany({ where: { id: runId, status: 'WAITING' }, data: { status: 'PAUSED', counts: factsOf(checked.archive), finishedAt: now } });
  });
}

/** A check reads the files twice: once whether they are sound, and once what would become of each thing. */
function partOfCheck({ bytes, totalBytes, ...told }: Told, before = 0): Told {
  return { ...told, bytes: before + bytes, totalBytes: totalBytes * 2 };
}

/** Writes down what the report would say of the files: all but what only shows when things are stored. `beginImport` forgets it. */
async function rehearse(runId: number, { archive, reading }: CheckedArchive, onProgress: (told: Told) => void): Promise<void> {
  const db = database();
  await db.importFinding.deleteMany({ where: { runId } });
  let found: Finding[] = [...archive.findings];
  let items = 0;
  const write = async () => {
    await db.$transaction((tx) => storeFindings(tx, runId, REHEARSAL, found));
    found = [];
  };
  reading.begin();
  for await (const { planned, findings } of archive.steps(0)) {
    for (const finding of findings) found.push(finding);
    items += planned.reduce((sum, thing) => sum + itemsIn(thing), 0);
    onProgress(partOfCheck({ step: 'checking', bytes: reading.bytesRead(), totalBytes: reading.totalBytes, items }, reading.totalBytes));
    if (found.length >= FINDINGS_AT_ONCE) await write();
  }
  await write();
}

const FINDINGS_AT_ONCE = 1_000;

async function unlessRefused<Result>(runId: number, now: Date, work: () => Promise<Result>): Promise<Result | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RunHalted) return null;
    if (!(error instanceof ArchiveError)) throw error;
    const reason = error.file === undefined ? error.message : `${error.file}: ${error.message}`;
    await inImportTransaction((tx) => haltRun(tx, runId, { status: 'FAILED', error: reason }, now));
    return null;
  }
}

async function archiveOf(runId: number, signal: AbortSignal) {
  const run = await database().importRun.findUniqueOrThrow({ where: { id: runId }, select: { files: true, options: true, userId: true } });
  const options = runOptions.parse(run.options);
  const reader = await readerOf(options.kind);
  const progress = progressOf(runId);
  const onProgress = (told: Told) => void progress.tell(told).catch(() => undefined);
  return { run, options, archive: { reader, files: await filesOf(runFiles.parse(run.files)), signal, onProgress } };
}

async function filesOf(files: readonly RunFile[]): Promise<ImportFile[]> {
  const found: ImportFile[] = [];
  for (const { name, path } of files) {
    if (path === null) throw new ArchiveError(`the file ${name} is not kept here. Import it once more: it goes on where it ended.`);
    found.push(await diskFile(path, name));
  }
  return found;
}
