import { threadAddress } from '#features/comments/address.ts';
import { getThread } from '#features/comments/queries.ts';
import type { Article } from '#features/posts/queries.ts';
import { getSite } from '#features/settings/queries.ts';
import { notThere } from '#components/site/not-there.tsx';
import { Pager } from '#components/ui/Pager.tsx';
import { CommentThread } from './CommentThread.tsx';
import { DiscussionHead } from './DiscussionHead.tsx';

/** One thread by itself, however long, a page at a time. */
export async function ThreadPage({ article, rootId, page }: { article: Article; rootId: number; page: number }) {
  const [site, thread] = await Promise.all([getSite(), getThread(article.id, rootId, page)]);
  if (!thread) return notThere();
  const address = (number: number) => threadAddress(article.path, rootId, number);
  return (
    <main id="content" className="wrap">
      <DiscussionHead article={article} what={page === 1 ? 'One thread' : `One thread, page ${page}`} />
      <section className="discussion" id="comments" aria-label="The thread">
        <CommentThread comments={thread.comments} style={site} />
        <Pager
          label="Pages of this thread"
          page={page}
          words={{ newer: 'Earlier replies', older: 'Later replies' }}
          newer={page > 1 ? address(page - 1) : undefined}
          older={thread.hasMore ? address(page + 1) : undefined}
        />
      </section>
    </main>
  );
}
