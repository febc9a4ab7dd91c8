import { randomUUID } from 'node:crypto';
import { database } from '#lib/db/client.ts';
import { expireTags } from '#lib/cache/shared.ts';
import type { Viewer } from '#features/sessions/viewer.ts';
import { commentPermalink, heldPath, waitingPath } from './address.ts';
import type { Draft } from './schema.ts';
import { writeComment, type Circumstances, type Written, type WriteResult } from './write.ts';

type Holder = Pick<Viewer, 'id' | 'name'>;

const HELD = /^\/discuss\/held\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/(?:\?.*)?$/;

/**
 * Keeps a text that cannot be posted yet, under the key that its form came with, or a new one where another account has that.
 * Null where there is no such post to keep it for.
 */
export async function holdComment(holder: Pick<Viewer, 'id'> | null, { key, ...draft }: Draft & { key: string | null }, now: Date): Promise<string | null> {
  const chosen = key ?? randomUUID();
  const userId = holder?.id ?? null;
  if ((await database().post.count({ where: { id: draft.postId } })) === 0) return null;
  const standing = await database().heldComment.findUnique({ where: { key: chosen }, select: { userId: true, source: true } });
  if (standing && !mayReplace(standing, userId, draft.source)) return holdComment(holder, { ...draft, key: null }, now);
  const row = { ...draft, userId, createdAt: now };
  await database().heldComment.upsert({ where: { key: chosen }, create: { key: chosen, ...row }, update: row, select: { key: true } });
  return chosen;
}

/**
 * A text of nobody's becomes an account's, or stays as it is: else whoever made somebody sign in with it could put other words
 * there between what they were shown and what is posted in their name.
 */
function mayReplace(standing: { userId: string | null; source: string }, userId: string | null, source: string): boolean {
  return standing.userId === null ? userId !== null || standing.source === source : standing.userId === userId;
}

/** The key of the text that waits at an address of this site; null for any other address. */
export const heldKeyOf = (returnTo: string): string | null => HELD.exec(returnTo)?.[1] ?? null;

/** A text that waits under a key; null for whom it is not. */
export async function findHeld(key: string, viewer: Pick<Viewer, 'id'> | null) {
  return database().heldComment.findFirst({
    where: { key, OR: [{ userId: null }, ...(viewer ? [{ userId: viewer.id }] : [])] },
    select: { key: true, postId: true, parentId: true, source: true, follow: true },
  });
}

/**
 * What `arrive` would post for whoever goes to `returnTo` by way of signing in. They are shown it first: the address may
 * have come from somebody else.
 */
export async function findWaiting(returnTo: string, viewer: Pick<Viewer, 'id'> | null) {
  const key = heldKeyOf(returnTo);
  return key ? findHeld(key, viewer) : null;
}

/** Posts what waits under a key; null where nothing does. Asked again, it tells of the comment that it made. */
export async function postHeldComment(viewer: Holder, key: string, now: Date, circumstances: Circumstances = {}): Promise<WriteResult | null> {
  const held = await findHeld(key, viewer);
  if (held) return writeComment(viewer, held, now, circumstances);
  const posted = await findPosted(key, viewer);
  return posted && { ok: true, ...posted, tags: [] };
}

/** The comment that was made of what waited under a key. */
export async function findPosted(key: string, viewer: Pick<Viewer, 'id'>) {
  return database().comment.findFirst({ where: { submissionKey: key, userId: viewer.id }, select: { id: true, status: true, heldFor: true } });
}

/**
 * Where somebody goes who has just signed in and wanted to go to `returnTo`. If a text of theirs waits there, it is posted,
 * and they go to their comment; if it cannot be, to their text. An account without a name goes to it later. For actions.
 */
export async function arrive(returnTo: string, viewer: Holder, now: Date, circumstances: Circumstances = {}): Promise<string> {
  const key = heldKeyOf(returnTo);
  if (!key || viewer.name === null) return returnTo;
  const result = await postHeldComment(viewer, key, now, circumstances);
  return result ? afterPosting(result, key) : returnTo;
}

/** Where the writer of a comment goes, once the pages that show it have expired. */
export function afterPosting(result: WriteResult, key: string): string {
  if (!result.ok) return heldPath(key, result.refusal);
  expireTags(result.tags);
  return pathOfWritten(result);
}

/** The page that a comment's writer sees it on. */
export const pathOfWritten = ({ id, status }: Pick<Written, 'id' | 'status'>) => (status === 'APPROVED' ? commentPermalink(id) : waitingPath(id));

