import { database } from '#lib/db/client.ts';
import { otherAdmins } from './admins.ts';

/** What whoever thinks of deleting their account should know; null where it is gone. */
export async function deletionFacts({ id }: { id: string }) {
  const account = await database().user.findUnique({ where: { id }, select: { email: true, name: true, role: true, _count: { select: { comments: { where: { status: { not: 'DELETED' } } } } } } });
  if (!account) return null;
  const { email, name, role, _count } = account;
  return { email, name, comments: _count.comments, onlyAdmin: role === 'ADMIN' && (await database().user.count({ where: otherAdmins(id) })) === 0 };
}
