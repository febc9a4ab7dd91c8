import type { PostKind, PostStatus, Role } from '#generated/prisma/enums.ts';
import { hasRole } from '#features/users/policy.ts';

type Someone = { id: string; role: Role };
/** What a decision about a post depends on. */
export type PostFacts = {
  kind: PostKind;
  status: PostStatus;
  createdById: string | null;
  binnedFrom?: PostStatus | null;
  bylines: readonly { author: { userId: string | null } }[];
};

/** What its writers still have in hand: a scheduled or published text is the editors'. */
const IN_HAND: ReadonlySet<PostStatus> = new Set(['DRAFT', 'SUBMITTED', 'UNPUBLISHED']);

/** Who writes for the site. */
export const canWrite = ({ role }: { role: Role }): boolean => hasRole(role, 'AUTHOR');

/** Who decides what readers see: anybody's posts, pages, and everything about them. */
export const canPublish = ({ role }: { role: Role }): boolean => hasRole(role, 'EDITOR');

/** Pages such as About are the editors'. */
export const canWritePages = ({ role }: { role: Role }): boolean => hasRole(role, 'EDITOR');

/** Whose draft it was, or whose name stands over it. */
export const isOwnPost = (viewer: Someone, post: PostFacts): boolean => post.createdById === viewer.id || post.bylines.some(({ author }) => author.userId === viewer.id);

/** Who finds a post in the editors' lists, with its text and its history. */
export const canOpenPost = (viewer: Someone, post: PostFacts): boolean => canPublish(viewer) || (canWrite(viewer) && post.kind === 'POST' && isOwnPost(viewer, post));

/** Who may change what a post says: editors always, its writers until it is theirs no more. In the bin nobody. */
export const canEditPost = (viewer: Someone, post: PostFacts): boolean =>
  post.status !== 'TRASHED' && canOpenPost(viewer, post) && (canPublish(viewer) || IN_HAND.has(post.status));

export const canSubmit = (viewer: Someone, post: PostFacts): boolean => canEditPost(viewer, post) && (post.status === 'DRAFT' || post.status === 'UNPUBLISHED');

export const canTakeBack = (viewer: Someone, post: PostFacts): boolean => canEditPost(viewer, post) && post.status === 'SUBMITTED';

export const canBin = (viewer: Someone, post: PostFacts): boolean => canEditPost(viewer, post) && (canPublish(viewer) || post.status !== 'UNPUBLISHED');

export const canRestore = (viewer: Someone, post: PostFacts): boolean =>
  post.status === 'TRASHED' && canOpenPost(viewer, post) && (canPublish(viewer) || IN_HAND.has(post.binnedFrom ?? 'DRAFT'));

/** What is deleted from the bin takes its comments along. */
export const canDeleteForEver = (viewer: Someone, post: PostFacts): boolean => canPublish(viewer) && post.status === 'TRASHED';
