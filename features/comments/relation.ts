import { database } from '#lib/db/client.ts';
import type { Viewer } from '#features/sessions/viewer.ts';

/** What somebody has done about a comment so far. */
export async function getRelation(viewer: Pick<Viewer, 'id'>, { id, rootId }: { id: number; rootId: number }) {
  const userId = viewer.id;
  const [recommended, reported, followed] = await Promise.all([
    database().recommendation.count({ where: { commentId: id, userId } }),
    database().report.count({ where: { commentId: id, reporterId: userId } }),
    database().threadFollow.count({ where: { rootId, userId } }),
  ]);
  return { recommended: recommended > 0, reported: reported > 0, followed: followed > 0 };
}

export async function isFollowingPost(viewer: Pick<Viewer, 'id'>, postId: number): Promise<boolean> {
  return (await database().postFollow.count({ where: { userId: viewer.id, postId } })) > 0;
}
