import { database } from '#lib/db/client.ts';
import type { PostKind } from '#generated/prisma/enums.ts';
import type { Person } from '#features/audit/actor.ts';
import { bylineOf } from '#features/authors/own-byline.ts';
import { createPost } from './commands.ts';
import { canWrite, canWritePages } from './policy.ts';
import { readWriter } from './writer.ts';
import type { Refused } from './held-post.ts';

/** Begins a post or page: an empty draft under its writer's name, which is there from the first word on. */
export async function startDraft(actor: Person, kind: PostKind, now: Date): Promise<{ ok: true; id: number } | Refused> {
  return database().$transaction(async (tx) => {
    const writer = await readWriter(tx, actor);
    if (!writer || !(kind === 'PAGE' ? canWritePages(writer) : canWrite(writer))) return { ok: false, refusal: 'Your account may not write here.' };
    const byline = kind === 'POST' ? await bylineOf(tx, actor.userId) : null;
    const commentMode = kind === 'PAGE' ? 'CLOSED' : 'OPEN';
    const { id } = await createPost(tx, actor, { kind, title: '', source: '', commentMode, authorIds: byline === null ? [] : [byline], createdById: actor.userId }, now);
    return { ok: true, id };
  });
}

/** A draft that nobody wrote a word into for a day was opened by mistake. */
const FORGOTTEN_MS = 24 * 3600 * 1000;

/** Every hour: drafts that were begun and left empty go. */
export async function forgetEmptyDrafts(now: Date): Promise<void> {
  await database().post.deleteMany({
    where: { status: 'DRAFT', version: 1, title: '', source: '', importId: null, createdAt: { lt: new Date(now.getTime() - FORGOTTEN_MS) }, revisions: { none: {} } },
  });
}
