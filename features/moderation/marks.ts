import { announceTags } from '#lib/cache/announce.ts';
import { database, type Transaction } from '#lib/db/client.ts';
import type { Actor } from '#features/audit/actor.ts';
import { recordAudits } from '#features/audit/commands.ts';
import { lockDiscussions } from '#features/comments/standing.ts';
import { newestCommentsTag } from '#features/comments/tags.ts';
import { notifyOfDecision } from '#features/notifications/notify.ts';
import { discussionTag } from '#features/posts/tags.ts';
import { decidedMeanwhile, lastEntries } from './judged.ts';
import { readModerator } from './moderator.ts';
import { NOT_A_MODERATOR, nothingDone, type Outcome } from './outcome.ts';
import type { Mark } from './schema.ts';

/** What each mark sets, and what the log calls it. */
const MARKED = {
  feature: { data: { featured: true }, action: 'comment.feature' },
  unfeature: { data: { featured: false }, action: 'comment.unfeature' },
  close: { data: { closed: true }, action: 'thread.close' },
  open: { data: { closed: false }, action: 'thread.open' },
} as const satisfies Record<Mark, { data: { featured: boolean } | { closed: boolean }; action: string }>;

/** Features a comment as the editors' pick, or closes its whole thread to replies; and the other way round. */
export async function markComment(actor: Actor, { id, mark }: { id: number; mark: Mark }, now: Date): Promise<Outcome> {
  const { data, action } = MARKED[mark];
  return database().$transaction(async (tx) => {
    if (!(await readModerator(tx, actor))) return nothingDone([{ id, why: NOT_A_MODERATOR }]);
    await lockDiscussions(tx, [id]);
    const marked = await readMarked(tx, id, mark);
    if (!marked) return nothingDone([{ id, why: 'Only a published comment can be featured.' }]);
    const { count } = await tx.comment.updateMany({ where: { id: marked.id, NOT: data }, data });
    if (count === 0) return nothingDone([{ id, why: decidedMeanwhile((await lastEntries(tx, [marked.id])).get(marked.id)) }]);
    const entries = await recordAudits(tx, [{ actor, action, subject: 'comment', subjectId: marked.id, details: { userId: marked.userId } }], now);
    if (mark === 'feature' && marked.userId && marked.userId !== actor.userId) {
      await notifyOfDecision(tx, { userId: marked.userId, commentId: marked.id, decision: 'feature', reason: '', entry: entries[0] }, now);
    }
    const tags = [discussionTag(marked.postId), newestCommentsTag];
    await announceTags(tx, tags);
    return { done: [marked.id], entries: entries.map(String), missed: [], tags };
  });
}

/** The comment that bears the mark: itself, or the one that began its thread. */
async function readMarked(tx: Transaction, id: number, mark: Mark) {
  const select = { id: true, rootId: true, postId: true, userId: true } as const;
  const comment = await tx.comment.findFirst({ where: { id, ...(mark === 'feature' && { status: 'APPROVED' }) }, select });
  if (!comment || mark === 'feature' || mark === 'unfeature') return comment;
  return tx.comment.findUnique({ where: { id: comment.rootId }, select });
}
