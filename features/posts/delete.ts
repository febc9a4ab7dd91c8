import { announceTags } from '#lib/cache/announce.ts';
import { database } from '#lib/db/client.ts';
import type { Person } from '#features/audit/actor.ts';
import { recordAudit } from '#features/audit/commands.ts';
import { menuTag } from '#features/menus/tags.ts';
import { holdPost, NOT_THERE, type Refused } from './held-post.ts';
import { canDeleteForEver } from './policy.ts';

/** Deletes a post from the bin with its comments, its revisions and the redirects to it: for ever. */
export async function deletePost(actor: Person, postId: number, now: Date): Promise<{ ok: true; tags: string[] } | Refused> {
  return database().$transaction(async (tx) => {
    const held = await holdPost(tx, actor, postId);
    if (!held) return { ok: false, refusal: NOT_THERE };
    const { post, writer } = held;
    if (!canDeleteForEver(writer, post)) return { ok: false, refusal: post.status === 'TRASHED' ? 'Only an editor deletes for ever.' : 'Only what is in the bin can be deleted for ever.' };
    const { count: inMenus } = await tx.menuItem.deleteMany({ where: { postId } });
    await tx.redirect.deleteMany({ where: { toUrl: post.path } });
    await tx.post.delete({ where: { id: postId }, select: { id: true } });
    await recordAudit(tx, { actor, action: 'post.delete', subject: 'post', subjectId: postId, details: { title: post.title, path: post.path } }, now);
    const tags = inMenus > 0 ? [menuTag] : [];
    await announceTags(tx, tags);
    return { ok: true, tags };
  });
}
