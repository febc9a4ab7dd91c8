import { announceTags } from '#lib/cache/announce.ts';
import { database } from '#lib/db/client.ts';
import type { Actor } from '#features/audit/actor.ts';
import { recordAudits } from '#features/audit/commands.ts';
import { discussionTag, postTag } from '#features/posts/tags.ts';
import { readModerator } from './moderator.ts';
import { NOT_A_MODERATOR, nothingDone, type Outcome } from './outcome.ts';
import type { DiscussionChange } from './schema.ts';

/** Opens or closes a post's discussion, and sets what happens to new comments under it. */
export async function changeDiscussion(actor: Actor, { postId, commentMode, moderation }: DiscussionChange, now: Date): Promise<Outcome> {
  return database().$transaction(async (tx) => {
    if (!(await readModerator(tx, actor))) return nothingDone([{ id: postId, why: NOT_A_MODERATOR }]);
    await tx.$executeRaw`SELECT FROM "Post" WHERE "id" = ${postId} FOR UPDATE`;
    const from = await tx.post.findUnique({ where: { id: postId }, select: { commentMode: true, moderation: true } });
    if (!from) return nothingDone([{ id: postId, why: 'This post is no longer there.' }]);
    const to = { commentMode, moderation };
    if (from.commentMode === commentMode && from.moderation === moderation) return nothingDone([]);
    await tx.post.update({ where: { id: postId }, data: to, select: { id: true } });
    const entries = await recordAudits(tx, [{ actor, action: 'discussion.change', subject: 'post', subjectId: postId, details: { from, to } }], now);
    const tags = [postTag(postId), discussionTag(postId)];
    await announceTags(tx, tags);
    return { done: [postId], entries: entries.map(String), missed: [], tags };
  });
}
