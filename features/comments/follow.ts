import { database } from '#lib/db/client.ts';
import { readableBy } from '#features/posts/published.ts';
import type { Viewer } from '#features/sessions/viewer.ts';

type Follower = Pick<Viewer, 'id'>;

/** Tells of every new comment under a post from now on; false where it cannot be read, by whoever was let into some. */
export async function followPost({ id: userId }: Follower, postId: number, now: Date, letInto: readonly number[] = []): Promise<boolean> {
  if ((await database().post.count({ where: { id: postId, kind: 'POST', ...readableBy(letInto) } })) === 0) return false;
  await database().postFollow.createMany({ data: [{ userId, postId, createdAt: now }], skipDuplicates: true });
  return true;
}

export async function unfollowPost({ id: userId }: Follower, postId: number): Promise<void> {
  await database().postFollow.deleteMany({ where: { userId, postId } });
}

/** Tells of every new reply in the thread of a comment from now on; false where it cannot be read. */
export async function followThread({ id: userId }: Follower, commentId: number, now: Date, letInto: readonly number[] = []): Promise<boolean> {
  const comment = await database().comment.findFirst({ where: { id: commentId, shown: true, post: readableBy(letInto) }, select: { rootId: true } });
  if (!comment) return false;
  await database().threadFollow.createMany({ data: [{ userId, rootId: comment.rootId, createdAt: now }], skipDuplicates: true });
  return true;
}

export async function unfollowThread({ id: userId }: Follower, commentId: number): Promise<void> {
  const comment = await database().comment.findUnique({ where: { id: commentId }, select: { rootId: true } });
  if (comment) await database().threadFollow.deleteMany({ where: { userId, rootId: comment.rootId } });
}
