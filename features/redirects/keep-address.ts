import type { Transaction } from '#lib/db/client.ts';

/**
 * Has an address that moved lead to where it is now, in the transaction that moves it. What led to the old one leads to the
 * new one at once, so that no chain grows; and nothing leads away from the new one.
 */
export async function keepAddress(tx: Transaction, from: string, to: string, now: Date): Promise<void> {
  if (from === to) return;
  await tx.redirect.deleteMany({ where: { fromPath: to } });
  await tx.redirect.updateMany({ where: { toUrl: from }, data: { toUrl: to } });
  await tx.redirect.upsert({
    where: { fromPath: from },
    create: { fromPath: from, toUrl: to, createdAt: now },
    update: { toUrl: to, status: 301 },
    select: { id: true },
  });
}
