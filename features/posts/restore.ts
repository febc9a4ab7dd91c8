import { database } from '#lib/db/client.ts';
import type { Person } from '#features/audit/actor.ts';
import { NOT_THERE, type Refused } from './held-post.ts';
import { savePost, type Conflict, type Saved } from './save.ts';

/** Saves a post with the text that it had in one of its revisions; what it says now becomes a revision in turn. */
export async function restoreRevision(actor: Person, { postId, revisionId, version }: { postId: number; revisionId: number; version: number }, now: Date): Promise<Saved | Conflict | Refused> {
  const revision = await database().revision.findFirst({
    where: { id: revisionId, postId, OR: [{ kind: { not: 'AUTOSAVE' } }, { userId: actor.userId }] },
    select: { title: true, excerpt: true, source: true },
  });
  return revision ? savePost(actor, { postId, version, ...revision }, now) : { ok: false, refusal: NOT_THERE };
}
