import { database } from '#lib/db/client.ts';
import { excerptOf, plainText } from '#lib/html/text.ts';
import { commentPermalink } from '#features/comments/address.ts';
import { NOTIFICATIONS_A_PAGE, MOST_COUNTED } from './limits.ts';
import { asksFirst, canBeRead } from './policy.ts';
import { notificationSelect, type SelectedNotification } from './select.ts';
import { frequencyColumn, type Subscription } from './subscription.ts';
import { wordsOf } from './wording.ts';

type Who = { id: string };

export type ListedNotification = ReturnType<typeof listed>;

/**
 * A page (from 1) of what a viewer was told, the newest first, and whether there is more. Of comments under protected posts it
 * has the words where the viewer was let in (`letInto`).
 */
export async function listNotifications(viewer: Who, page: number, letInto: readonly number[] = []): Promise<{ notifications: ListedNotification[]; hasMore: boolean }> {
  const rows = await database().notification.findMany({
    where: { userId: viewer.id }, orderBy: { id: 'desc' }, skip: (page - 1) * NOTIFICATIONS_A_PAGE, take: NOTIFICATIONS_A_PAGE + 1, select: notificationSelect,
  });
  return { notifications: rows.slice(0, NOTIFICATIONS_A_PAGE).map((row) => listed(row, letInto)), hasMore: rows.length > NOTIFICATIONS_A_PAGE };
}

/** How much a viewer has not seen yet; who has more than 99 is not counted further. */
export function countUnread(userId: string): Promise<number> {
  return database().notification.count({ where: { userId, readAt: null }, take: MOST_COUNTED });
}

/** How often the mails of a subscription come; null where its account is gone. */
export async function mailFrequency({ userId, kind }: Subscription) {
  const user = await database().user.findUnique({ where: { id: userId }, select: { replyMail: true, followMail: true, moderationMail: true } });
  return user && user[frequencyColumn[kind]];
}

const BEGINNING_CHARS = 200;

function listed(notification: SelectedNotification, letInto: readonly number[]) {
  const { id, kind, createdAt, readAt, comment } = notification;
  const { sentence, reason } = wordsOf(notification);
  const isLocked = comment !== null && asksFirst(comment) && !letInto.includes(comment.postId);
  const isThere = comment !== null && (canBeRead(comment) || asksFirst(comment));
  const written = isLocked ? 'It stands under a post that asks for its password.' : isThere ? excerptOf(plainText(comment.html), BEGINNING_CHARS) : 'This comment is no longer there.';
  const words = kind === 'MODERATION' ? reason : written;
  return { id, sentence, words, createdAt, isNew: readAt === null, path: isThere ? commentPermalink(comment.id) : null };
}
