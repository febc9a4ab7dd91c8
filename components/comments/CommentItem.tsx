import type { DateStyle } from '#lib/dates.ts';
import { commentAnchor, morePath, replyPath } from '#features/comments/address.ts';
import type { ShownComment } from '#features/comments/queries.ts';
import { MAX_INDENT } from '#features/comments/thread.ts';
import { commenterPath } from '#features/profile/address.ts';
import { DateTime } from '#components/ui/DateTime.tsx';

/** One comment: its number, who wrote it and when, and what it says; or the place of one that is gone. */
export function CommentItem({ comment, style }: { comment: ShownComment; style: DateStyle }) {
  const gone = comment.status !== 'APPROVED';
  return (
    <article className="comment" id={`comment-${comment.id}`} aria-label={labelOf(comment)}>
      <header className="comment-head">
        <span className="comment-number">{comment.number}</span>
        {!gone && <CommenterName comment={comment} />}
        {!gone && comment.role && comment.role !== 'READER' && <span className="comment-badge">Staff</span>}
        {!gone && comment.featured && <span className="comment-badge">Editors’ pick</span>}
        {comment.closed && <span className="comment-badge">Thread closed</span>}
        <a href={commentAnchor(comment.id)}><DateTime date={comment.createdAt} style={style} withTime /></a>
        {!gone && comment.editedAt && <span>edited</span>}
        {comment.depth > MAX_INDENT && comment.parentNumber !== null && (
          <span className="comment-answers">in answer to {comment.parentName ?? 'a former reader'} ({comment.parentNumber})</span>
        )}
      </header>
      {gone ? <p className="comment-removed">{GONE[comment.status]}</p> : <div className="comment-body" dangerouslySetInnerHTML={{ __html: comment.html }} />}
      {!gone && (
        <footer className="comment-foot">
          <a href={replyPath(comment.id)} aria-label={`Reply to ${comment.number}`}>Reply</a>
          <a href={morePath(comment.id)} aria-label={`More on ${comment.number}`}>More</a>
          {comment.recommendCount > 0 && <span>{comment.recommendCount} recommend</span>}
        </footer>
      )}
    </article>
  );
}

/** What stands where approved replies hang from a comment that is not shown. */
const GONE: Record<ShownComment['status'], string> = {
  APPROVED: '',
  PENDING: 'This comment waits for a moderator.',
  SPAM: 'This comment was removed.',
  REMOVED: 'This comment was removed.',
  DELETED: 'Deleted by its author.',
};

/** Who answers whom, for those who hear the thread. */
function labelOf(comment: ShownComment): string {
  const { number, parentId, parentName, status } = comment;
  if (status !== 'APPROVED') return `Comment ${number}, ${status === 'DELETED' ? 'deleted' : status === 'PENDING' ? 'waiting' : 'removed'}`;
  return `Comment ${number} by ${nameOf(comment)}${parentId === null ? '' : ` in answer to ${parentName ?? 'a former reader'}`}`;
}

function CommenterName({ comment }: { comment: ShownComment }) {
  const name = nameOf(comment);
  if (comment.commenterId) return <span className="comment-name"><a href={commenterPath(comment.commenterId)} rel="nofollow">{name}</a></span>;
  if (!comment.link) return <span className="comment-name">{name}</span>;
  return <span className="comment-name"><a href={comment.link} rel="ugc nofollow noopener">{name}</a></span>;
}

const nameOf = ({ name }: ShownComment) => name?.trim() || 'A former reader';
