import { announceTags } from '#lib/cache/announce.ts';
import { database } from '#lib/db/client.ts';
import { renderComment } from '#lib/html/comment.ts';
import { renderMarkdown } from '#lib/html/markdown.ts';
import type { Actor } from '#features/audit/actor.ts';
import { recordAudits } from '#features/audit/commands.ts';
import { lockDiscussions } from '#features/comments/standing.ts';
import { newestCommentsTag } from '#features/comments/tags.ts';
import { notifyOfDecision } from '#features/notifications/notify.ts';
import { discussionTag } from '#features/posts/tags.ts';
import { fingerprint } from './fingerprint.ts';
import { decidedMeanwhile, lastEntries } from './judged.ts';
import { readModerator } from './moderator.ts';
import { NOT_A_MODERATOR, nothingDone, type Outcome } from './outcome.ts';
import { canTakeDown } from './policy.ts';
import type { CommentEdit } from './schema.ts';

/**
 * Changes what a comment says, whenever it was written. The old text is kept, readers see that it was edited, and its
 * author is told why. `was` is the text that the moderator saw: where it has changed since, nothing is done.
 */
export async function editComment(actor: Actor, { id, source, was, reason }: CommentEdit, now: Date): Promise<Outcome> {
  return database().$transaction(async (tx) => {
    const moderator = await readModerator(tx, actor);
    if (!moderator) return nothingDone([{ id, why: NOT_A_MODERATOR }]);
    await lockDiscussions(tx, [id]);
    const comment = await tx.comment.findUnique({
      where: { id },
      select: { id: true, postId: true, status: true, source: true, html: true, markdown: true, userId: true, user: { select: { id: true, role: true } } },
    });
    if (!comment || comment.status === 'DELETED') return nothingDone([{ id, why: 'This one is no longer there.' }]);
    if (!canTakeDown(moderator, comment.user)) return nothingDone([{ id, why: 'Its author’s role is not below yours.' }]);
    if (unified(comment.source) !== unified(was)) return nothingDone([{ id, why: decidedMeanwhile((await lastEntries(tx, [id])).get(id)) }]);
    if (unified(source) === unified(was)) return nothingDone([]);
    const { html, text } = comment.markdown ? renderMarkdown(source) : renderComment(source);
    await tx.commentRevision.create({ data: { commentId: id, source: comment.source, html: comment.html, editorId: actor.userId, createdAt: now }, select: { id: true } });
    await tx.comment.update({ where: { id }, data: { source, html, fingerprint: fingerprint(text), editedAt: now }, select: { id: true } });
    const entries = await recordAudits(tx, [{ actor, action: 'comment.edit', subject: 'comment', subjectId: id, details: { reason, userId: comment.userId, was: comment.source } }], now);
    if (comment.userId && comment.userId !== actor.userId) await notifyOfDecision(tx, { userId: comment.userId, commentId: id, decision: 'edit', reason, entry: entries[0] }, now);
    const tags = [discussionTag(comment.postId), newestCommentsTag];
    await announceTags(tx, tags);
    return { done: [id], entries: entries.map(String), missed: [], tags };
  });
}

/** A browser sends its own line ends. */
const unified = (text: string) => text.replace(/\r\n?/g, '\n').trim();
