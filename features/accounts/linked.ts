import { database } from '#lib/db/client.ts';
import type { Person } from '#features/audit/actor.ts';
import { recordAudit } from '#features/audit/commands.ts';

/** Unlinks another site from an account; the mailed link stays as a way in. */
export async function unlink(actor: Person, provider: string, now: Date): Promise<void> {
  await database().$transaction(async (tx) => {
    const { count } = await tx.account.deleteMany({ where: { userId: actor.userId, provider } });
    if (count > 0) await recordAudit(tx, { actor, action: 'account.unlink', subject: 'account', subjectId: actor.userId, details: { provider } }, now);
  });
}
