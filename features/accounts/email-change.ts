import { env } from '#lib/env.ts';
import { database } from '#lib/db/client.ts';
import { isUniqueViolation } from '#lib/db/faults.ts';
import { logger } from '#lib/log.ts';
import { sendMail } from '#lib/mail/send.ts';
import { MailError } from '#lib/mail/smtp.ts';
import { newToken, tokenHash } from '#lib/token.ts';
import type { Person } from '#features/audit/actor.ts';
import { recordAudit } from '#features/audit/commands.ts';
import { closeSessions } from '#features/sessions/commands.ts';
import type { Viewer } from '#features/sessions/viewer.ts';
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

export type EmailChange = { ok: true; email: string } | { ok: false; why: 'used' | 'taken' | 'foreign' };

/**
 * Uses such a link up and gives the account its new address; the old one is told. Of two who try at once, one. Only whoever
 * is signed in to the account that asked can do it: else somebody could have a stranger make their account the stranger's,
 * and stay in it. The account's other sessions end.
 */
export async function changeEmail(viewer: Pick<Viewer, 'id' | 'sessionHash'>, token: string, now: Date): Promise<EmailChange> {
  const changed = await takeAddress(viewer, token, now).catch((error: unknown) => {
    if (isUniqueViolation(error)) return 'taken' as const; // by another account, in this very moment
    throw error;
  });
  if (typeof changed === 'string') return { ok: false, why: changed };
  await tellOldAddress(changed.before);
  return { ok: true, email: changed.email };
}

function takeAddress({ id: userId, sessionHash }: Pick<Viewer, 'id' | 'sessionHash'>, token: string, now: Date) {
  return database().$transaction(async (tx) => {
    const link = { tokenHash: tokenHash(token), purpose: EMAIL_CHANGE_PURPOSE, expires: { gt: now } };
    const [used] = await tx.$queryRaw<{ email: string }[]>`
      DELETE FROM "OneTimeLink" WHERE "tokenHash" = ${link.tokenHash} AND "purpose" = ${link.purpose} AND "expires" > ${now} AND starts_with("subject", ${`${userId} `})
      RETURNING split_part("subject", ' ', 2) AS "email"`;
    if (!used) return (await tx.oneTimeLink.count({ where: link })) > 0 ? ('foreign' as const) : ('used' as const);
    const { email } = used;
    const user = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true, name: true } });
    if (await tx.user.count({ where: { email, NOT: { id: userId } } })) return 'taken' as const;
    await tx.user.update({ where: { id: userId }, data: { email, emailVerified: now }, select: { id: true } });
    await closeSessions(tx, userId, sessionHash);
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
