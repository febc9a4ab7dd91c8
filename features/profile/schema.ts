import { z } from 'zod';
import { safeLink } from '#lib/html/profile-link.ts';
import { personName } from '#features/users/schema.ts';
import { MAX_BIO } from './limits.ts';

/** A first sign-in asks for a name, and goes on to where the reader was. */
export const welcomeForm = z.object({ name: personName, next: z.string().max(2_000).catch('/').default('/') });

const bio = z
  .string()
  .transform((text) => text.replace(/\r\n?/g, '\n').trim())
  .pipe(z.string().max(MAX_BIO, `is longer than ${MAX_BIO} characters`).regex(/^(?:[^\p{Cc}]|\n)*$/u, 'has control characters'))
  .transform((text) => text || null);

const link = z.string().transform((typed, context) => {
  if (typed.trim() === '') return null;
  const address = safeLink(typed);
  if (address === null) context.addIssue({ code: 'custom', message: 'is no web address' });
  return address;
});

/** What others see of an account; an empty bio or link is none. */
export const profileForm = z.object({ name: personName, bio, link });
export type ProfileChange = z.output<typeof profileForm>;

export const pictureForm = z.object({ picture: z.instanceof(File, { error: 'is missing' }).refine(({ size }) => size > 0, 'is missing') });

const frequency = z.enum(['AT_ONCE', 'HOURLY', 'DAILY', 'NEVER'], { error: 'is no choice' });
/** How soon an account's holder is mailed of what. */
export const mailForm = z.object({ replyMail: frequency, followMail: frequency, moderationMail: frequency });
export type MailChoices = z.output<typeof mailForm>;
