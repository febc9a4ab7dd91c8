import { database } from '#lib/db/client.ts';
import { OWNER_PURPOSE } from './purpose.ts';
import { tokenHash } from '#lib/token.ts';

/** Whether the owner's link with this token would work now. Not a cached page's: it declares no tags. */
export async function isOwnerLinkValid(token: string): Promise<boolean> {
  const [links, admins] = await Promise.all([
    database().oneTimeLink.count({ where: { tokenHash: tokenHash(token), purpose: OWNER_PURPOSE } }),
    database().user.count({ where: { role: 'ADMIN' } }),
  ]);
  return links === 1 && admins === 0;
}
