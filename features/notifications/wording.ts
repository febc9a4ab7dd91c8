import { decisionDetails, type ToldDecision } from './decision.ts';
import type { SelectedNotification } from './select.ts';

type Notification = Pick<SelectedNotification, 'kind' | 'details' | 'comment'>;

/** A notification as one sentence without its full stop; `reason` is what a moderator gave, where they gave one. */
export function wordsOf({ kind, details, comment }: Notification): { sentence: string; reason: string | null } {
  const on = comment ? `on “${comment.post.title}”` : 'on this site';
  if (kind !== 'MODERATION') return { sentence: `${writerOf(comment)} ${kind === 'REPLY' ? 'answered your comment' : 'commented'} ${on}`, reason: null };
  const told = decisionDetails.safeParse(details);
  if (!told.success) return { sentence: `A moderator decided about ${comment ? `your comment ${on}` : 'your account'}`, reason: null };
  const { decision, reason } = told.data;
  return { sentence: comment ? aboutComment[decision](on) : aboutAccount[decision], reason };
}

export function writerOf(comment: Notification['comment']): string {
  return comment?.user?.name ?? comment?.guestName ?? 'A reader';
}

const aboutComment: Record<ToldDecision, (on: string) => string> = {
  approve: (on) => `Your comment ${on} was approved, and stands in the discussion`,
  restore: (on) => `Your comment ${on} stands in the discussion again`,
  remove: (on) => `Your comment ${on} was removed by a moderator`,
  edit: (on) => `A moderator changed your comment ${on}`,
  feature: (on) => `Your comment ${on} was featured by the editors`,
  warn: (on) => `A moderator warns you about your comment ${on}`,
  suspend: (on) => `Your account is suspended because of your comment ${on}`,
  ban: (on) => `Your account is closed because of your comment ${on}`,
  lift: () => 'You may take part in the discussion again',
};

const aboutAccount: Record<ToldDecision, string> = {
  approve: 'A moderator approved what you wrote',
  restore: 'What you wrote stands in the discussion again',
  remove: 'A moderator removed what you wrote',
  edit: 'A moderator changed what you wrote',
  feature: 'The editors featured what you wrote',
  warn: 'A moderator warns you',
  suspend: 'Your account is suspended',
  ban: 'Your account is closed',
  lift: 'You may take part in the discussion again',
};
