import { setAside } from '#lib/cache/scope.ts';
import type { DateStyle } from '#lib/dates.ts';
import { markup, type Markup } from '#lib/html/markup.ts';
import type { ShownComment } from '#features/comments/queries.ts';
import type { Nested } from '#features/comments/thread.ts';
import { commentMarkup } from './comment-markup.ts';

type Props = {
  comments: readonly Nested<ShownComment>[];
  style: DateStyle;
  /** What follows a comment of the outermost level and its replies, by the comment's id. */
  after?: ReadonlyMap<number, Markup | null>;
};

/** Comments in order, the answers to each nested below it. */
export function CommentThread({ comments, style, after }: Props) {
  return <ol className="comments" dangerouslySetInnerHTML={{ __html: setAside(markup`${items(comments, style, after)}`.html) }} />;
}

function items(comments: Props['comments'], style: DateStyle, after?: Props['after']): Markup[] {
  return comments.map((comment) => markup`<li value="${comment.number}">${commentMarkup(comment, style)}${
    comment.replies.length > 0 && markup`<ol class="replies">${items(comment.replies, style)}</ol>`}${after?.get(comment.id)}</li>`);
}
