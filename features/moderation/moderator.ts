import type { Transaction } from '#lib/db/client.ts';
import type { Role } from '#generated/prisma/enums.ts';
import type { Actor } from '#features/audit/actor.ts';
import { isModerator } from './policy.ts';

export type Moderator = { id: string; role: Role };

/** Who acts, as they stand now; null where they may not moderate. Commands ask for themselves, whatever the page checked. */
export async function readModerator(tx: Transaction, { userId }: Actor): Promise<Moderator | null> {
  if (userId === null) return null;
  const person = await tx.user.findUnique({ where: { id: userId, standing: 'ACTIVE' }, select: { id: true, role: true } });
  return person && isModerator(person) ? person : null;
}
