import { announceTags } from '#lib/cache/announce.ts';
import { database } from '#lib/db/client.ts';
import type { CommentStatus } from '#generated/prisma/enums.ts';
import { discussionTag } from '#features/posts/tags.ts';
import { readDiscussionSettings } from '#features/settings/discussion-queries.ts';
import type { DiscussionSettings } from '#features/settings/discussion.ts';
import type { Viewer } from '#features/sessions/viewer.ts';
import { isUniqueViolation } from './faults.ts';
import { judgeText, readText, type ReadText } from './judged.ts';
import { canBeAnswered, closedBy, isMember, textRefusal } from './policy.ts';
import type { Refusal } from './refusals.ts';
import type { Draft } from './schema.ts';
import { mendPlaceholders } from './standing.ts';
import { storeComment } from './store-comment.ts';
import { derivedKeys } from './submission.ts';
import { newestCommentsTag } from './tags.ts';
import { readWriteFacts, type WriteFacts } from './write-facts.ts';

export type Written = { ok: true; id: number; status: CommentStatus; heldFor: string | null; tags: string[] };
export type WriteResult = Written | { ok: false; refusal: Refusal };

/**
 * Writes a comment, or says why not. `key` makes a repeated request the same comment; without one it is made from who
 * writes what and where. All that can be asked is asked beforehand: the transaction is short, and holds the post last.
 */
export async function writeComment(viewer: Pick<Viewer, 'id' | 'name'>, draft: Draft & { key: string | null }, now: Date): Promise<WriteResult> {
  const refusal = viewer.name === null ? 'account' : textRefusal(draft.source);
  if (refusal) return { ok: false, refusal };
  const keys = draft.key === null ? derivedKeys(viewer.id, draft, now) : [draft.key];
  const text = readText(draft.source);
  const [facts, settings] = await Promise.all([
    readWriteFacts({ userId: viewer.id, postId: draft.postId, parentId: draft.parentId, fingerprint: text.fingerprint, keys, now }),
    readDiscussionSettings(database()),
  ]);
  if (!facts) return { ok: false, refusal: 'account' };
  if (facts.before) return { ok: true, ...facts.before, tags: [] };
  const refused = refusalOf(draft, facts, settings, now);
  if (refused) return { ok: false, refusal: refused };
  const [key = ''] = keys;
  return store(viewer.id, { ...draft, key }, text, facts, settings, now);
}

function refusalOf({ parentId }: Draft, { post, parent, writer }: WriteFacts, settings: DiscussionSettings, now: Date): Refusal | null {
  if (!post) return 'gone';
  const closed = closedBy(post, settings.closeAfterDays, now);
  if (closed) return closed;
  if (post.commentMode === 'MEMBERS' && !isMember(writer, now)) return 'members';
  return parentId !== null && !(parent && canBeAnswered({ ...parent, userId: null, createdAt: now })) ? 'parent' : null;
}

async function store(userId: string, draft: Draft & { key: string }, text: ReadText, facts: WriteFacts, settings: DiscussionSettings, now: Date): Promise<WriteResult> {
  const { key: submissionKey, postId, follow, source } = draft;
  const { parent, nextId: id } = facts;
  const { status, heldFor, evidence } = judgeText(text, { ...facts, mode: facts.post?.moderation ?? settings.mode, settings, now });
  const { html, fingerprint } = text;
  const tags = status === 'APPROVED' ? [discussionTag(postId), newestCommentsTag] : [];
  try {
    const stored = await database().$transaction(async (tx) => {
      await announceTags(tx, tags);
      return storeComment(tx, { id, postId, parent, userId, source, html, fingerprint, status, heldFor, evidence, submissionKey, follow, createdAt: now });
    });
    if (!stored) return { ok: false, refusal: 'closed' };
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const first = await firstOf(userId, submissionKey);
    if (!first) throw error;
    return first;
  }
  if (parent && status === 'APPROVED') await mendPlaceholders(id, parent.id);
  return { ok: true, id, status, heldFor, tags };
}

/** The comment that another request with the same key made a moment before. */
async function firstOf(userId: string, submissionKey: string): Promise<Written | null> {
  const first = await database().comment.findFirst({ where: { submissionKey, userId }, select: { id: true, status: true, heldFor: true } });
  return first && { ok: true, ...first, tags: [] };
}
