import { env } from '#lib/env.ts';
import { database } from '#lib/db/client.ts';
import { isUniqueViolation } from '#lib/db/faults.ts';
import { logger } from '#lib/log.ts';
import { sendMail } from '#lib/mail/send.ts';
import { MailError } from '#lib/mail/smtp.ts';
import { newToken, tokenHash } from '#lib/token.ts';
import type { Person } from '#features/audit/actor.ts';
import { recordAudit } from '#features/audit/commands.ts';
import { getSite } from '#features/settings/queries.ts';
import { emailChangeAddress } from './address.ts';
import { addressTakenMail, confirmAddressMail, oldAddressMail } from './email-change-mail.ts';
import { LINK_MINUTES } from './limits.ts';
import { EMAIL_CHANGE_PURPOSE } from './purpose.ts';

/**
 * Mails a new address a link that makes it the account's. Whoever asks is told the same where the address belongs to
 * another account; only that address's mail says so. Throws MailError where the mail cannot be sent.
 */
export async function askForEmailChange(actor: Person, email: string, now: Date): Promise<void> {
  const { name: site } = await getSite();
  if (await database().user.count({ where: { email, NOT: { id: actor.userId } } })) return sendMail(addressTakenMail({ to: email, site }));
  const token = newToken();
  const expires = new Date(now.getTime() + LINK_MINUTES * 60_000);
  await database().oneTimeLink.create({
    data: { tokenHash: tokenHash(token), purpose: EMAIL_CHANGE_PURPOSE, subject: `${actor.userId} ${email}`, expires, createdAt: now },
    select: { tokenHash: true },
  });
  return sendMail(confirmAddressMail({ to: email, site, link: emailChangeAddress(env().SITE_URL, token) }));
}

export type EmailChange = { ok: true; email: string } | { ok: false; why: 'used' | 'taken' };

/** Uses such a link up and gives the account its new address; the old one is told. Of two who try at once, one. */
export async function changeEmail(token: string, now: Date): Promise<EmailChange> {
  const changed = await takeAddress(token, now).catch((error: unknown) => {
    if (isUniqueViolation(error)) return 'taken' as const; // by another account, in this very moment
    throw error;
  });
  if (typeof changed === 'string') return { ok: false, why: changed };
  await tellOldAddress(changed.before);
  return { ok: true, email: changed.email };
}

function takeAddress(token: string, now: Date) {
  return database().$transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ subject: string }[]>`
      DELETE FROM "OneTimeLink" WHERE "tokenHash" = ${tokenHash(token)} AND "purpose" = ${EMAIL_CHANGE_PURPOSE} AND "expires" > ${now} RETURNING "subject"`;
    const [userId = '', email = ''] = rows[0]?.subject.split(' ') ?? [];
    const user = email && (await tx.user.findUnique({ where: { id: userId }, select: { email: true, name: true } }));
    if (!user) return 'used' as const;
    if (await tx.user.count({ where: { email, NOT: { id: userId } } })) return 'taken' as const;
    await tx.user.update({ where: { id: userId }, data: { email, emailVerified: now }, select: { id: true } });
    await recordAudit(tx, { actor: { userId, name: user.name ?? 'A new reader' }, action: 'account.email', subject: 'account', subjectId: userId }, now);
    return { email, before: user.email };
  });
}

/** The address is changed by then, whether or not the old one can still be reached. */
async function tellOldAddress(to: string): Promise<void> {
  const { name: site } = await getSite();
  await sendMail(oldAddressMail({ to, site })).catch((error: unknown) => {
    if (!(error instanceof MailError)) throw error;
    logger().warn({ reason: error.message }, 'The old address of an account could not be told of the new one');
  });
}
