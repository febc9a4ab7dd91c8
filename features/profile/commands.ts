import { database, type Prisma, type Transaction } from '#lib/db/client.ts';
import { announceTags } from '#lib/cache/announce.ts';
import type { Person } from '#features/audit/actor.ts';
import { recordAudit } from '#features/audit/commands.ts';
import { findWords } from '#features/moderation/word-list.ts';
import { readDiscussionSettings } from '#features/settings/discussion-queries.ts';
import type { MailChoices, ProfileChange } from './schema.ts';
import { isStaffName } from './staff-names.ts';
import { tagsShowing } from './shown-where.ts';

export type Saved = { ok: true; tags: string[] } | { ok: false; fieldErrors: Record<string, string> };

/** Changes what others see of a person. A new name that would pass for one of the staff's is refused, and a word that no comment may have. */
export async function saveProfile(actor: Person, change: Pick<ProfileChange, 'name'> & Partial<ProfileChange>, now: Date): Promise<Saved> {
  return database().$transaction(async (tx) => {
    const banned = await bannedIn(tx, change);
    if (banned) return { ok: false, fieldErrors: banned };
    const before = await tx.user.findUniqueOrThrow({ where: { id: actor.userId }, select: { name: true } });
    if (before.name !== change.name && (await isStaffName(tx, change.name, actor.userId))) {
      return { ok: false, fieldErrors: { name: 'is taken by somebody who writes here' } };
    }
    return { ok: true, tags: await changeShown(tx, actor, change, now) };
  });
}

/** Names stand over every comment: what may not be said in one may not be said there either. */
async function bannedIn(tx: Transaction, change: Partial<ProfileChange>): Promise<Record<string, string> | null> {
  const { bannedWords } = await readDiscussionSettings(tx);
  const field = (['name', 'bio', 'link'] as const).find((each) => findWords(bannedWords, change[each] ?? '').length > 0);
  return field ? { [field]: 'has a word that may not be used here' } : null;
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
