import { database, type Transaction } from '#lib/db/client.ts';
import { addJob } from '#lib/jobs/add.ts';
import type { Person } from '#features/audit/actor.ts';
import { NOT_YOURS, refused, type Refused } from '#features/audit/change.ts';
import { recordAudit } from '#features/audit/commands.ts';
import { mayAct } from '#features/users/acting.ts';
import type { ArchiveKind } from './archive-reader.ts';
import { REHEARSAL } from './findings.ts';
import { WORK_OFF_IMPORTS } from './job-names.ts';
import { canImport } from './policy.ts';
import { importOptions, runOptions, type ImportOptions, type RunFile } from './run-schema.ts';
import { holdUploads } from './upload-removal.ts';

type HandedIn = { ok: true; tags: string[]; runId: number } | Refused;

/**
 * Hands uploaded files in (see keepUpload): the site's background reads them and notes what they hold. The run is WAITING,
 * then PAUSED without a batch, with its counts and authors; `beginImport` goes on. Broken files make it FAILED, with the reason.
 */
export async function handInImport(actor: Person, { kind, files }: { kind: ArchiveKind; files: readonly RunFile[] }, now: Date): Promise<HandedIn> {
  if (files.length === 0) return refused('There is no file to import.');
  return database().$transaction(async (tx) => {
    if (!(await mayAct(tx, actor, canImport))) return NOT_YOURS;
    if (!(await holdUploads(tx, files))) return refused('One of the files is not here any more. Choose it once more: it is sent anew.');
    const options = { ...importOptions.parse({}), kind, by: 'site' as const, actorName: actor.name, wanted: 'check' as const };
    const names = files.map(({ name }) => name).join(', ');
    const run = await tx.importRun.create({ data: { status: 'WAITING', userId: actor.userId, file: names, files: [...files], options, startedAt: now }, select: { id: true } });
    await recordAudit(tx, { actor, action: 'import.hand-in', subject: 'import', subjectId: run.id, details: { file: names } }, now);
    await workOff(tx);
    return { ok: true, tags: [], runId: run.id };
  });
}

/** Begins an import that was handed in and checked, with what was chosen for it. */
export async function beginImport(actor: Person, runId: number, chosen: Partial<ImportOptions>, now: Date): Promise<HandedIn> {
  return database().$transaction(async (tx) => {
    if (!(await mayAct(tx, actor, canImport))) return NOT_YOURS;
    const run = await tx.importRun.findUnique({ where: { id: runId, status: 'PAUSED', batches: { none: {} } }, select: { options: true } });
    const known = runOptions.safeParse(run?.options).data;
    if (!known) return refused('This import has begun already, or its files are not checked yet.');
    const options = { ...known, ...importOptions.parse({ media: known.media, authors: known.authors, ...chosen }), wanted: 'import' as const };
    await tx.importRun.update({ where: { id: runId }, data: { status: 'WAITING', options, finishedAt: null, error: null }, select: { id: true } });
    await tx.importFinding.deleteMany({ where: { runId, batch: REHEARSAL } });
    await recordAudit(tx, { actor, action: 'import.begin', subject: 'import', subjectId: runId }, now);
    await workOff(tx);
    return { ok: true, tags: [], runId };
  });
}

async function workOff(tx: Transaction): Promise<void> {
  await addJob(tx, WORK_OFF_IMPORTS, {}, { jobKey: WORK_OFF_IMPORTS });
}
