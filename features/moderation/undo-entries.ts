import type { Transaction } from '#lib/db/client.ts';

/** Entries of the record of moderators' actions, of those that can be taken back. */
export async function readEntries(tx: Transaction, ids: readonly string[]) {
  return tx.auditEntry.findMany({
    where: { id: { in: ids.map(BigInt) }, action: { in: UNDOABLE } },
    orderBy: { id: 'asc' },
    select: { id: true, at: true, action: true, subject: true, subjectId: true, details: true },
  });
}

export type Entry = Awaited<ReturnType<typeof readEntries>>[number];

/** What can be taken back with one press. An edited text has its earlier ones beside it. */
const UNDOABLE = [
  'comment.approve', 'comment.restore', 'comment.spam', 'comment.remove', 'comment.feature', 'comment.unfeature', 'thread.close', 'thread.open',
  'user.suspend', 'user.ban', 'user.lift', 'user.hold', 'user.unhold',
];
