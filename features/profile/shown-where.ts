import { EVERYTHING } from '#lib/cache/store.ts';
import type { Transaction } from '#lib/db/client.ts';
import { newestCommentsTag } from '#features/comments/tags.ts';
import { discussionTag } from '#features/posts/tags.ts';
import { commenterTag } from './tags.ts';

/** Whoever wrote under more posts than this has every page made anew: naming each would cost more than that. */
const MAX_NAMED_POSTS = 200;

/** The tags of all pages that show an account: its profile, and the discussions that it took part in. */
export async function tagsShowing(tx: Transaction, userId: string): Promise<string[]> {
  const posts = await tx.comment.groupBy({ by: ['postId'], where: { userId, shown: true }, orderBy: { postId: 'asc' }, take: MAX_NAMED_POSTS + 1 });
  if (posts.length > MAX_NAMED_POSTS) return [EVERYTHING];
  return [commenterTag(userId), ...(posts.length > 0 ? [newestCommentsTag] : []), ...posts.map(({ postId }) => discussionTag(postId))];
}
