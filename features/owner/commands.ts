import { env } from '#lib/env.ts';
import { database, type Transaction } from '#lib/db/client.ts';
import { recordAudit } from '#features/audit/commands.ts';
import { setRole, type ChangedUser } from '#features/users/commands.ts';
import { ownerAddress } from './address.ts';
import { OWNER_PURPOSE } from './purpose.ts';
import { ownerClaim, type OwnerClaim } from './schema.ts';
import { newToken, tokenHash } from '#lib/token.ts';

const actor = { userId: null, name: 'The owner’s link' };

/**
 * The address that makes whoever opens it the owner, for the log of a start; null once there is an admin. It works once,
 * takes the place of every earlier one, and only the hash of its token is kept.
 */
export async function ownerLink(now: Date): Promise<string | null> {
  return database().$transaction(async (tx) => {
    await oneAtATime(tx);
    await tx.oneTimeLink.deleteMany({ where: { purpose: OWNER_PURPOSE } });
    if (await hasAdmin(tx)) return null;
    const token = newToken();
    await tx.oneTimeLink.create({ data: { tokenHash: tokenHash(token), purpose: OWNER_PURPOSE, subject: 'site', createdAt: now }, select: { tokenHash: true } });
    return ownerAddress(env().SITE_URL, token);
  });
}

/**
 * Uses the owner's link up and makes the one who holds it an admin; of two who try at once, one. Null where the link does
 * not work (any more). Throws ZodError for a bad address or name, and leaves the link usable then.
 */
export async function claimOwnership(token: string, claim: OwnerClaim, now: Date): Promise<ChangedUser | null> {
  const { email, name } = ownerClaim.parse(claim);
  return database().$transaction(async (tx) => {
    await oneAtATime(tx);
    const { count } = await tx.oneTimeLink.deleteMany({ where: { tokenHash: tokenHash(token), purpose: OWNER_PURPOSE } });
    if (count === 0 || (await hasAdmin(tx))) return null;
    const owner = await setRole(tx, actor, { email, name, role: 'ADMIN' }, now);
    await recordAudit(tx, { actor, action: 'owner.claim', subject: 'user', subjectId: owner.id }, now);
    return owner;
  });
}

async function oneAtATime(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('owner link'))`;
}

async function hasAdmin(tx: Transaction): Promise<boolean> {
  return (await tx.user.count({ where: { role: 'ADMIN' } })) > 0;
}
