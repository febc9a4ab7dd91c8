import type { Prisma, Transaction } from '#lib/db/client.ts';
import { gatheredJob, newJob } from '#lib/jobs/add.ts';
import { readSite } from '#features/settings/queries.ts';
import type { ToldDecision } from './decision.ts';
import { mailTimes } from './mail-time.ts';

/** The jobs of this feature, by the names in features/jobs/list.ts. */
export const TELL_OF_COMMENTS = 'notify-of-comments';
export const MAIL_DUE = 'mail-due-notifications';

/** Of one post. */
type Approved = { id: number; postId?: number };

/**
 * Has those told of a comment whom it concerns: whoever it answers, and who follows its thread or its post. To be called in
 * the transaction that approves it; the telling is a job, so that no writer waits for thousands of followers.
 */
export async function notifyOfComment(tx: Transaction, comment: Approved, now: Date): Promise<void> {
  await tx.$executeRaw`SELECT ${tellingOfComments([comment], now)}`;
}

/**
 * The same as an expression, for a statement that is its own transaction. Where several come to a post at once, more
 * will: all of one second are told of together.
 */
export function tellingOfComments(comments: readonly Approved[], now: Date): Prisma.Sql {
  const work = { commentIds: comments.map(({ id }) => id), at: now.toISOString() };
  const [first, another] = comments;
  if (first && !another) return newJob(TELL_OF_COMMENTS, [work], { jobKey: `${TELL_OF_COMMENTS}:${first.id}` });
  const second = Math.floor(now.getTime() / 1_000);
  return gatheredJob(TELL_OF_COMMENTS, work, { jobKey: `${TELL_OF_COMMENTS}:post-${first?.postId}:${second}`, runAt: new Date((second + LATE_SECONDS) * 1_000) });
}

/** No statement that stores comments of one second is still under way by then. */
const LATE_SECONDS = 4;

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
