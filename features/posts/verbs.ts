import type { PostStatus } from '#generated/prisma/enums.ts';
import { type HeldPost, wasPublic } from './held-post.ts';
import { canBin, canEditPost, canPublish, canRestore, canSubmit, canTakeBack } from './policy.ts';
import type { Verb } from './verb-names.ts';
import type { Writer } from './writer.ts';

type Columns = { status: PostStatus; publishedAt?: Date | null; firstPublishedAt?: Date; modifiedAt?: Date; binnedFrom?: PostStatus | null };
type Rule = {
  may: (writer: Writer, post: HeldPost) => boolean;
  /** What stands in the way, as a sentence. */
  fault?: (post: HeldPost, at: Date | undefined, now: Date) => string | null;
  columns: (post: HeldPost, at: Date | undefined, now: Date) => Columns;
};

/** What each verb asks for, and what it makes of a post. Pure. */
export const rules: Readonly<Record<Verb, Rule>> = {
  submit: { may: canSubmit, fault: withoutText, columns: () => ({ status: 'SUBMITTED' }) },
  takeBack: { may: canTakeBack, columns: () => ({ status: 'DRAFT' }) },
  publish: {
    may: (writer, post) => canPublish(writer) && canEditPost(writer, post),
    fault: (post, at, now) => (post.status === 'PUBLISHED' ? 'It is published already.' : at && at > now ? 'That time has not come yet: schedule it.' : withoutText(post)),
    columns: publishedColumns,
  },
  schedule: {
    may: (writer, post) => canPublish(writer) && canEditPost(writer, post),
    fault: (post, at, now) => {
      if (post.status === 'PUBLISHED') return 'It is published already: unpublish it first.';
      return !at || at <= now ? 'That time has passed: choose a later one, or publish now.' : withoutText(post);
    },
    columns: (_, at) => ({ status: 'SCHEDULED', ...(at && { publishedAt: at }) }),
  },
  unpublish: {
    may: (writer, post) => canPublish(writer) && canEditPost(writer, post),
    fault: ({ status }) => (status === 'PUBLISHED' || status === 'SCHEDULED' || status === 'PRIVATE' ? null : 'It is not published.'),
    // What was only scheduled was never anything but a draft.
    columns: (post, _, now) => (post.status === 'SCHEDULED' && !wasPublic(post) ? { status: 'DRAFT', publishedAt: null } : { status: 'UNPUBLISHED', modifiedAt: now }),
  },
  bin: { may: canBin, columns: ({ status }) => ({ status: 'TRASHED', binnedFrom: status }) },
  restore: {
    may: canRestore,
    columns: ({ binnedFrom, publishedAt }, _, now) => {
      const missed = binnedFrom === 'SCHEDULED' && (!publishedAt || publishedAt <= now); // its time went by in the bin
      return { status: missed ? 'DRAFT' : (binnedFrom ?? 'DRAFT'), binnedFrom: null, ...(missed && { publishedAt: null }) };
    },
  },
};

/** A time that was given counts; else a post keeps the date that readers knew, or gets this moment's. */
function publishedColumns(post: HeldPost, at: Date | undefined, now: Date): Columns {
  const known = wasPublic(post) || post.status === 'SCHEDULED' ? post.publishedAt : null;
  const publishedAt = at ?? (known && known <= now ? known : now);
  return { status: 'PUBLISHED', publishedAt, ...(!post.firstPublishedAt && { firstPublishedAt: now }), modifiedAt: wasPublic(post) ? now : publishedAt };
}

function withoutText({ title, html }: HeldPost): string | null {
  if (title === '') return 'It has no title yet: give it one first.';
  return html.trim() === '' ? 'It has no text yet: write something first.' : null;
}
