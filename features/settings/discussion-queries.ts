import { Prisma } from '#generated/prisma/client.ts';
import { dependOn } from '#lib/cache/scope.ts';
import { database, type Transaction } from '#lib/db/client.ts';
import { discussionSettings, type DiscussionSettings } from './discussion.ts';
import { discussionSettingsTag } from './tags.ts';

/** The discussion's settings, for a page. */
export async function getDiscussionSettings(): Promise<DiscussionSettings> {
  dependOn(discussionSettingsTag);
  return readDiscussionSettings(database());
}

const defaults = discussionSettings.parse({});
let last = { version: '', settings: defaults };

/** The discussion's settings, for a command. */
export async function readDiscussionSettings(tx: Pick<Transaction, '$queryRaw'>): Promise<DiscussionSettings> {
  const [row] = await tx.$queryRaw<{ version: string | null }[]>`SELECT ${discussionVersion} AS "version"`;
  return discussionSettingsOf(row?.version ?? null, tx);
}

/** Which settings stand, as an expression for a question that asks for more besides: text, null before any were saved. */
export const discussionVersion = Prisma.sql`(SELECT xmin::text || ctid::text FROM "Setting" WHERE "key" = 'discussion')`;

/**
 * The settings of a version that was just read. Word lists may be a megabyte, and every new comment asks: while the row is
 * the one that was parsed last, nothing more travels, and the answer is the very same object.
 */
export async function discussionSettingsOf(version: string | null, tx: Pick<Transaction, '$queryRaw'>): Promise<DiscussionSettings> {
  if (version === null) return defaults;
  if (last.version === version) return last.settings;
  const [stored] = await tx.$queryRaw<{ version: string; value: unknown }[]>`SELECT xmin::text || ctid::text AS "version", "value" FROM "Setting" WHERE "key" = 'discussion'`;
  if (!stored) return defaults;
  last = { version: stored.version, settings: discussionSettings.parse(stored.value) };
  return last.settings;
}
