import type { MailFrequency, NotificationKind, Standing } from '#generated/prisma/enums.ts';
import { published } from '#features/posts/published.ts';
import { frequencyColumn } from './subscription.ts';

type Shown = { status: string; post: { status: string; passwordHash: string | null } };
type Notification = { kind: NotificationKind; readAt: Date | null; comment: Shown | null };
type Wishes = { replyMail: MailFrequency; followMail: MailFrequency; moderationMail: MailFrequency };
type Reader = Wishes & { emailVerified: Date | null; standing: Standing; deleteAfter: Date | null };

/** Whether a reader may (still) be shown what somebody wrote: it stands under a post that can be read. */
export const canBeRead = ({ status, post }: Shown): boolean => status === 'APPROVED' && post.status === published.status && post.passwordHash === published.passwordHash;

/** The same where a password is asked for first: it is shown to whoever gave that, and to others only where it stands. */
export const asksFirst = ({ status, post }: Shown): boolean => status === 'APPROVED' && post.status === published.status && post.passwordHash !== published.passwordHash;

/** Whoever is signed in has notifications, and theirs alone. */
export const hasNotifications = (): boolean => true;

/**
 * Whether a notification is still worth a mail: not where its reader has seen it or wants no such mails any more, nor where
 * the comment is gone meanwhile, and never to an address that nobody has proved. Whoever was banned hears why, and no more.
 */
export function mailable({ kind, readAt, comment }: Notification, reader: Reader): boolean {
  const { emailVerified, standing, deleteAfter } = reader;
  if (!emailVerified || deleteAfter || readAt || reader[frequencyColumn[kind]] === 'NEVER') return false;
  if (kind === 'MODERATION') return true;
  return standing !== 'BANNED' && comment !== null && canBeRead(comment);
}
