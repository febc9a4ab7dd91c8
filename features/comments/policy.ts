import type { CommentKind, CommentMode, CommentStatus, Role } from '#generated/prisma/enums.ts';
import { hasRole } from '#features/users/policy.ts';
import { EDIT_MINUTES, MAX_COMMENT } from './schema.ts';
import type { Refusal } from './refusals.ts';

const DAY_MS = 24 * 3600 * 1000;

type Someone = { id: string; role: Role } | null;
type Comment = { userId: string | null; status: CommentStatus; kind?: CommentKind; createdAt: Date };
type Discussed = { commentMode: CommentMode; publishedAt: Date | null };
type Writer = { role: Role; createdAt: Date; approvedComments: number };

/** What closes a post's discussion for everybody: its own mode, or its age; null while it is open. */
export function closedBy({ commentMode, publishedAt }: Discussed, closeAfterDays: number | null, now: Date): 'closed' | 'old' | null {
  if (commentMode === 'CLOSED') return 'closed';
  const closes = closeAfterDays === null || publishedAt === null ? null : closingTime(publishedAt, closeAfterDays);
  return closes !== null && closes <= now ? 'old' : null;
}

export const closingTime = (publishedAt: Date, closeAfterDays: number) => new Date(publishedAt.getTime() + closeAfterDays * DAY_MS);

/** Of good standing: whose account is older than a day and has an approved comment; and whoever works here. */
export function isMember({ role, createdAt, approvedComments }: Writer, now: Date): boolean {
  return hasRole(role, 'AUTHOR') || (approvedComments > 0 && now.getTime() - createdAt.getTime() > DAY_MS);
}

/** More than anybody types: a program's work. What is merely fast, the checks hold; a site without a pace has no such limit. */
const MOST_IN_TEN_MINUTES = 60;

/** Whether somebody has sent so much that they have to wait. */
export function tooOften(recent: readonly { at: Date }[], now: Date): boolean {
  return recent.filter(({ at }) => now.getTime() - at.getTime() < 10 * 60_000).length >= MOST_IN_TEN_MINUTES;
}

/** What speaks against a text as a comment, whoever says it. */
export function textRefusal(source: string): Refusal | null {
  if (source.trim() === '') return 'empty';
  return source.length > MAX_COMMENT ? 'long' : null;
}

/** Whoever has a name may argue here, and say what they think of what others say. What they do it to decides the rest. */
export const canTakePart = (viewer: { name: string | null }): boolean => viewer.name !== null;

export const canModerate = (viewer: Someone): boolean => viewer !== null && hasRole(viewer.role, 'EDITOR');

const isOwn = (viewer: Someone, comment: Comment) => viewer !== null && comment.userId === viewer.id;
/** Held as spam, too: its author is not told of that. */
const stands = ({ status }: Comment) => status === 'APPROVED' || status === 'PENDING' || status === 'SPAM';
const isPublic = ({ status, kind = 'COMMENT' }: Comment) => status === 'APPROVED' && kind === 'COMMENT';

export const editableUntil = ({ createdAt }: { createdAt: Date }) => new Date(createdAt.getTime() + EDIT_MINUTES * 60_000);

/** One's own, for a while. */
export const canEdit = (viewer: Someone, comment: Comment, now: Date): boolean => isOwn(viewer, comment) && stands(comment) && now < editableUntil(comment);
/** One's own, at any time. */
export const canDelete = (viewer: Someone, comment: Comment): boolean => isOwn(viewer, comment) && stands(comment);
/** A published one, but nobody's own. */
export const canRecommend = (viewer: Someone, comment: Comment): boolean => viewer !== null && !isOwn(viewer, comment) && isPublic(comment);
export const canReport = canRecommend;
/** What can be read can be answered; a placeholder cannot. */
export const canBeAnswered = isPublic;
/** Whoever wrote it sees it before it is published. */
export const canSee = (viewer: Someone, comment: Comment): boolean => isPublic(comment) || (isOwn(viewer, comment) && stands(comment));
