import { database } from '#lib/db/client.ts';
import { addJob } from '#lib/jobs/add.ts';
import type { Actor } from '#features/audit/actor.ts';
import { NOT_YOURS, refused, type Change } from '#features/audit/change.ts';
import { recordAudit } from '#features/audit/commands.ts';
import { mayAct } from '#features/users/acting.ts';
import type { ImportStatus } from '#generated/prisma/enums.ts';
import { WORK_OFF_IMPORTS } from './job-names.ts';
import { canImport } from './policy.ts';

type Verb = 'pause' | 'resume' | 'undo';

/** From which states each verb leads where, and what whoever may not is told. */
const STEPS: Record<Verb, { from: readonly ImportStatus[]; to: ImportStatus; otherwise: string }> = {
  pause: { from: ['WAITING', 'RUNNING'], to: 'PAUSED', otherwise: 'Only an import that is under way can be paused.' },
  resume: { from: ['PAUSED', 'FAILED'], to: 'WAITING', otherwise: 'Only an import that was paused, or that failed, can be gone on with.' },
  undo: { from: ['PAUSED', 'FAILED', 'DONE', 'RUNNING'], to: 'UNDOING', otherwise: 'This import is undone already, or has not begun.' },
};

/** Pauses an import between two of its transactions. */
export function pauseImport(actor: Actor, runId: number, now: Date): Promise<Change> {
  return step(actor, runId, 'pause', now);
}

/** Has the site's background go on with an import that was paused or failed, from where it ended. */
export function resumeImport(actor: Actor, runId: number, now: Date): Promise<Change> {
  return step(actor, runId, 'resume', now);
}

/** Has the site's background take an import back as a whole; one that is under way ends first. */
export function undoImport(actor: Actor, runId: number, now: Date): Promise<Change> {
  return step(actor, runId, 'undo', now);
}

async function step(actor: Actor, runId: number, verb: Verb, now: Date): Promise<Change> {
  const { from, to, otherwise } = STEPS[verb];
  return database().$transaction(async (tx) => {
    if (!(await mayAct(tx, actor, canImport))) return NOT_YOURS;
    const { count } = await tx.importRun.updateMany({ where: { id: runId, status: { in: [...from] } }, data: { status: to, ...(verb === 'pause' && { finishedAt: now }), ...(verb === 'resume' && { error: null, finishedAt: null }) } });
    if (count === 0) return refused(otherwise);
    if (verb === 'resume') await tx.$executeRaw`UPDATE "ImportRun" SET "options" = jsonb_set("options", '{by}', '"site"') WHERE "id" = ${runId} AND "options" IS NOT NULL`;
    if (verb !== 'pause') await addJob(tx, WORK_OFF_IMPORTS, {}, { jobKey: WORK_OFF_IMPORTS });
    await recordAudit(tx, { actor, action: `import.${verb}`, subject: 'import', subjectId: runId }, now);
    return { ok: true, tags: [] };
  });
}
