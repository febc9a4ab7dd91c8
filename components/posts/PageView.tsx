import { setAside } from '#lib/cache/scope.ts';
import type { Article } from '#features/posts/queries.ts';

/** A page that stands outside the flow of posts, such as About. */
export function PageView({ article }: { article: Article }) {
  return (
    <main id="content" className="wrap">
      <article className="article article-plain">
        <header className="article-head"><h1 className="article-title">{article.title}</h1></header>
        <div className="article-body prose" dangerouslySetInnerHTML={{ __html: setAside(article.html) }} />
      </article>
    </main>
  );
}
