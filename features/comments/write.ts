import { database } from '#lib/db/client.ts';
import type { CommentStatus } from '#generated/prisma/enums.ts';
import { discussionSettingsOf } from '#features/settings/discussion-queries.ts';
import type { DiscussionSettings } from '#features/settings/discussion.ts';
import type { Viewer } from '#features/sessions/viewer.ts';
import { isUniqueViolation } from '#lib/db/faults.ts';
import { askService, judgeText, type Sender } from './judged.ts';
import { canBeAnswered, closedBy, isMember, textRefusal, tooOften } from './policy.ts';
import { readText } from './read-text.ts';
import type { Refusal } from './refusals.ts';
import type { Draft } from './schema.ts';
import { mendPlaceholders } from './standing.ts';
import { storeComment, tagsOfNew, type NewComment } from './store-comment.ts';
import { derivedKeys } from './submission.ts';
import { readWriteFacts, type WriteFacts } from './write-facts.ts';

type Writer = Pick<Viewer, 'id' | 'name'>;

/** Who sent it, for the checks, and the protected posts that they were let into. */
export type Circumstances = { sender?: Sender | null; letInto?: readonly number[] };

export type Written = { ok: true; id: number; status: CommentStatus; heldFor: string | null; tags: string[] };
export type WriteResult = Written | { ok: false; refusal: Refusal };

/**
 * Writes a comment, or says why not. `key` makes a repeated request the same comment; without one it is made from who
 * writes what and where. All that can be asked is asked beforehand: the transaction is one statement.
 */
export async function writeComment(viewer: Writer, draft: Draft & { key: string | null }, now: Date, { sender = null, letInto = [] }: Circumstances = {}): Promise<WriteResult> {
  const refusal = viewer.name === null ? 'account' : textRefusal(draft.source);
  if (refusal) return { ok: false, refusal };
  const keys = draft.key === null ? derivedKeys(viewer.id, draft, now) : [draft.key];
  const text = readText(draft.source);
  const facts = await readWriteFacts({ userId: viewer.id, postId: draft.postId, parentId: draft.parentId, text, keys, now, letIn: letInto.includes(draft.postId) });
  if (!facts) return { ok: false, refusal: 'account' };
  const { before } = facts;
  // A form that was gone back to has the key of what it sent before, and may say something else by now.
  if (before && draft.key !== null && before.source !== draft.source) return writeComment(viewer, { ...draft, key: null }, now, { sender, letInto });
  if (before) return { ok: true, id: before.id, status: before.status, heldFor: before.heldFor, tags: [] };
  const { post } = facts;
  const settings = await discussionSettingsOf(facts.settingsVersion, database());
  const refused = refusalOf(draft, facts, settings, now);
  if (refused || !post) return { ok: false, refusal: refused ?? 'gone' };
  const akismet = await askService(text, { name: viewer.name, isReply: draft.parentId !== null, path: post.path, sender });
  const verdict = judgeText(text, { ...facts, akismet, mode: post.moderation ?? settings.mode, settings, now });
  const [submissionKey = ''] = keys;
  const { postId, source, follow } = draft;
  const { html, fingerprint } = text;
  return store({ id: facts.nextId, postId, parent: facts.parent, userId: viewer.id, source, html, fingerprint, ...verdict, submissionKey, follow, createdAt: now });
}

function refusalOf({ parentId }: Draft, { post, parent, writer }: WriteFacts, settings: DiscussionSettings, now: Date): Refusal | null {
  if (writer.leaving) return 'leaving';
  if (!post) return 'gone';
  const closed = closedBy(post, settings.closeAfterDays, now);
  if (closed) return closed;
  if (settings.secondsBetween > 0 && tooOften(writer.recent, now)) return 'often';
  if (post.commentMode === 'MEMBERS' && !isMember(writer, now)) return 'members';
  if (parent?.threadClosed) return 'thread';
  return parentId !== null && !(parent && canBeAnswered({ ...parent, userId: null, createdAt: now })) ? 'parent' : null;
}

async function store(comment: NewComment): Promise<WriteResult> {
  const { id, postId, parent, status, heldFor, userId, submissionKey } = comment;
  try {
    if (!(await storeComment(comment))) return { ok: false, refusal: 'closed' };
  } catch (error) {
    const first = isUniqueViolation(error) ? await firstOf(userId, submissionKey) : null;
    if (!first) throw error;
    return first;
  }
  const approved = status === 'APPROVED';
  if (parent && approved) await mendPlaceholders(id, parent.id);
  return { ok: true, id, status, heldFor, tags: approved ? tagsOfNew(postId) : [] };
}

/** The comment that another request with the same key made a moment before. */
async function firstOf(userId: string, submissionKey: string): Promise<Written | null> {
  const first = await database().comment.findFirst({ where: { submissionKey, userId }, select: { id: true, status: true, heldFor: true } });
  return first && { ok: true, ...first, tags: [] };
}
