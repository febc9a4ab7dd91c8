import { env } from '#lib/env.ts';
import { categoryPath } from '#features/categories/address.ts';
import { getThreads } from '#features/comments/queries.ts';
import { getNeighbours, getRelated } from '#features/posts/neighbours.ts';
import type { Article } from '#features/posts/queries.ts';
import { getSite } from '#features/settings/queries.ts';
import { breadcrumbs } from '#features/structured-data/breadcrumbs.ts';
import { newsArticle } from '#features/structured-data/news-article.ts';
import { Discussion } from '#components/comments/Discussion.tsx';
import { JsonLd } from '#components/ui/JsonLd.tsx';
import { ArticleView } from './ArticleView.tsx';
import { NeighbourLinks } from './NeighbourLinks.tsx';
import { PageView } from './PageView.tsx';
import { RelatedPosts } from './RelatedPosts.tsx';
import { ShareLinks } from './ShareLinks.tsx';

/** A post at its own address, with all that hangs from it; or a page such as About. Of a protected one machines are told nothing. */
export async function ArticlePage({ article, isProtected }: { article: Article; isProtected: boolean }) {
  if (article.kind === 'PAGE') return <PageView article={article} style={await getSite()} />;
  const [site, discussion, neighbours, related] = await Promise.all([
    getSite(),
    getThreads(article.id, 1),
    getNeighbours(article),
    getRelated(article),
  ]);
  const siteUrl = env().SITE_URL;
  const trail = article.categories.slice(0, 1).map(({ category }) => ({ name: category.name, path: categoryPath(category.slug) }));
  return (
    <main id="content" className="wrap">
      <ArticleView article={article} style={site}>
        <ShareLinks url={siteUrl + article.path} title={article.title} />
        <NeighbourLinks {...neighbours} />
      </ArticleView>
      <Discussion article={article} threads={discussion.threads} page={1} pages={discussion.pages} style={site} />
      <RelatedPosts posts={related} style={site} />
      {!isProtected && (
        <>
          <JsonLd data={newsArticle(article, site, siteUrl, discussion.threads)} />
          <JsonLd data={breadcrumbs([{ name: site.name, path: '/' }, ...trail, { name: article.title, path: article.path }], siteUrl)} />
        </>
      )}
    </main>
  );
}
