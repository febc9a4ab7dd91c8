import { database, type Transaction } from '#lib/db/client.ts';
import { addJob } from '#lib/jobs/add.ts';
import type { Actor } from '#features/audit/actor.ts';
import { recordAudit } from '#features/audit/commands.ts';
import { lockRoles } from '#features/users/commands.ts';
import { otherAdmins } from './admins.ts';
import { DELETE_DUE_ACCOUNTS, TELL_OF_DELETION } from './job-names.ts';
import { GRACE_HOURS } from './limits.ts';
import { canLeave } from './policy.ts';
import { confirms, type DeletionRequest } from './schema.ts';

export type Requested = { ok: true; deleteAfter: Date } | { ok: false; reason: 'not-confirmed' | 'only-admin' };

/**
 * Has an account deleted a day from now, and mails its holder that. Where that was asked for already, the first request
 * stands. The last admin has to make another one first.
 */
export async function requestDeletion(actor: Actor & { userId: string }, { comments, confirmation }: DeletionRequest, now: Date): Promise<Requested> {
  return database().$transaction(async (tx) => {
    await lockRoles(tx);
    const { deleteAfter: already, role, ...account } = await lockAccount(tx, actor.userId);
    if (already) return { ok: true, deleteAfter: already };
    if (!confirms(confirmation, account)) return { ok: false, reason: 'not-confirmed' };
    if (role === 'ADMIN' && (await tx.user.count({ where: otherAdmins(actor.userId) })) === 0) return { ok: false, reason: 'only-admin' };
    const deleteAfter = new Date(now.getTime() + GRACE_HOURS * 3600 * 1000);
    await tx.user.update({ where: { id: actor.userId }, data: { deleteAfter, deleteComments: comments === 'go' }, select: { id: true } });
    await recordAudit(tx, { actor, action: 'account.delete-request', subject: 'account', subjectId: actor.userId, details: { comments } }, now);
    await addJob(tx, TELL_OF_DELETION, { userId: actor.userId });
    await addJob(tx, DELETE_DUE_ACCOUNTS, {}, { runAt: deleteAfter });
    return { ok: true, deleteAfter };
  });
}

/** Lets an account stay that was to be deleted; false once its time is over. A second call changes nothing. */
export async function keepAccount(actor: Actor & { userId: string }, now: Date): Promise<boolean> {
  return database().$transaction(async (tx) => {
    const { deleteAfter } = await lockAccount(tx, actor.userId);
    if (canLeave({ deleteAfter })) return true;
    const { count } = await tx.user.updateMany({ where: { id: actor.userId, deleteAfter: { gt: now } }, data: { deleteAfter: null, deleteComments: false } });
    if (count > 0) await recordAudit(tx, { actor, action: 'account.keep', subject: 'account', subjectId: actor.userId }, now);
    return count > 0;
  });
}

async function lockAccount(tx: Transaction, id: string) {
  await tx.$executeRaw`SELECT FROM "User" WHERE "id" = ${id}::uuid FOR UPDATE`;
  return tx.user.findUniqueOrThrow({ where: { id }, select: { email: true, name: true, role: true, deleteAfter: true } });
}
