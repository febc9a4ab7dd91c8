import { database } from '#lib/db/client.ts';
import { published } from '#features/posts/published.ts';

export type CheckedPost = { id: number; html: string };

/** A run looks at so many posts at most: their texts are read whole. */
export const POSTS_A_RUN = 200;

/** The posts that a check has to look at next, in the order of their ids; it begins anew after the last. */
export async function nextPosts(name: 'own' | 'outside'): Promise<CheckedPost[]> {
  const cursor = await database().linkCursor.findUnique({ where: { name }, select: { postId: true } });
  const after = (postId: number) => database().post.findMany({ where: { id: { gt: postId }, ...published }, orderBy: { id: 'asc' }, take: POSTS_A_RUN, select: { id: true, html: true } });
  const posts = await after(cursor?.postId ?? 0);
  return posts.length === 0 && cursor ? after(0) : posts;
}

/** Writes down the last post that a check is done with. */
export async function moveCursor(name: 'own' | 'outside', postId: number): Promise<void> {
  await database().linkCursor.upsert({ where: { name }, create: { name, postId }, update: { postId }, select: { name: true } });
}
