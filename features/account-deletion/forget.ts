import { announceTags } from '#lib/cache/announce.ts';
import type { Transaction } from '#lib/db/client.ts';
import type { Actor } from '#features/audit/actor.ts';
import { recordAudit } from '#features/audit/commands.ts';
import { commenterTag } from '#features/profile/tags.ts';
import type { Leaving } from './leaving.ts';

/**
 * The last of a deletion: the account itself, with its sessions, linked sign-ins, follows and drafts. What it reported, and
 * the byline that it had, stay without it. False where something was added meanwhile, so that the next call begins again.
 *
 * In the audit log a reader's name goes too: the log is kept for years, and what a reader did there concerns nobody later.
 * What one of the staff decided was decided in the site's name, and who is answerable for it stays.
 */
export async function forgetAccount(tx: Transaction, actor: Actor, { id, email, role, deleteComments }: Leaving, now: Date): Promise<boolean> {
  await tx.$executeRaw`SELECT FROM "User" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const [comments, recommendations] = await Promise.all([tx.comment.count({ where: { userId: id } }), tx.recommendation.count({ where: { userId: id } })]);
  if (comments + recommendations > 0) return false;
  if (role === 'READER') await tx.auditEntry.updateMany({ where: { actorId: id }, data: { actorName: 'A former reader' } });
  await tx.$executeRaw`DELETE FROM "OneTimeLink" WHERE lower("subject") = ${email.toLowerCase()} OR starts_with("subject", ${id})`;
  const { count } = await tx.user.deleteMany({ where: { id } });
  if (count > 0) await recordAudit(tx, { actor, action: 'account.delete', subject: 'account', subjectId: id, details: { comments: deleteComments ? 'go' : 'stay' } }, now);
  await announceTags(tx, [commenterTag(id)]);
  return count > 0;
}
