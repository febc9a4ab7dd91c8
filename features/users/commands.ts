import { announceTags } from '#lib/cache/announce.ts';
import type { Transaction } from '#lib/db/client.ts';
import type { Role } from '#generated/prisma/enums.ts';
import type { Actor } from '#features/audit/actor.ts';
import { recordAudit } from '#features/audit/commands.ts';
import { tagsShowing } from '#features/profile/shown-where.ts';
import { canSetRoles } from './policy.ts';
import { roleChange, type RoleChange } from './schema.ts';

/** A change of role that is refused; the message is a sentence for whoever asked for it. */
export class RoleError extends Error {
  override name = 'RoleError';
}

/** `before` is null where the user was made just now. */
export type ChangedUser = { id: string; name: string | null; role: Role; before: Role | null };

/**
 * Gives a person a role, making their user row where there is none; the e-mail address says who it is, in any case of
 * letters. A name replaces the one that is there. Throws ZodError for a bad address or name, and RoleError where the actor
 * may not, or where the site would be left without an admin.
 */
export async function setRole(tx: Transaction, actor: Actor, change: RoleChange, now: Date): Promise<ChangedUser> {
  const { email, role, name } = roleChange.parse(change);
  await lockRoles(tx);
  const admins = await tx.user.findMany({ where: { role: 'ADMIN' }, take: 2, select: { id: true } });
  await checkActor(tx, actor);
  const found = await tx.user.findUnique({ where: { email }, select: { id: true, name: true, role: true } });
  if (found && role !== 'ADMIN' && admins.length === 1 && admins[0]?.id === found.id) {
    throw new RoleError('This is the only admin: make another one first.');
  }
  const user = await tx.user.upsert({
    where: { email },
    create: { email, role, name: name ?? null, createdAt: now },
    update: { role, ...(name && { name }) },
    select: { id: true, name: true, role: true },
  });
  const before = found?.role ?? null;
  if (before !== role || (name && name !== found?.name)) {
    await recordAudit(tx, { actor, action: before ? 'user.role' : 'user.create', subject: 'user', subjectId: user.id, details: { from: before, to: role } }, now);
    await announceTags(tx, await tagsShowing(tx, user.id));
  }
  return { ...user, before };
}

/** Holds off other changes of who has which role until the transaction ends: two at once could each take the other's admin away. */
export async function lockRoles(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('user roles'))`;
}

/** A command typed on the machine has no user, and may; a person has to be an admin. */
async function checkActor(tx: Transaction, { userId }: Actor): Promise<void> {
  if (userId === null) return;
  const person = await tx.user.findUnique({ where: { id: userId }, select: { role: true } });
  if (!person || !canSetRoles(person)) throw new RoleError('Only an admin can change roles.');
}
