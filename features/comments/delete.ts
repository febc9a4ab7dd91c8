import { announceTags } from '#lib/cache/announce.ts';
import { database } from '#lib/db/client.ts';
import type { Actor } from '#features/audit/actor.ts';
import { recordAudit } from '#features/audit/commands.ts';
import type { Viewer } from '#features/sessions/viewer.ts';
import { canDelete } from './policy.ts';
import { setCommentStatus } from './standing.ts';

/**
 * Takes one's own comment back. Its text stays for moderators, and a placeholder where replies hang from it. Returns the post's
 * path and the cache tags to expire, or null where it is not theirs to take back.
 */
export async function deleteComment(viewer: Pick<Viewer, 'id' | 'role'>, actor: Actor, id: number, now: Date): Promise<{ path: string; tags: string[] } | null> {
  const comment = await database().comment.findUnique({ where: { id }, select: { userId: true, status: true, createdAt: true, post: { select: { path: true } } } });
  if (!comment || !canDelete(viewer, comment)) return null;
  return database().$transaction(async (tx) => {
    const { tags, changed } = await setCommentStatus(tx, [id], 'DELETED');
    if (changed.length > 0) await recordAudit(tx, { actor, action: 'comment.delete', subject: 'comment', subjectId: id }, now);
    await announceTags(tx, tags);
    return { path: comment.post.path, tags };
  });
}
