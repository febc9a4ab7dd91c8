import type { Transaction } from '#lib/db/client.ts';
import type { Role } from '#generated/prisma/enums.ts';
import type { Actor } from '#features/audit/actor.ts';
import { canWrite } from './policy.ts';

/** Whoever writes, as their account is in this moment. */
export type Writer = { id: string; role: Role };

/** The actor as a writer; null for whoever is none, or is none any more. What the site does by itself it does as an editor. */
export async function readWriter(tx: Transaction, { userId }: Actor): Promise<Writer | null> {
  if (userId === null) return { id: '', role: 'EDITOR' };
  const person = await tx.user.findUnique({ where: { id: userId, standing: 'ACTIVE' }, select: { id: true, role: true } });
  return person && canWrite(person) ? person : null;
}
