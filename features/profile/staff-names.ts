import type { Transaction } from '#lib/db/client.ts';
import { fold, latin } from '#features/moderation/fold.ts';

/** Whether a name is, or looks like, that of somebody who writes here: another account with a role, or a byline. */
export async function isStaffName(tx: Transaction, name: string, userId: string): Promise<boolean> {
  const [staff, authors] = await Promise.all([
    tx.user.findMany({ where: { role: { not: 'READER' }, id: { not: userId }, name: { not: null } }, select: { name: true } }),
    tx.author.findMany({ where: { OR: [{ userId: null }, { userId: { not: userId } }] }, select: { name: true } }),
  ]);
  const wanted = shapeOf(name);
  return wanted !== '' && [...staff, ...authors].some((other) => other.name !== null && shapeOf(other.name) === wanted);
}

/** What a name looks like: capitals, accents, look-alikes of Latin letters, spaces and signs make no other one. */
const shapeOf = (name: string) => latin(fold(name)).replace(/[^\p{L}\p{M}\p{N}]/gu, '').replace(/[l1]/g, 'i').replaceAll('0', 'o');
