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
export async function recordAudit(tx: Transaction, { actor, action, subject, subjectId, details }: AuditRecord, now: Date): Promise<void> {
  await tx.auditEntry.create({
    data: {
      at: now,
      actorId: actor.userId,
      actorName: actor.name,
      action,
      subject,
      ...(subjectId !== undefined && { subjectId: String(subjectId) }),
      ...(details !== undefined && { details }),
    },
    select: { id: true },
  });
}
