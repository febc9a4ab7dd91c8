import { database, type Transaction } from '#lib/db/client.ts';
import { recordAudit } from '#features/audit/commands.ts';
import { closeSessions } from '#features/sessions/commands.ts';
import { lockRoles } from '#features/users/commands.ts';
import { commentsLeave, commentsStay } from './comments.ts';
import { forgetAccount } from './forget.ts';
import type { Leaving } from './leaving.ts';
import { removePicture } from './picture.ts';
import { dropNotifications, dropRecommendations, forgetAddress } from './traces.ts';

/** The name under which the audit log tells what a deletion does. */
const DELETION = { userId: null, name: 'The deletion of an account' };

/**
 * Deletes the accounts whose time has come; for the job, which comes again. Each is deleted in many short transactions, in
 * an order in which whatever a kill in the middle leaves is found and finished by the next call. Returns how many are gone.
 */
export async function deleteDueAccounts(now: Date, signal?: AbortSignal): Promise<number> {
  const due = await database().user.findMany({ where: { deleteAfter: { lte: now } }, orderBy: { deleteAfter: 'asc' }, take: MOST_AT_ONCE, select: { id: true } });
  let gone = 0;
  for (const { id } of due) {
    if (signal?.aborted) break;
    if (await deleteAccount(id, now, signal)) gone += 1;
  }
  return gone;
}

/** The job comes again in some minutes. */
const MOST_AT_ONCE = 100;

/** Each step does a batch and tells how many rows it found; none means that it is done. */
type Step = (tx: Transaction, account: Leaving, now: Date) => Promise<number>;

async function deleteAccount(id: string, now: Date, signal?: AbortSignal): Promise<boolean> {
  const account = await database().$transaction((tx) => begin(tx, id, now));
  if (!account) return false;
  const steps: Step[] = [account.deleteComments ? commentsLeave : commentsStay, dropRecommendations, dropNotifications, forgetAddress];
  for (const step of steps) {
    let found = 1;
    while (found > 0) {
      if (signal?.aborted) return false;
      found = await database().$transaction((tx) => step(tx, account, now), BATCH);
    }
  }
  await removePicture(account);
  return database().$transaction((tx) => forgetAccount(tx, DELETION, account, now), BATCH);
}

/** A discussion of thousands may be counted anew, on a machine that does other things too. */
const BATCH = { timeout: 30_000, maxWait: 10_000 };

/** From here on there is no way back: whoever is signed in is signed out. Null where the account is not to be deleted (any more). */
async function begin(tx: Transaction, id: string, now: Date): Promise<Leaving | null> {
  await lockRoles(tx);
  const account = await tx.user.findFirst({ where: { id, deleteAfter: { lte: now } }, select: { id: true, email: true, role: true, deleteComments: true, imageId: true } });
  if (!account) return null;
  if (account.role === 'ADMIN' && (await tx.user.count({ where: { role: 'ADMIN', id: { not: id } } })) === 0) {
    await tx.user.update({ where: { id }, data: { deleteAfter: null, deleteComments: false }, select: { id: true } });
    await recordAudit(tx, { actor: DELETION, action: 'account.keep', subject: 'account', subjectId: id, details: { reason: 'the only admin' } }, now);
    return null;
  }
  await closeSessions(tx, id);
  return account;
}
