import type { Prisma, Transaction } from '#lib/db/client.ts';
import type { Actor } from '#features/audit/actor.ts';
import { recordAudit } from '#features/audit/commands.ts';
import type { ImportSummary } from './import-summary.ts';

export interface Run {
  id: number;
  sourceId: number;
}

/** Notes that an import of a site begins. Runs that broke off before are closed: a killed one could not say so itself. */
export async function beginRun(tx: Transaction, siteUrl: string, file: string, actor: Actor, now: Date): Promise<Run> {
  const source = await tx.importSource.upsert({
    where: { kind_siteUrl: { kind: 'wordpress', siteUrl } },
    create: { kind: 'wordpress', siteUrl, createdAt: now },
    update: {},
    select: { id: true },
  });
  await tx.importRun.updateMany({
    where: { sourceId: source.id, status: 'RUNNING' },
    data: { status: 'FAILED', error: 'broke off', finishedAt: now },
  });
  const run = await tx.importRun.create({
    data: { sourceId: source.id, userId: actor.userId, file, startedAt: now },
    select: { id: true },
  });
  return { id: run.id, sourceId: source.id };
}

/** Notes that an import is complete, in the run and in the audit log. */
export async function completeRun(tx: Transaction, run: Run, summary: ImportSummary, actor: Actor, finishedAt: Date): Promise<void> {
  const counts = countsOf(summary);
  await tx.importRun.update({ where: { id: run.id }, data: { status: 'DONE', counts, finishedAt }, select: { id: true } });
  await recordAudit(tx, { actor, action: 'import.complete', subject: 'import', subjectId: run.id, details: counts }, finishedAt);
}

/** Notes that an import ended before its end; what it had committed stays, and a second run completes it. */
export async function failRun(tx: Transaction, run: Run, summary: ImportSummary, reason: string, finishedAt: Date): Promise<void> {
  await tx.importRun.update({
    where: { id: run.id },
    data: { status: 'FAILED', counts: countsOf(summary), error: reason, finishedAt },
    select: { id: true },
  });
}

function countsOf({ added, updated, unchanged, edited, skipped, readdressed, notes, sampleRemoved }: ImportSummary) {
  return {
    added: { ...added },
    updated: { ...updated },
    unchanged: { ...unchanged },
    edited: edited.length,
    skipped: skipped.map((type) => ({ ...type })),
    readdressed: readdressed.length,
    notes: notes.length,
    sampleRemoved,
  } satisfies Prisma.InputJsonObject;
}
