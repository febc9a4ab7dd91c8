'use client';

import type { DateStyle } from '#lib/dates.ts';
import type { QueuedComment } from '#features/moderation/queries.ts';
import { seenValue, type Decision } from '#features/moderation/schema.ts';
import { CHECKS } from '#features/moderation/verdict.ts';
import { queueAddress } from '#features/moderation/queues.ts';
import { DateTime } from '#components/ui/DateTime.tsx';
import { AuthorAside } from './AuthorAside.tsx';
import { ItemEvidence } from './ItemEvidence.tsx';
import { STATUS_NAMES } from './status-names.ts';

export type ItemActs = { decide: (decision: Decision) => void; remove: () => void; edit: () => void; select: (selected: boolean) => void };

type Props = { comment: QueuedComment; style: DateStyle; isCurrent: boolean; isSelected: boolean; canTakeDown: boolean; send: (form: FormData) => void; acts: ItemActs };

/** One comment of a queue, with everything that a decision needs, and the decisions. */
export function QueueItem({ comment, style, isCurrent, isSelected, canTakeDown, send, acts }: Props) {
  const { id, number, name, status, post, parent, heldFor, openReports, editedAt } = comment;
  const seen = seenValue({ id, status, reported: openReports > 0, editedAt });
  const label = `Comment ${number} by ${name} on ${post.title}`;
  return (
    <li>
      <article className="queued" id={`queued-${id}`} tabIndex={-1} aria-label={label} aria-current={isCurrent || undefined} data-status={status}>
        <header className="queued-head">
          <label className="queued-select">
            <input type="checkbox" form="bulk" name="comment" value={seen} checked={isSelected} onChange={(event) => acts.select(event.target.checked)} />
            <span className="sr-only">Select {label}</span>
          </label>
          <span className="queued-name">{name}</span>
          <DateTime date={comment.createdAt} style={style} withTime />
          <span className="queued-status" data-status={status}>{STATUS_NAMES[status]}</span>
          {heldFor && <span className="queued-flag">{new Map<string, string>(Object.entries(CHECKS)).get(heldFor) ?? 'Reports of readers'}</span>}
          {openReports > 0 && <span className="queued-flag queued-flag-red">{openReports === 1 ? '1 report' : `${openReports} reports`}</span>}
          {comment.featured && <span className="queued-flag">Editors’ pick</span>}
          {comment.closed && <span className="queued-flag">Thread closed</span>}
          <span className="queued-post">
            on <a href={`/comment/${id}/`}>{post.title}</a> · <a href={queueAddress({ queue: 'all', postId: post.id })}>its comments</a> · <a href={`/admin/discussions/${post.id}/`}>its discussion</a>
          </span>
        </header>
        <div className="queued-main">
          {parent && <p className="queued-parent"><b>Answers {parent.name} ({parent.number}):</b> {parent.excerpt}</p>}
          <div className="queued-text" dangerouslySetInnerHTML={{ __html: comment.html }} />
          <ItemEvidence comment={comment} style={style} />
          {status !== 'DELETED' && (
            <form className="queued-acts" action={send} onSubmit={(event) => event.preventDefault()}>
              <input type="hidden" name="comment" value={seen} />
              {(status !== 'APPROVED' || openReports > 0) && (
                <button className="act act-approve" type="submit" name="decision" value="approve" onClick={() => acts.decide('approve')}>
                  {status === 'APPROVED' ? 'Keep' : status === 'REMOVED' ? 'Restore' : 'Approve'}
                </button>
              )}
              {canTakeDown && status !== 'SPAM' && <button className="act" type="submit" name="decision" value="spam" onClick={() => acts.decide('spam')}>Spam</button>}
              {canTakeDown && status !== 'REMOVED' && <button className="act act-remove" type="submit" name="decision" value="remove" onClick={acts.remove}>Remove</button>}
              {canTakeDown && <a className="act" href={`/comment/${id}/moderate/`} onClick={(event) => (event.preventDefault(), acts.edit())}>Edit</a>}
              <a className="act" href={`/comment/${id}/moderate/`}>More</a>
            </form>
          )}
        </div>
        <AuthorAside comment={comment} style={style} />
      </article>
    </li>
  );
}
