import { announceTags } from '#lib/cache/announce.ts';
import { database, type Transaction } from '#lib/db/client.ts';
import type { Actor } from '#features/audit/actor.ts';
import { recordAudit } from '#features/audit/commands.ts';
import { discussionSettings, type DiscussionSettings, type DiscussionSettingsInput } from './discussion.ts';
import { readDiscussionSettings } from './discussion-queries.ts';
import { canSetDiscussion } from './policy.ts';
import { discussionSettingsTag } from './tags.ts';

/** A change of the settings that is refused; the message is a sentence for whoever asked for it. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

/**
 * Changes the settings that are given and leaves the others. Returns the cache tags to expire, which it has announced.
 * Throws ZodError for a value out of its limits, and SettingsError where the actor may not.
 */
export async function saveDiscussionSettings(tx: Transaction, actor: Actor, input: DiscussionSettingsInput, now: Date): Promise<string[]> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('discussion settings'))`;
  await checkActor(tx, actor);
  const before = await readDiscussionSettings(tx);
  const after = discussionSettings.parse({ ...before, ...input });
  const changes = changesBetween(before, after);
  if (Object.keys(changes).length === 0) return [];

  await tx.setting.upsert({
    where: { key: 'discussion' },
    create: { key: 'discussion', value: after, updatedAt: now },
    update: { value: after, updatedAt: now },
    select: { key: true },
  });
  await recordAudit(tx, { actor, action: 'settings.discussion', subject: 'setting', subjectId: 'discussion', details: changes }, now);
  const tags = [discussionSettingsTag];
  await announceTags(tx, tags);
  return tags;
}

/** The same, where nothing else is to be done with it. */
export async function changeDiscussionSettings(actor: Actor, input: DiscussionSettingsInput, now: Date): Promise<string[]> {
  return database().$transaction((tx) => saveDiscussionSettings(tx, actor, input, now));
}

/** A command typed on the machine has no user, and may; a person has to be an editor. */
async function checkActor(tx: Transaction, { userId }: Actor): Promise<void> {
  if (userId === null) return;
  const person = await tx.user.findUnique({ where: { id: userId, standing: 'ACTIVE' }, select: { role: true } });
  if (!person || !canSetDiscussion(person)) throw new SettingsError('Only an editor can change how the site discusses.');
}

/** Of a word list the log keeps how many words came and went, and the first of them. */
const WORDS_LOGGED = 20;

function changesBetween(before: DiscussionSettings, after: DiscussionSettings): Record<string, object> {
  const { bannedWords, suspectedWords, ...plain } = after;
  const values = Object.entries(plain).flatMap(([name, to]) => {
    const from = new Map<string, unknown>(Object.entries(before)).get(name);
    return from === to ? [] : [[name, { from, to }] as const];
  });
  const lists = Object.entries({ bannedWords, suspectedWords } satisfies Partial<DiscussionSettings>).flatMap(([name, to]) => {
    const from = name === 'bannedWords' ? before.bannedWords : before.suspectedWords;
    const [added, removed] = [without(to, from), without(from, to)];
    if (added.length + removed.length === 0 && from.length === to.length) return [];
    return [[name, { added: added.length, removed: removed.length, first: [...added, ...removed].slice(0, WORDS_LOGGED) }] as const];
  });
  return Object.fromEntries<object>([...values, ...lists]);
}

function without(words: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return words.filter((word) => !known.has(word));
}
