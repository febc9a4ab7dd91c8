import { EVERYTHING } from '#lib/cache/store.ts';
import { discussionTag } from '#features/posts/tags.ts';

/** Whatever shows the newest comments of the whole site. */
export const newestCommentsTag = 'comments';

/** Past so many posts it costs less to make all pages anew than to name theirs. */
const MOST_POSTS = 200;

/** What to expire where comments under these posts changed. */
export function tagsOfDiscussions(postIds: Iterable<number>): string[] {
  const posts = new Set(postIds);
  if (posts.size === 0) return [];
  return posts.size > MOST_POSTS ? [EVERYTHING] : [...[...posts].map(discussionTag), newestCommentsTag];
}
