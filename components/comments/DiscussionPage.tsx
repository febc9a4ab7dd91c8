import { getThreads } from '#features/comments/queries.ts';
import type { Article } from '#features/posts/queries.ts';
import { getSite } from '#features/settings/queries.ts';
import { notThere } from '#components/site/not-there.tsx';
import { Discussion } from './Discussion.tsx';
import { DiscussionHead } from './DiscussionHead.tsx';

/** A further page of a post's discussion. */
export async function DiscussionPage({ article, page }: { article: Article; page: number }) {
  const [site, { threads, pages }] = await Promise.all([getSite(), getThreads(article.id, page)]);
  if (threads.length === 0) return notThere();
  return (
    <main id="content" className="wrap">
      <DiscussionHead article={article} what={`Comments, page ${page} of ${pages}`} />
      <Discussion article={article} threads={threads} page={page} pages={pages} style={site} />
    </main>
  );
}
