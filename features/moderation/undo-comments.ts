import { z } from 'zod';
import type { Transaction } from '#lib/db/client.ts';
import type { CommentStatus } from '#generated/prisma/enums.ts';
import type { Actor } from '#features/audit/actor.ts';
import { recordAudits } from '#features/audit/commands.ts';
import { lockDiscussions, setCommentStatus } from '#features/comments/standing.ts';
import { newestCommentsTag } from '#features/comments/tags.ts';
import { discussionTag } from '#features/posts/tags.ts';
import { decidedMeanwhile, lastEntries, readJudged, type Judged, type LastEntry } from './judged.ts';
import { teach } from './lessons.ts';
import type { Moderator } from './moderator.ts';
import type { Missed, Outcome } from './outcome.ts';
import { canTakeDown } from './policy.ts';
import { reopenReports } from './reports.ts';
import { untell } from './tell.ts';
import type { Entry } from './undo-entries.ts';

const STATUSES = ['APPROVED', 'PENDING', 'SPAM', 'REMOVED'] as const satisfies readonly CommentStatus[];
const lesson = z.enum(['spam', 'ham']).nullable().default(null);
const statusDetails = z.object({ from: z.enum(STATUSES), to: z.enum(STATUSES), reports: z.array(z.int()), learntBefore: lesson });

/** What takes back a mark. */
const UNMARKED = new Map<string, { featured: boolean } | { closed: boolean }>([
  ['comment.feature', { featured: false }], ['comment.unfeature', { featured: true }], ['thread.close', { closed: false }], ['thread.open', { closed: true }],
]);

type Undoing = { actor: Actor; moderator: Moderator; entries: readonly Entry[] };

/** Takes back what was decided about comments, in the caller's transaction. */
export async function undoAboutComments(tx: Transaction, { actor, moderator, entries }: Undoing, now: Date): Promise<Outcome> {
  const ids = entries.map(({ subjectId }) => Number(subjectId));
  if (ids.length === 0) return { done: [], entries: [], missed: [], tags: [] };
  await lockDiscussions(tx, ids);
  const [judged, last] = [new Map((await readJudged(tx, ids)).map((comment) => [comment.id, comment])), await lastEntries(tx, ids)];
  const outcome: Outcome = { done: [], entries: [], missed: [], tags: [] };
  const missed: Missed[] = outcome.missed;
  for (const entry of entries) {
    const id = Number(entry.subjectId);
    const comment = judged.get(id);
    if (!comment || last.get(id)?.id !== entry.id) missed.push({ id, why: decidedMeanwhile(last.get(id)) });
    else if (!canTakeDown(moderator, comment.user)) missed.push({ id, why: 'Its author’s role is not below yours.' });
    else {
      const undone = await undo(tx, { entry, comment, last });
      if (!undone) {
        missed.push({ id, why: 'This one has changed meanwhile.' });
        continue;
      }
      const [undoing] = await recordAudits(tx, [{ actor, action: 'comment.undo', subject: 'comment', subjectId: id, details: { userId: comment.userId, undoes: String(entry.id), ...undone.details } }], now);
      outcome.done.push(id);
      outcome.tags.push(...undone.tags);
      if (undoing) outcome.entries.push(String(undoing));
      if (comment.userId) await untell(tx, { userId: comment.userId, commentId: id, at: entry.at });
    }
  }
  return { ...outcome, tags: [...new Set(outcome.tags)] };
}

async function undo(tx: Transaction, { entry, comment, last }: { entry: Entry; comment: Judged; last: Map<number, LastEntry> }): Promise<{ tags: string[]; details: object } | null> {
  const unmarked = UNMARKED.get(entry.action);
  if (unmarked) {
    await tx.comment.update({ where: { id: comment.id }, data: unmarked, select: { id: true } });
    return { tags: [discussionTag(comment.postId), newestCommentsTag], details: {} };
  }
  const { from, to, reports, learntBefore } = statusDetails.parse(entry.details);
  // Its author may have written something else there: what nobody has read is not published.
  const isUnread = from === 'APPROVED' && comment.editedAt !== null && comment.editedAt > entry.at;
  if (comment.status !== to || isUnread) return null;
  const { tags } = await setCommentStatus(tx, [comment.id], from);
  await reopenReports(tx, comment.id, reports);
  await teach(tx, [comment], last, learntBefore);
  return { tags, details: { from: to, to: from, learnt: learntBefore } };
}
