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

/**
 * The discussion's settings, for a command. Word lists may be a megabyte, and every new comment asks: while the row is
 * the one that was parsed last, only its version travels, and the answer is the very same object.
 */
export async function readDiscussionSettings(tx: Pick<Transaction, '$queryRaw'>): Promise<DiscussionSettings> {
  const [row] = await tx.$queryRaw<{ version: string }[]>`SELECT xmin::text || ctid::text AS "version" FROM "Setting" WHERE "key" = 'discussion'`;
  if (!row) return defaults;
  if (last.version === row.version) return last.settings;
  const [stored] = await tx.$queryRaw<{ version: string; value: unknown }[]>`SELECT xmin::text || ctid::text AS "version", "value" FROM "Setting" WHERE "key" = 'discussion'`;
  if (!stored) return defaults;
  last = { version: stored.version, settings: discussionSettings.parse(stored.value) };
  return last.settings;
}
