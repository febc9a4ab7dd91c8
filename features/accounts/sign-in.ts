import { env } from '#lib/env.ts';
import { database, type Transaction } from '#lib/db/client.ts';
import { sendMail } from '#lib/mail/send.ts';
import { newToken, tokenHash } from '#lib/token.ts';
import { recordAudit } from '#features/audit/commands.ts';
import { openSession, type OpenedSession } from '#features/sessions/commands.ts';
import { mayEnter } from '#features/sessions/policy.ts';
import { getSite } from '#features/settings/queries.ts';
import { confirmAddress } from './address.ts';
import { LINK_MINUTES } from './limits.ts';
import { SIGN_IN_PURPOSE } from './purpose.ts';
import { signInMail } from './sign-in-mail.ts';
import { turnedAway, type TurnedAway } from './turned-away.ts';

/** Mails a link that signs its holder in and leads them back to `returnTo`. Throws MailError where it cannot be sent. */
export async function mailSignInLink({ email, returnTo }: { email: string; returnTo: string }, now: Date): Promise<void> {
  const link = await database().$transaction((tx) => signInLink(tx, { email, returnTo }, now));
  const { name } = await getSite();
  await sendMail(signInMail({ to: email, site: name, link }));
}

/** Makes a link that signs in whoever holds it and confirms, once. Only the hash of its token is kept. */
export async function signInLink(tx: Transaction, { email, returnTo, minutes = LINK_MINUTES }: { email: string; returnTo: string; minutes?: number }, now: Date): Promise<string> {
  const token = newToken();
  const expires = new Date(now.getTime() + minutes * 60_000);
  await tx.oneTimeLink.create({
    data: { tokenHash: tokenHash(token), purpose: SIGN_IN_PURPOSE, subject: email, returnTo, expires, createdAt: now },
    select: { tokenHash: true },
  });
  return confirmAddress(env().SITE_URL, token);
}

export type SignedIn = { ok: true; session: OpenedSession; returnTo: string; userId: string; name: string | null } | { ok: false; away?: TurnedAway };

/**
 * Uses a mailed link up and opens a session, making the account where there is none; of two who try at once, one. A link
 * of somebody who may not come in is not used up, and says why.
 */
export async function signInByLink(token: string, device: string, now: Date): Promise<SignedIn> {
  return database().$transaction(async (tx) => {
    const link = await lockLink(tx, token, now);
    if (!link) return { ok: false };
    const user = await provenUser(tx, link.subject, now);
    if (!mayEnter(user, now)) return { ok: false, away: turnedAway(user) };
    await tx.oneTimeLink.deleteMany({ where: { tokenHash: tokenHash(token) } });
    return { ok: true, session: await openSession(tx, user.id, device, now), returnTo: link.returnTo ?? '/', userId: user.id, name: user.name };
  });
}

/** The link, held so that whoever else uses it waits, and finds it gone. */
async function lockLink(tx: Transaction, token: string, now: Date): Promise<{ subject: string; returnTo: string | null } | undefined> {
  const rows = await tx.$queryRaw<{ subject: string; returnTo: string | null }[]>`
    SELECT "subject", "returnTo" FROM "OneTimeLink"
    WHERE "tokenHash" = ${tokenHash(token)} AND "purpose" = ${SIGN_IN_PURPOSE} AND "expires" > ${now} FOR UPDATE`;
  return rows[0];
}

const enteringSelect = { id: true, name: true, standing: true, suspendedUntil: true, standingReason: true, emailVerified: true } as const;

/** The account of an address that has just been proven. */
export async function provenUser(tx: Transaction, email: string, now: Date) {
  const found = await tx.user.findUnique({ where: { email }, select: enteringSelect });
  if (found?.emailVerified) return found;
  const user = await tx.user.upsert({ where: { email }, create: { email, emailVerified: now, createdAt: now }, update: { emailVerified: now }, select: enteringSelect });
  const actor = { userId: user.id, name: user.name ?? 'A new reader' };
  if (!found) await recordAudit(tx, { actor, action: 'user.create', subject: 'user', subjectId: user.id }, now);
  return user;
}
