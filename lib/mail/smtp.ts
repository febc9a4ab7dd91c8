import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer';
import SMTPPool from 'nodemailer/lib/smtp-pool/index.js';

/** A mail that the server did not take. The message names no address; `code` and `response` tell a person what to mend. */
export class MailError extends Error {
  override name = 'MailError';
}

/** A server that is silent this long does not answer. */
const CONNECT_MS = 10_000;
const SILENCE_MS = 30_000;
const CONNECTIONS = 3;

type Pool = Transporter<SMTPPool.SentMessageInfo, SMTPPool.Options>;
const shared: typeof globalThis & { leftFuturesMail?: { url: string; pool: Pool } } = globalThis;

/** Hands a mail to the server. Throws MailError where it does not take it. */
export async function sendBySmtp(url: string, message: SendMailOptions): Promise<void> {
  try {
    await poolFor(url).sendMail(message);
  } catch (error) {
    throw new MailError(`The mail server did not take a mail (${reason(error)})`);
  }
}

/** Ends the connections to the mail server, where there are any. */
export function closeMail(): void {
  shared.leftFuturesMail?.pool.close();
  delete shared.leftFuturesMail;
}

function poolFor(url: string): Pool {
  if (shared.leftFuturesMail?.url === url) return shared.leftFuturesMail.pool;
  closeMail();
  const options = {
    pool: true as const,
    url,
    maxConnections: CONNECTIONS,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    maxRequeues: 0, // whoever sends tries again, and knows then what was sent
  };
  const pool = createTransport(new SMTPPool(options)); // given the options, createTransport takes the address alone of them
  shared.leftFuturesMail = { url, pool };
  return pool;
}

/** The server's own words repeat the address that it refuses, so that only its code is told. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return 'no reason given';
  const code = 'code' in error ? String(error.code) : error.name;
  return 'responseCode' in error ? `${code}, ${String(error.responseCode)}` : code;
}
