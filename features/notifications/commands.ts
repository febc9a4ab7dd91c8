import { database } from '#lib/db/client.ts';
import type { MailFrequency } from '#generated/prisma/enums.ts';
import { frequencyColumn, usualFrequency, type Subscription } from './subscription.ts';

/** Marks what a viewer was shown as read; of somebody else's nothing. */
export async function markRead(viewer: { id: string }, ids: readonly number[], now: Date): Promise<void> {
  await database().notification.updateMany({ where: { userId: viewer.id, id: { in: [...ids] }, readAt: null }, data: { readAt: now } });
}

/** Marks all that a viewer was told as read. */
export async function markAllRead(viewer: { id: string }, now: Date): Promise<void> {
  await database().notification.updateMany({ where: { userId: viewer.id, readAt: null }, data: { readAt: now } });
}

/** Turns the mails of a subscription off, those that wait included; doing it again changes nothing. False where its account is gone. */
export function stopMails(subscription: Subscription): Promise<boolean> {
  return setFrequency(subscription, 'NEVER');
}

/** Turns the mails of a subscription on again, as often as they come to whoever never said otherwise. */
export function startMails(subscription: Subscription): Promise<boolean> {
  return setFrequency(subscription, usualFrequency[subscription.kind]);
}

async function setFrequency({ userId, kind }: Subscription, frequency: MailFrequency): Promise<boolean> {
  return database().$transaction(async (tx) => {
    const { count } = await tx.user.updateMany({ where: { id: userId }, data: { [frequencyColumn[kind]]: frequency } });
    if (frequency === 'NEVER') await tx.notification.updateMany({ where: { userId, kind, mailedAt: null, mailAt: { not: null } }, data: { mailAt: null } });
    return count > 0;
  });
}
