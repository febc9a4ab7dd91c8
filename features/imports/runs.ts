import type { Prisma, Transaction } from '#lib/db/client.ts';
import type { Actor } from '#features/audit/actor.ts';
import { recordAudit } from '#features/audit/commands.ts';
import type { ArchiveKind } from './archive-reader.ts';
import type { RunCounts } from './import-summary.ts';

export interface Run {
  id: number;
  sourceId: number;
}

/** Notes that an import of a site begins. Runs that broke off before are closed: a killed one could not say so itself. */
export async function beginRun(tx: Transaction, kind: ArchiveKind, siteUrl: string, file: string, actor: Actor, now: Date): Promise<Run> {
  const source = await tx.importSource.upsert({
    where: { kind_siteUrl: { kind, siteUrl } },
    create: { kind, siteUrl, createdAt: now },
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
export async function completeRun(tx: Transaction, run: Run, counts: RunCounts, actor: Actor, finishedAt: Date): Promise<void> {
  const details = jsonOf(counts);
  await tx.importRun.update({ where: { id: run.id }, data: { status: 'DONE', counts: details, finishedAt }, select: { id: true } });
  await recordAudit(tx, { actor, action: 'import.complete', subject: 'import', subjectId: run.id, details }, finishedAt);
}

/** Notes that an import ended before its end; what it had committed stays, and a second run completes it. */
export async function failRun(tx: Transaction, run: Run, reason: string, finishedAt: Date): Promise<void> {
  await tx.importRun.update({ where: { id: run.id }, data: { status: 'FAILED', error: reason, finishedAt }, select: { id: true } });
}

export function jsonOf({ added, updated, unchanged, sampleRemoved }: RunCounts) {
  return { added: { ...added }, updated: { ...updated }, unchanged: { ...unchanged }, sampleRemoved } satisfies Prisma.InputJsonObject;
}
