import { database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { addJob } from '#lib/jobs/add.ts';
import type { Person } from '#features/audit/actor.ts';
import { recordAudit } from '#features/audit/commands.ts';
import { BACK_UP } from './daily.ts';

/** Has a backup made by the next instance that is free; of two orders, one. False where none are kept. */
export async function orderBackup(actor: Person, now: Date): Promise<boolean> {
  if (env().BACKUP_KEEP === 0) return false;
  await database().$transaction(async (tx) => {
    await addJob(tx, BACK_UP, {}, { jobKey: BACK_UP, maxAttempts: 2 });
    await recordAudit(tx, { actor, action: 'backup.order', subject: 'backup' }, now);
  });
  return true;
}
