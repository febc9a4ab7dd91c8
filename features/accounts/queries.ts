import { database } from '#lib/db/client.ts';
import { tokenHash } from '#lib/token.ts';
import { EMAIL_CHANGE_PURPOSE, SIGN_IN_PURPOSE } from './purpose.ts';

/** The address that a mailed link is for, and whether it still works; null for a link that is unknown or was used. */
export async function findSignInLink(token: string, now: Date): Promise<{ email: string; usable: boolean; returnTo: string } | null> {
  const link = await database().oneTimeLink.findFirst({
    where: { tokenHash: tokenHash(token), purpose: SIGN_IN_PURPOSE },
    select: { subject: true, expires: true, returnTo: true },
  });
  return link && { email: link.subject, usable: link.expires !== null && link.expires > now, returnTo: link.returnTo ?? '/' };
}

/** Whether an address has no account yet. */
export async function isNewcomer(email: string): Promise<boolean> {
  return (await database().user.count({ where: { email } })) === 0;
}

/** The new address that a mailed link would give an account, and whose that is; null where the link does not work (any more). */
export async function findEmailChange(token: string, now: Date): Promise<{ email: string; user: { id: string; name: string | null } } | null> {
  const link = await database().oneTimeLink.findFirst({
    where: { tokenHash: tokenHash(token), purpose: EMAIL_CHANGE_PURPOSE, expires: { gt: now } },
    select: { subject: true },
  });
  const [id, email] = link?.subject.split(' ') ?? [];
  if (!id || !email) return null;
  const user = await database().user.findUnique({ where: { id }, select: { id: true, name: true } });
  return user && { email, user };
}

/** The other sites that an account is linked with. */
export async function listLinked(userId: string): Promise<string[]> {
  const accounts = await database().account.findMany({ where: { userId }, orderBy: { provider: 'asc' }, select: { provider: true } });
  return [...new Set(accounts.map(({ provider }) => provider))];
}
