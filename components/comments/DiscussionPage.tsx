import type { Order } from '#features/comments/order.ts';
import { getThreads } from '#features/comments/queries.ts';
import type { Article } from '#features/posts/queries.ts';
import { getSite } from '#features/settings/queries.ts';
import { notThere } from '#components/site/not-there.tsx';
import { Discussion } from './Discussion.tsx';
import { DiscussionHead } from './DiscussionHead.tsx';

type Props = { article: Article; order: Order; page: number };

/** A page of a post's discussion by itself: a further one, or one in another order. */
export async function DiscussionPage({ article, order, page }: Props) {
  const [site, { threads, pages }] = await Promise.all([getSite(), getThreads(article.id, page, { order })]);
  if (threads.length === 0) return notThere();
  return (
    <main id="content" className="wrap">
      <DiscussionHead article={article} what={pages === 1 ? 'Comments' : `Comments, page ${page} of ${pages}`} />
      <Discussion article={article} threads={threads} order={order} page={page} pages={pages} style={site} />
    </main>
  );
}
