import { announceTags } from '#lib/cache/announce.ts';
import { database, type Transaction } from '#lib/db/client.ts';
import { readDiscussionSettings } from '#features/settings/discussion-queries.ts';
import type { Viewer } from '#features/sessions/viewer.ts';
import { canReport } from './policy.ts';
import { REPORT_KINDS, type CommentReport } from './schema.ts';
import { lockDiscussions, setCommentStatus } from './standing.ts';

/** What `heldFor` says of a comment that readers' reports have hidden. */
export const HELD_FOR_REPORTS = 'reports';

/**
 * Tells moderators of a comment, once for each account. So many open reports as the settings say hide it until somebody has
 * looked; one that a moderator has left standing after a report before stays. Returns the cache tags to expire, or null where
 * there is no such comment to report.
 */
export async function reportComment(viewer: Pick<Viewer, 'id' | 'role'>, { id, kind, text }: CommentReport, now: Date, letInto: readonly number[] = []): Promise<string[] | null> {
  const [comment, { reportsToHide }] = await Promise.all([
    database().comment.findUnique({ where: { id }, select: { userId: true, status: true, kind: true, createdAt: true, postId: true, post: { select: { passwordHash: true } } } }),
    readDiscussionSettings(database()),
  ]);
  if (!comment || !canReport(viewer, comment)) return null;
  if (comment.post.passwordHash !== null && !letInto.includes(comment.postId)) return null;
  const reason = text === '' ? REPORT_KINDS[kind] : `${REPORT_KINDS[kind]}: ${text}`;
  return database().$transaction(async (tx) => {
    await lockDiscussions(tx, [id]); // before the comment itself, in the order of all who change its status
    const { count } = await tx.report.createMany({ data: [{ commentId: id, reporterId: viewer.id, reason, createdAt: now }], skipDuplicates: true });
    if (count === 0) return [];
    const { open, settled } = await countReports(tx, id);
    await tx.comment.update({ where: { id }, data: { openReports: open }, select: { id: true } });
    if (open < reportsToHide || settled > 0) return [];
    const { changed, tags } = await setCommentStatus(tx, [id], 'PENDING');
    if (changed.length > 0) await tx.comment.update({ where: { id }, data: { heldFor: HELD_FOR_REPORTS }, select: { id: true } });
    await announceTags(tx, tags);
    return tags;
  });
}

async function countReports(tx: Transaction, commentId: number): Promise<{ open: number; settled: number }> {
  const [open, settled] = await Promise.all([tx.report.count({ where: { commentId, settledAt: null } }), tx.report.count({ where: { commentId, settledAt: { not: null } } })]);
  return { open, settled };
}
