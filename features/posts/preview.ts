import { randomBytes } from 'node:crypto';
import { database } from '#lib/db/client.ts';
import type { Person } from '#features/audit/actor.ts';
import { recordAudit } from '#features/audit/commands.ts';
import { holdPost, NOT_THERE, type Refused } from './held-post.ts';

/** 144 bits: nobody guesses it, and a mail program does not break it. */
const KEY_BYTES = 18;

/** Makes a secret link to a post as it was saved last, for people without an account; one that there was works no longer. */
export async function sharePreview(actor: Person, postId: number, now: Date): Promise<{ ok: true; key: string } | Refused> {
  const key = randomBytes(KEY_BYTES).toString('base64url');
  return setKey(actor, postId, key, now).then((refused) => refused ?? { ok: true, key });
}

/** Ends the secret link to a post. */
export async function withdrawPreview(actor: Person, postId: number, now: Date): Promise<{ ok: true } | Refused> {
  return setKey(actor, postId, null, now).then((refused) => refused ?? { ok: true });
}

async function setKey(actor: Person, postId: number, previewKey: string | null, now: Date): Promise<Refused | null> {
  return database().$transaction(async (tx) => {
    if (!(await holdPost(tx, actor, postId))) return { ok: false, refusal: NOT_THERE };
    await tx.post.update({ where: { id: postId }, data: { previewKey }, select: { id: true } });
    await recordAudit(tx, { actor, action: previewKey ? 'post.share' : 'post.unshare', subject: 'post', subjectId: postId }, now);
    return null;
  });
}
