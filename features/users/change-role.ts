import { database } from '#lib/db/client.ts';
import type { Actor } from '#features/audit/actor.ts';
import { GONE, refused, type Change } from '#features/audit/change.ts';
import { RoleError, setRole } from './commands.ts';
import type { RoleOf } from './schema.ts';

/** Gives somebody who has an account another role. The last admin keeps theirs. */
export async function changeRoleOf(actor: Actor, { userId, role }: RoleOf, now: Date): Promise<Change> {
  try {
    return await database().$transaction(async (tx) => {
      const user = await tx.user.findUnique({ where: { id: userId }, select: { email: true } });
      if (!user) return GONE;
      await setRole(tx, actor, { email: user.email, role }, now);
      return { ok: true, tags: [] };
    });
  } catch (error) {
    if (error instanceof RoleError) return refused(error.message);
    throw error;
  }
}
