import { database } from '#lib/db/client.ts';
import { countUnread } from '#features/notifications/queries.ts';
import { canEditPost, canWrite } from '#features/posts/policy.ts';
import { readableBy } from '#features/posts/published.ts';
import type { Viewer } from '#features/sessions/viewer.ts';
import { canModerate, editableUntil } from './policy.ts';

/** As much of each as a page can use; whoever has more finds it on the pages of the comments themselves. */
const MOST = 200;

/** Who asks, and what they have to do with the comments of a post, for a page that is the same for everybody. */
export async function getViewerFacts(viewer: Viewer, postId: number | null, letInto: readonly number[] = []) {
  const { id, name, role } = viewer;
  const [unread, post, editable] = await Promise.all([countUnread(id), postId === null ? null : aboutPost(id, postId, letInto), postId !== null && mayEdit(viewer, postId)]);
  return { viewer: { id, name, role, unread, moderator: canModerate(viewer) }, ...(post && { post: { ...post, editable } }) };
}

/** Whether the viewer may change the post itself. */
async function mayEdit(viewer: Viewer, postId: number): Promise<boolean> {
  if (!canWrite(viewer)) return false;
  const post = await database().post.findUnique({ where: { id: postId }, select: { kind: true, status: true, createdById: true, bylines: { select: { author: { select: { userId: true } } } } } });
  return post !== null && canEditPost(viewer, post);
}

async function aboutPost(userId: string, postId: number, letInto: readonly number[]) {
  const db = database();
  const [follows, own, recommended, followedThreads, waiting] = await Promise.all([
    db.postFollow.count({ where: { userId, postId } }),
    db.comment.findMany({ where: { userId, postId, status: 'APPROVED' }, orderBy: { createdAt: 'desc' }, take: MOST, select: { id: true, createdAt: true } }),
    db.recommendation.findMany({ where: { userId, comment: { postId } }, orderBy: { createdAt: 'desc' }, take: MOST, select: { commentId: true } }),
    db.threadFollow.findMany({ where: { userId, root: { postId } }, orderBy: { createdAt: 'desc' }, take: MOST, select: { rootId: true } }),
    db.comment.findMany({
      where: { userId, postId, status: { in: ['PENDING', 'SPAM'] }, post: readableBy(letInto) },
      orderBy: { number: 'asc' },
      take: MOST,
      select: { id: true, parentId: true, html: true, createdAt: true },
    }),
  ]);
  return {
    following: follows > 0,
    mine: own.map((comment) => ({ id: comment.id, editableUntil: editableUntil(comment) })),
    recommended: recommended.map(({ commentId }) => commentId),
    followedThreads: followedThreads.map(({ rootId }) => rootId),
    pending: waiting.map((comment) => ({ ...comment, heldFor: 'A moderator will look at it before others see it.' })),
  };
}
