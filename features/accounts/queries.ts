import { database } from '#lib/db/client.ts';
import { tokenHash } from '#lib/token.ts';
import { SIGN_IN_PURPOSE } from './purpose.ts';

/** The address that a mailed link is for, and whether it still works; null for a link that is unknown or was used. */
export async function findSignInLink(token: string, now: Date): Promise<{ email: string; usable: boolean; returnTo: string } | null> {
  const link = await database().oneTimeLink.findFirst({
    where: { tokenHash: tokenHash(token), purpose: SIGN_IN_PURPOSE },
    select: { subject: true, expires: true, returnTo: true },
  });
  return link && { email: link.subject, usable: link.expires !== null && link.expires > now, returnTo: link.returnTo ?? '/' };
}
