import type { Transaction } from '#lib/db/client.ts';
import type { CommentStatus } from '#generated/prisma/enums.ts';
import type { Actor } from '#features/audit/actor.ts';
import { notifyOfComment, notifyOfDecision } from '#features/notifications/notify.ts';
import type { Decision } from './schema.ts';

type Decided = { id: number; userId: string | null; status: CommentStatus; entry: bigint | undefined };

/**
 * Tells authors of a decision about their comments, with its reason, and those who wait for it of a comment that is published.
 * Whose comment is kept as it was hears nothing, and
 * nobody is told that a comment went to the spam: that would help those who send it.
 */
export async function tellAuthors(tx: Transaction, actor: Actor, comments: readonly Decided[], { decision, reason }: { decision: Decision; reason: string }, now: Date): Promise<void> {
  for (const { id, userId, status, entry } of comments) {
    if (decision === 'approve' && status !== 'APPROVED') await notifyOfComment(tx, { id }, now);
    if (userId === null || userId === actor.userId || decision === 'spam' || (decision === 'approve' && status === 'APPROVED')) continue;
    const told = decision === 'approve' ? (status === 'REMOVED' ? 'restore' : 'approve') : 'remove';
    await notifyOfDecision(tx, { userId, commentId: id, decision: told, reason, entry }, now);
  }
}

/** Takes back what was told of a decision at that moment, where it has not gone out by mail. */
export async function untell(tx: Transaction, { userId, commentId, at }: { userId: string; commentId: number | null; at: Date }): Promise<void> {
  await tx.notification.deleteMany({ where: { userId, commentId, kind: 'MODERATION', createdAt: at, mailedAt: null } });
}
