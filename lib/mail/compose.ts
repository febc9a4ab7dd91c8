import type { SendMailOptions } from 'nodemailer';
import { env } from '#lib/env.ts';

export type Mail = {
  /** One address, without a name. */
  to: string;
  subject: string;
  text: string;
  html?: string;
  headers?: Record<string, string>;
  /** The part of the Message-ID before the @, the same whenever the same mail is sent again. */
  messageId?: string;
  /** An address that takes a POST without cookies, with `List-Unsubscribe=One-Click` as its body (RFC 8058). */
  unsubscribe?: { url: string };
};

/** A mail as nodemailer takes it. Whatever stands in a header is one line, so that no header can be smuggled in. */
export function composeMail({ to, subject, text, html, headers = {}, messageId, unsubscribe }: Mail): SendMailOptions {
  const { MAIL_FROM, SITE_URL } = env();
  if (!ONE_ADDRESS.test(to)) throw new Error('A mail goes to one address.');
  return {
    from: MAIL_FROM,
    to: { name: '', address: to },
    subject: oneLine(subject),
    text,
    ...(html !== undefined && { html }),
    ...(messageId !== undefined && { messageId: `<${messageId}@${new URL(SITE_URL).hostname}>` }),
    headers: {
      ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, oneLine(value)])),
      'Auto-Submitted': 'auto-generated', // RFC 3834: holiday notices do not answer it
      ...(unsubscribe && { 'List-Unsubscribe': `<${oneLine(unsubscribe.url)}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
    },
    // A mail is made of what it is given and never of what an address or a file name in it leads to.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

const ONE_ADDRESS = /^[^\s<>,;"@]+@[^\s<>,;"@]+$/;

const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
