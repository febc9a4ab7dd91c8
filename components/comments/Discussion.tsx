import type { DateStyle } from '#lib/dates.ts';
import { markup, type Markup } from '#lib/html/markup.ts';
import { discussionPath, threadAddress } from '#features/comments/address.ts';
import type { Order } from '#features/comments/order.ts';
import type { Thread } from '#features/comments/queries.ts';
import type { Article } from '#features/posts/queries.ts';
import { commentCount } from '#components/posts/comment-count.ts';
import { Pager } from '#components/ui/Pager.tsx';
import { CommentBox } from './CommentBox.tsx';
import { CommentOrder } from './CommentOrder.tsx';
import { CommentThread } from './CommentThread.tsx';

type Props = { article: Article; threads: readonly Thread[]; order?: Order; page: number; pages: number; style: DateStyle };

/** The discussion under a post, a page of it at a time, and where to join it. Nothing stands where nobody wrote and nobody can. */
export async function Discussion({ article, threads, order = 'oldest', page, pages, style }: Props) {
  if (article.commentMode === 'CLOSED' && threads.length === 0) return null;
  const more = new Map(threads.map(({ id, hidden }) => [id, moreReplies(hidden, threadAddress(article.path, id))]));
  return (
    <section className="discussion" id="comments" data-post={article.id} data-last={article.lastCommentNumber} aria-labelledby="comments-heading">
      <h2 className="discussion-head" id="comments-heading">{article.commentCount === 0 ? 'Comments' : commentCount(article.commentCount)}</h2>
      {threads.length === 0 && <p className="mt-3">Nobody has commented on this yet.</p>}
      {article.commentCount > 1 && <CommentOrder path={article.path} order={order} />}
      {threads.length > 0 && (
        <CommentThread comments={threads} style={style} after={more} />
      )}
      <Pager
        label="Pages of comments"
        page={page}
        words={order === 'oldest' ? { newer: 'Earlier comments', older: 'Later comments' } : { newer: 'Previous page', older: 'Next page' }}
        newer={page > 1 ? `${discussionPath(article.path, page - 1, order)}#comments` : undefined}
        older={page < pages ? `${discussionPath(article.path, page + 1, order)}#comments` : undefined}
      />
      <CommentBox post={article} />
    </section>
  );
}

function moreReplies(count: number, href: string): Markup | null {
  return count === 0 ? null : markup`<p class="mt-3"><a href="${href}">${count === 1 ? '1 more reply' : `${count} more replies`} in this thread</a></p>`;
}
