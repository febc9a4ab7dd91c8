import type { DateStyle } from '#lib/dates.ts';
import type { QueuedComment } from '#features/moderation/queries.ts';
import { queueAddress } from '#features/moderation/queues.ts';
import { DateTime } from '#components/ui/DateTime.tsx';
import { STATUS_NAMES } from './status-names.ts';

/** What somebody wrote and what became of it; each leads to its decision. */
export function WrittenList({ comments, style }: { comments: readonly QueuedComment[]; style: DateStyle }) {
  return (
    <ol className="queue">
      {comments.map(({ id, html, status, createdAt, post }) => (
        <li key={id} className="written">
          <p className="queued-head">
            <a href={queueAddress({ queue: 'all', id })}><DateTime date={createdAt} style={style} withTime /></a>
            <span className="queued-status" data-status={status}>{STATUS_NAMES[status]}</span>
            <span>on {post.title}</span>
          </p>
          <div className="queued-text" dangerouslySetInnerHTML={{ __html: html }} />
        </li>
      ))}
    </ol>
  );
}
