import { announceTags } from '#lib/cache/announce.ts';
import { database, type Transaction } from '#lib/db/client.ts';
import type { CommentStatus } from '#generated/prisma/enums.ts';
import { discussionTag } from '#features/posts/tags.ts';
import { discussionSettingsOf } from '#features/settings/discussion-queries.ts';
import type { Viewer } from '#features/sessions/viewer.ts';
import { askService, judgeText, type Sender } from './judged.ts';
import { canDelete, canEdit, textRefusal } from './policy.ts';
import { readText, type ReadText } from './read-text.ts';
import type { Refusal } from './refusals.ts';
import { lockDiscussions, setCommentStatus } from './standing.ts';
import { newestCommentsTag } from './tags.ts';
import { readWriteFacts } from './write-facts.ts';

export type EditResult = { ok: true; id: number; status: CommentStatus; tags: string[] } | { ok: false; refusal: Refusal };

/**
 * Changes one's own comment within its time. The checks judge it again: what they would have held waits from now on, and
 * what waits goes on waiting, whatever it says now.
 */
export async function editComment(viewer: Pick<Viewer, 'id' | 'name' | 'role'>, { id, source }: { id: number; source: string }, now: Date, sender: Sender | null = null): Promise<EditResult> {
  const comment = await database().comment.findUnique({
    where: { id },
    select: { userId: true, status: true, createdAt: true, source: true, postId: true, parentId: true, post: { select: { path: true, moderation: true } } },
  });
  if (!comment || !canDelete(viewer, comment)) return { ok: false, refusal: 'foreign' };
  if (!canEdit(viewer, comment, now)) return { ok: false, refusal: 'late' };
  const refusal = textRefusal(source);
  if (refusal) return { ok: false, refusal };
  if (source === comment.source) return { ok: true, id, status: comment.status, tags: [] };

  const read = readText(source);
  const [facts, akismet] = await Promise.all([
    readWriteFacts({ userId: viewer.id, postId: comment.postId, parentId: null, text: read, keys: [], exceptId: id, now }),
    askService(read, { name: viewer.name, isReply: comment.parentId !== null, path: comment.post.path, sender }),
  ]);
  if (!facts) return { ok: false, refusal: 'account' };
  const settings = await discussionSettingsOf(facts.settingsVersion, database());
  const verdict = judgeText(read, { ...facts, akismet, mode: comment.post.moderation ?? settings.mode, settings, now });
  return database().$transaction(async (tx): Promise<EditResult> => {
    // A moderator may have decided about it while it was judged: of what they have not read.
    await lockDiscussions(tx, [id]);
    const { status } = await tx.comment.findUniqueOrThrow({ where: { id }, select: { status: true } });
    if (!canDelete(viewer, { ...comment, status })) return { ok: false, refusal: 'foreign' };
    const held = status === 'APPROVED' && verdict.status !== 'APPROVED' ? verdict.status : null;
    const changed = held ? await setCommentStatus(tx, [id], held) : { tags: [] };
    if (held) await tx.comment.update({ where: { id }, data: { heldFor: verdict.heldFor, evidence: verdict.evidence }, select: { id: true } });
    const all = [...changed.tags, ...(await changeText(tx, id, viewer.id, read, now))];
    await announceTags(tx, all);
    return { ok: true, id, status: held ?? status, tags: all };
  });
}

/**
 * Puts another text in a comment's place and keeps the old one for moderators; of two at once, both. Each has a moment of its
 * own, by which it is known which of them a moderator has read. Returns the cache tags to expire: whoever opened the
 * transaction announces them.
 */
export async function changeText(tx: Transaction, id: number, editorId: string, { source, html, fingerprint }: ReadText, now: Date): Promise<string[]> {
  const changed = await tx.$queryRaw<{ postId: number }[]>`
    WITH old AS (
      SELECT "id", "source", "html", "editedAt" FROM "Comment" WHERE "id" = ${id} FOR UPDATE
    ), kept AS (
      INSERT INTO "CommentRevision" ("commentId", "source", "html", "editorId", "createdAt") SELECT "id", "source", "html", ${editorId}::uuid, ${now} FROM old
    )
    UPDATE "Comment" c SET "source" = ${source}, "markdown" = true, "html" = ${html}, "fingerprint" = ${fingerprint},
      "editedAt" = GREATEST(${now}::timestamptz, old."editedAt" + interval '1 millisecond')
    FROM old WHERE c."id" = old."id" RETURNING c."postId"`;
  return changed.length === 0 ? [] : [...changed.map(({ postId }) => discussionTag(postId)), newestCommentsTag];
}
