import type { Prisma, Transaction } from '#lib/db/client.ts';
import { newJob } from '#lib/jobs/add.ts';
import { readSite } from '#features/settings/queries.ts';
import type { ToldDecision } from './decision.ts';
import { mailTimes } from './mail-time.ts';

/** The jobs of this feature, by the names in features/jobs/list.ts. */
export const TELL_OF_COMMENTS = 'notify-of-comments';
export const MAIL_DUE = 'mail-due-notifications';

/**
 * Has those told of a comment whom it concerns: whoever it answers, and who follows its thread or its post. To be called in
 * the transaction that approves it; the telling is a job, so that no writer waits for thousands of followers.
 */
export async function notifyOfComment(tx: Transaction, comment: { id: number }, now: Date): Promise<void> {
  await tx.$executeRaw`SELECT ${tellingOfComments([comment.id], now)}`;
}

/** The same of several as an expression, for a statement that is its own transaction. */
export function tellingOfComments(commentIds: readonly number[], now: Date): Prisma.Sql {
  return newJob(TELL_OF_COMMENTS, { commentIds: [...commentIds], at: now.toISOString() }, commentIds.length === 1 ? { jobKey: `${TELL_OF_COMMENTS}:${commentIds[0]}` } : {});
}

/** Mails of decisions wait so long, so that one that is taken back at once troubles nobody. */
const SECOND_THOUGHTS_MS = 60_000;

export type Decided = {
  userId: string;
  /** Null for a decision about the account. */
  commentId: number | null;
  decision: ToldDecision;
  reason?: string | null;
  /** The audit log's number of the decision, which keeps it from being told twice. */
  entry?: bigint | undefined;
};

/** Tells somebody what a moderator decided about their comment or their account, in the transaction that decides it. */
export async function notifyOfDecision(tx: Transaction, { userId, commentId, decision, reason = null, entry }: Decided, now: Date): Promise<void> {
  const user = await tx.user.findUnique({ where: { id: userId }, select: { moderationMail: true } });
  if (!user) return;
  const mailAt = mailTimes(new Date(now.getTime() + SECOND_THOUGHTS_MS), (await readSite(tx)).timeZone)[user.moderationMail];
  await tx.notification.createMany({
    data: { userId, commentId, kind: 'MODERATION', dedupeKey: `moderation:${commentId ?? 'account'}:${entry ?? now.getTime()}`, details: { decision, reason }, createdAt: now, mailAt },
    skipDuplicates: true,
  });
}
