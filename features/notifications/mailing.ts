import { database, type Transaction } from '#lib/db/client.ts';
import { sendMail } from '#lib/mail/send.ts';
import { readSite } from '#features/settings/queries.ts';
import { composeNotifications } from './message.ts';
import { mailable } from './policy.ts';
import { notificationSelect } from './select.ts';

export const MAIL_USER = 'mail-notifications';
/** The last try is about a day and a half after the first. */
export const MAIL_USER_ATTEMPTS = 14;
/** What could not be mailed for so long is old news, and stands on the page of notifications alone. */
export const MAIL_DUE_DAYS = 7;
/** What one mail tells of at most; who has more goes to the page. */
const MOST = 200;
/** A mail server may be slow; the lock is held until it has answered. */
const PATIENCE_MS = 90_000;

const readerSelect = { id: true, email: true, name: true, emailVerified: true, standing: true, deleteAfter: true, replyMail: true, followMail: true, moderationMail: true } as const;

/**
 * Mails a reader all that is due, in one mail. One process at a time does so for one reader, and what was told is marked in
 * the transaction that waits for the mail server: a failure leaves all as it was for the next try, and no row is locked
 * meanwhile. Only a process that is killed in the moment between may send a mail twice, with the same Message-ID.
 */
export async function mailNotifications({ userId }: { userId: string }, now: Date): Promise<void> {
  await database().$transaction(
    async (tx) => {
      if (!(await isOnlyOne(tx, userId))) return;
      const due = await tx.notification.findMany({ where: { userId, mailedAt: null, mailAt: { lte: now } }, orderBy: { id: 'asc' }, take: MOST, select: notificationSelect });
      const user = await tx.user.findUnique({ where: { id: userId }, select: readerSelect });
      const told = user ? due.filter((notification) => mailable(notification, user)) : [];
      if (user && told.length > 0) await sendMail(composeNotifications(user, told, await readSite(tx)));
      await mark(tx, due, told, now);
    },
    { timeout: PATIENCE_MS },
  );
}

async function isOnlyOne(tx: Transaction, userId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ free: boolean }[]>`SELECT pg_try_advisory_xact_lock(hashtext(${`mail ${userId}`})) AS "free"`;
  return row?.free ?? false;
}

type Row = { id: number };

/** What was mailed, and what is not to be mailed any more. */
async function mark(tx: Transaction, due: readonly Row[], told: readonly Row[], now: Date): Promise<void> {
  const ids = new Set(told.map(({ id }) => id));
  await tx.notification.updateMany({ where: { id: { in: [...ids] } }, data: { mailedAt: now } });
  await tx.notification.updateMany({ where: { id: { in: due.filter(({ id }) => !ids.has(id)).map(({ id }) => id) } }, data: { mailAt: null } });
}
