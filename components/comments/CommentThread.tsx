import type { DateStyle } from '#lib/dates.ts';
import type { ShownComment } from '#features/comments/queries.ts';
import type { Nested } from '#features/comments/thread.ts';
import { CommentItem } from './CommentItem.tsx';

type Props = {
  comments: readonly Nested<ShownComment>[];
  style: DateStyle;
  nested?: boolean;
  /** What follows a comment and its replies, by the comment's id. */
  after?: ReadonlyMap<number, React.ReactNode>;
};

/** Comments in order, the answers to each nested below it.  */
export function CommentThread({ comments, style, nested = false, after }: Props) {
  return (
    <ol className={nested ? 'replies' : 'comments'}>
      {comments.map((comment) => (
        <li key={comment.id} value={comment.number}>
          <CommentItem comment={comment} style={style} />
          {comment.replies.length > 0 && <CommentThread comments={comment.replies} style={style} nested />}
          {after?.get(comment.id)}
        </li>
      ))}
    </ol>
  );
}
