import { database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { sendMail } from '#lib/mail/send.ts';
import { MailError } from '#lib/mail/smtp.ts';
import type { Person } from '#features/audit/actor.ts';
import { NOT_YOURS, refused, type Refused } from '#features/audit/change.ts';
import { recordAudit } from '#features/audit/commands.ts';
import { readSite } from '#features/settings/queries.ts';
import { mayAct } from '#features/users/acting.ts';
import { canSeeSystem } from './policy.ts';

/** Mails whoever asks for it a line, and tells what the mail server said. `to` is where it went: a file where there is no server. */
export async function sendTestMail(actor: Person, now: Date): Promise<{ ok: true; to: string } | Refused> {
  const about = await database().$transaction(async (tx) => {
    if (!(await mayAct(tx, actor, canSeeSystem))) return null;
    await recordAudit(tx, { actor, action: 'mail.test', subject: 'mail' }, now);
    const { email } = await tx.user.findUniqueOrThrow({ where: { id: actor.userId }, select: { email: true } });
    return { email, site: (await readSite(tx)).name };
  });
  if (!about) return NOT_YOURS;
  try {
    await sendMail({ to: about.email, subject: `A test from ${about.site}`, text: `Hello,\n\nyou asked ${about.site} (${env().SITE_URL}) for a mail, and here it is: mail works.\n` });
    return { ok: true, to: env().SMTP_URL ? about.email : 'a file in the folder “outbox”, since no mail server is set (SMTP_URL)' };
  } catch (error) {
    if (!(error instanceof MailError)) throw error;
    return refused(`${error.message}. Look at SMTP_URL and at the server’s own log.`);
  }
}
