import type { DateStyle } from '#lib/dates.ts';
import { commentPermalink } from '#features/comments/address.ts';
import type { CommenterComment } from '#features/profile/queries.ts';
import { DateTime } from '#components/ui/DateTime.tsx';

/** Comments of one person, each with the post that it is about. */
export function CommenterComments({ comments, style }: { comments: readonly CommenterComment[]; style: DateStyle }) {
  return (
    <ol className="commenter-comments">
      {comments.map(({ id, html, createdAt, post }) => (
        <li key={id}>
          <p className="comment-head"><a href={commentPermalink(id)}>{post.title}</a> <DateTime date={createdAt} style={style} withTime /></p>
          <div className="said" dangerouslySetInnerHTML={{ __html: html }} />
        </li>
      ))}
    </ol>
  );
}
