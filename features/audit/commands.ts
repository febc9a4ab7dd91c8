import type { Prisma, Transaction } from '#lib/db/client.ts';
import type { Actor } from './actor.ts';

/** `action` is `noun.verb` (`post.create`); `subject` is the noun of what it was done to, `subjectId` which one. */
export type AuditRecord = {
  actor: Actor;
  action: string;
  subject: string;
  subjectId?: string | number;
  details?: Prisma.InputJsonValue;
};

/** Writes down who did what, in the transaction that does it. Rows are only ever added. */
export async function recordAudit(tx: Transaction, record: AuditRecord, now: Date): Promise<void> {
  await recordAudits(tx, [record], now);
}

/** The same for many at once; returns the rows' ids, in the order of the records. */
export async function recordAudits(tx: Transaction, records: readonly AuditRecord[], now: Date): Promise<bigint[]> {
  const data = records.map(({ actor, action, subject, subjectId, details }) => ({
    at: now,
    actorId: actor.userId,
    actorName: actor.name,
    action,
    subject,
    ...(subjectId !== undefined && { subjectId: String(subjectId) }),
    ...(details !== undefined && { details }),
  }));
  const rows = await tx.auditEntry.createManyAndReturn({ data, select: { id: true } });
  return rows.map(({ id }) => id);
}
