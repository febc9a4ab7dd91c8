import type { DateStyle } from '#lib/dates.ts';
import { commentPermalink } from '#features/comments/address.ts';
import { writerOf, type OneComment } from '#features/comments/one.ts';
import { DateTime } from '#components/ui/DateTime.tsx';

/** One comment by itself: who wrote it, when, and what it says. */
export function SingleComment({ comment, style }: { comment: OneComment; style: DateStyle }) {
  return (
    <article className="comment single-comment" aria-label={`Comment ${comment.number} by ${writerOf(comment)}`}>
      <header>
        <b>{comment.number}</b>
        <strong>{writerOf(comment)}</strong>
        <a href={commentPermalink(comment.id)}><DateTime date={comment.createdAt} style={style} withTime /></a>
      </header>
      <div className="said" dangerouslySetInnerHTML={{ __html: comment.html }} />
    </article>
  );
}
