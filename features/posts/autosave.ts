import { database } from '#lib/db/client.ts';
import type { Person } from '#features/audit/actor.ts';
import { holdPost, NOT_THERE, type Refused } from './held-post.ts';
import { canEditPost } from './policy.ts';
import { keepPresence, type Presence } from './presence.ts';
import type { PostText } from './save.ts';

export type Autosaved = { ok: true; presence: Presence; /** Who saved a version that the writer has not seen. */ newer: { version: number; by: string | null } | null };

/**
 * Keeps what somebody typed and has not saved, beside the post, which stays as it is; and that they are still there. `text`
 * is left out where nothing was typed since.
 */
export async function autosavePost(person: Person, { postId, version, text }: { postId: number; version: number; text?: PostText | undefined }, now: Date): Promise<Autosaved | Refused> {
  return database().$transaction(async (tx) => {
    const held = await holdPost(tx, person, postId);
    if (!held || !canEditPost(held.writer, held.post)) return { ok: false, refusal: NOT_THERE };
    if (text) {
      await tx.$executeRaw`
        INSERT INTO "Revision" ("postId", "userId", "kind", "title", "excerpt", "source", "version", "createdAt")
        VALUES (${postId}, ${person.userId}::uuid, 'AUTOSAVE', ${text.title}, ${text.excerpt}, ${text.source}, ${version}, ${now})
        ON CONFLICT ("postId", "userId") WHERE "kind" = 'AUTOSAVE'
        DO UPDATE SET "title" = excluded."title", "excerpt" = excluded."excerpt", "source" = excluded."source", "version" = excluded."version", "createdAt" = excluded."createdAt"`;
    }
    const presence = await keepPresence(tx, person, postId, now);
    if (held.post.version <= version) return { ok: true, presence, newer: null };
    const last = await tx.revision.findFirst({ where: { postId, kind: { not: 'AUTOSAVE' } }, orderBy: { id: 'desc' }, select: { user: { select: { name: true } } } });
    return { ok: true, presence, newer: { version: held.post.version, by: last?.user?.name ?? null } };
  });
}

/** Forgets what somebody had typed and does not want. */
export async function discardAutosave(person: Person, postId: number): Promise<void> {
  await database().revision.deleteMany({ where: { postId, userId: person.userId, kind: 'AUTOSAVE' } });
}
