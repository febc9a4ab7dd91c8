import type { Transaction } from '#lib/db/client.ts';
import type { Role } from '#generated/prisma/enums.ts';
import type { Actor } from '#features/audit/actor.ts';

/** Whether whoever acts may, as they stand now, whatever the page checked. A command typed on the machine has no user, and may. */
export async function mayAct(tx: Transaction, { userId }: Actor, may: (person: { role: Role }) => boolean): Promise<boolean> {
  if (userId === null) return true;
  const person = await tx.user.findUnique({ where: { id: userId, standing: 'ACTIVE' }, select: { role: true } });
  return person !== null && may(person);
}
