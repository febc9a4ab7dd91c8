import { database, type Prisma, type Transaction } from '#lib/db/client.ts';
import { announceTags } from '#lib/cache/announce.ts';
import type { Person } from '#features/audit/actor.ts';
import { recordAudit } from '#features/audit/commands.ts';
import type { MailChoices, ProfileChange } from './schema.ts';
import { isStaffName } from './staff-names.ts';
import { tagsShowing } from './shown-where.ts';

export type Saved = { ok: true; tags: string[] } | { ok: false; fieldErrors: Record<string, string> };

/** Changes what others see of a person; a new name that would pass for one of the staff's is refused. */
export async function saveProfile(actor: Person, change: Pick<ProfileChange, 'name'> & Partial<ProfileChange>, now: Date): Promise<Saved> {
  return database().$transaction(async (tx) => {
    const before = await tx.user.findUniqueOrThrow({ where: { id: actor.userId }, select: { name: true } });
    if (before.name !== change.name && (await isStaffName(tx, change.name, actor.userId))) {
      return { ok: false, fieldErrors: { name: 'is taken by somebody who writes here' } };
    }
    return { ok: true, tags: await changeShown(tx, actor, change, now) };
  });
}

/** Changes how soon a person is mailed of what. */
export async function saveMailChoices(actor: Person, choices: MailChoices): Promise<void> {
  await database().user.update({ where: { id: actor.userId }, data: choices, select: { id: true } });
}

/** Writes what pages show of an account, announces it, and returns the tags of those pages. */
export async function changeShown(tx: Transaction, actor: Person, change: Prisma.UserUncheckedUpdateInput, now: Date): Promise<string[]> {
  await tx.user.update({ where: { id: actor.userId }, data: change, select: { id: true } });
  await recordAudit(tx, { actor, action: 'profile.change', subject: 'profile', subjectId: actor.userId, details: { changed: Object.keys(change) } }, now);
  const tags = await tagsShowing(tx, actor.userId);
  await announceTags(tx, tags);
  return tags;
}
