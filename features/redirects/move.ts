import type { Transaction } from '#lib/db/client.ts';

/**
 * Lets an address that something has left lead to where it stands now. What led to the old address leads straight on, and
 * nothing leads away from the new one: so there is no chain and no circle, however often it moves back and forth.
 */
export async function redirectMoved(tx: Transaction, from: string, to: string, now: Date): Promise<void> {
  if (from === to) return;
  await tx.redirect.deleteMany({ where: { fromPath: to } });
  await tx.redirect.updateMany({ where: { toUrl: from }, data: { toUrl: to } });
  await tx.redirect.upsert({ where: { fromPath: from }, create: { fromPath: from, toUrl: to, createdAt: now }, update: { toUrl: to, status: 301 }, select: { id: true } });
}

/** Nothing leads away from an address where something stands. */
export async function endRedirect(tx: Transaction, path: string): Promise<void> {
  await tx.redirect.deleteMany({ where: { fromPath: path } });
}
