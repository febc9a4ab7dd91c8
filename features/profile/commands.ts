import { database, type Transaction } from '#lib/db/client.ts';
import { announceTags } from '#lib/cache/announce.ts';
import type { Person } from '#features/audit/actor.ts';
import { recordAudit } from '#features/audit/commands.ts';
import { isStaffName } from './staff-names.ts';
import { tagsShowing } from './shown-where.ts';

export type Saved = { ok: true; tags: string[] } | { ok: false; fieldErrors: Record<string, string> };

/** What a person's readers see of them; a name that would pass for one of the staff's is refused. */
export async function saveName(actor: Person, { name }: { name: string }, now: Date): Promise<Saved> {
  return database().$transaction(async (tx) => {
    if (await isStaffName(tx, name, actor.userId)) return { ok: false, fieldErrors: { name: 'is taken by somebody who writes here' } };
    return { ok: true, tags: await changeShown(tx, actor, { name }, now) };
  });
}

/** Writes what pages show of an account, and has those pages made anew. */
export async function changeShown(tx: Transaction, actor: Person, change: { name: string }, now: Date): Promise<string[]> {
  await tx.user.update({ where: { id: actor.userId }, data: change, select: { id: true } });
  await recordAudit(tx, { actor, action: 'user.profile', subject: 'user', subjectId: actor.userId, details: { changed: Object.keys(change) } }, now);
  const tags = await tagsShowing(tx, actor.userId);
  await announceTags(tx, tags);
  return tags;
}
