import { database } from '#lib/db/client.ts';

export type OwnCounts = Awaited<ReturnType<typeof countOwn>>;

/** How much a viewer's archive holds of what there may be much of. */
export async function countOwn({ id: userId }: { id: string }) {
  const db = database();
  const [comments, recommendations, reports, posts, threads, notifications] = await Promise.all([
    db.comment.count({ where: { userId } }),
    db.recommendation.count({ where: { userId } }),
    db.report.count({ where: { reporterId: userId } }),
    db.postFollow.count({ where: { userId } }),
    db.threadFollow.count({ where: { userId } }),
    db.notification.count({ where: { userId } }),
  ]);
  return { comments, recommendations, reports, follows: posts + threads, notifications };
}
