import { announceTags } from '#lib/cache/announce.ts';
import { database, type Transaction } from '#lib/db/client.ts';
import { published } from '#features/posts/published.ts';
import { discussionTag } from '#features/posts/tags.ts';
import { readDiscussionSettings } from '#features/settings/discussion-queries.ts';

const DAY_MS = 24 * 3600 * 1000;
/** Twice the time between two looks, so that none falls between them. */
const LOOK_BACK_MS = 10 * 60_000;

/** Every few minutes: pages that offer a form stop doing so where a discussion has closed by its age. */
export async function closeOldDiscussions(now: Date): Promise<void> {
  await database().$transaction((tx) => expireClosedDiscussions(tx, new Date(now.getTime() - LOOK_BACK_MS), now));
}

/** Expires the pages of the discussions that close by their age after `since` and until `now`; returns the cache tags. */
export async function expireClosedDiscussions(tx: Transaction, since: Date, now: Date): Promise<string[]> {
  const { closeAfterDays } = await readDiscussionSettings(tx);
  if (closeAfterDays === null) return [];
  const before = (moment: Date) => new Date(moment.getTime() - closeAfterDays * DAY_MS);
  const posts = await tx.post.findMany({ where: { ...published, publishedAt: { gt: before(since), lte: before(now) } }, select: { id: true } });
  const tags = posts.map(({ id }) => discussionTag(id));
  await announceTags(tx, tags);
  return tags;
}
