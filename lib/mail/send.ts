import { env } from '#lib/env.ts';
import { composeMail, type Mail } from './compose.ts';
import { writeToOutbox } from './outbox.ts';
import { sendBySmtp } from './smtp.ts';

/**
 * Sends one mail by SMTP_URL's server; without one it is written into DATA_DIR/outbox, and the log says so. Resolves once
 * the server has taken it. Throws MailError where it is not taken; trying again later may help.
 */
export async function sendMail(mail: Mail): Promise<void> {
  const { SMTP_URL } = env();
  const message = composeMail(mail);
  if (SMTP_URL) await sendBySmtp(SMTP_URL, message);
  else await writeToOutbox(message);
}
