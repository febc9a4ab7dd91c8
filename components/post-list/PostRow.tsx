'use client';

import Link from 'next/link';
import { dateAndTime, longDate, type DateStyle } from '#lib/dates.ts';
import type { ListedPost } from '#features/posts/manage-queries.ts';
import { canBin, canDeleteForEver, canEditPost, canPublish, canRestore } from '#features/posts/policy.ts';
import type { Verb } from '#features/posts/verb-names.ts';
import { StatusChip } from './StatusChip.tsx';

type Props = {
  post: ListedPost;
  viewer: { id: string; role: 'READER' | 'AUTHOR' | 'EDITOR' | 'ADMIN' };
  style: DateStyle;
  isSelected: boolean;
  isEdited: boolean;
  select: (on: boolean) => void;
  decide: (verb: Verb) => void;
  quickEdit: () => void;
  remove: () => void;
};

/** One post of a list: what it is, whose, where it is filed, and what can be done with it. */
export function PostRow({ post, viewer, style, isSelected, isEdited, select, decide, quickEdit, remove }: Props) {
  const title = post.title || 'No title yet';
  const names = post.bylines.map(({ author }) => author.name).join(', ');
  const filed = post.categories.map(({ category }) => category.name).join(', ');
  const writer = post.presence && post.presence.user.id !== viewer.id && isThere(post.presence.seenAt) ? post.presence.user.name : null;
  const act = (verb: Verb, label: string) => <button className="row-act" type="button" onClick={() => decide(verb)}>{label}<span className="sr-only"> {title}</span></button>;
  return (
    <article className="post-row" aria-label={title}>
      <label className="queued-select"><input type="checkbox" checked={isSelected} onChange={(event) => select(event.target.checked)} /><span className="sr-only">Select {title}</span></label>
      <div className="post-row-main">
        <h2 className="post-row-title"><Link href={`/admin/posts/${post.id}/`} prefetch={false}>{title}</Link></h2>
        <p className="post-row-facts">
          <StatusChip status={post.status} />
          {post.sticky && <span className="chip">Leads the front page</span>}
          {post.hasPassword && <span className="chip">Asks for a password</span>}
          {writer && <span className="chip chip-live">{writer} is writing</span>}
          <span>{dateOf(post, style)}</span>
          {names && <span>{names}</span>}
          {filed && <span>{filed}</span>}
          {post.commentCount > 0 && <span>{post.commentCount === 1 ? '1 comment' : `${post.commentCount} comments`}</span>}
        </p>
        <p className="post-row-acts">
          {canEditPost(viewer, post) && <button className="row-act" type="button" aria-expanded={isEdited} onClick={quickEdit}>Quick edit<span className="sr-only"> {title}</span></button>}
          {post.status === 'PUBLISHED' ? <a className="row-act" href={post.path}>View<span className="sr-only"> {title}</span></a> : post.status !== 'TRASHED' && <Link className="row-act" href={`/admin/posts/${post.id}/preview/`} prefetch={false}>Preview<span className="sr-only"> {title}</span></Link>}
          {canPublish(viewer) && post.status === 'SUBMITTED' && act('publish', 'Publish')}
          {canBin(viewer, post) && act('bin', 'To the bin')}
          {canRestore(viewer, post) && act('restore', 'Restore')}
          {canDeleteForEver(viewer, post) && <button className="row-act row-act-red" type="button" onClick={remove}>Delete for ever…<span className="sr-only"> {title}</span></button>}
        </p>
      </div>
    </article>
  );
}

/** An editor page tells every ten seconds that somebody is in it. */
const isThere = (seenAt: Date) => Date.now() - seenAt.getTime() < 45_000;

function dateOf({ status, publishedAt, createdAt, modifiedAt }: ListedPost, style: DateStyle): string {
  if (status === 'SCHEDULED' && publishedAt) return `for ${dateAndTime(publishedAt, style)}`;
  return status === 'PUBLISHED' && publishedAt ? longDate(publishedAt, style) : `saved ${longDate(modifiedAt > createdAt ? modifiedAt : createdAt, style)}`;
}
