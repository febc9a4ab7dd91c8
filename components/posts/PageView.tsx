import { setAside } from '#lib/cache/scope.ts';
import type { DateStyle } from '#lib/dates.ts';
import type { Article } from '#features/posts/queries.ts';
import { ChangeNotes } from './ChangeNotes.tsx';

/** A page that stands outside the flow of posts, such as About. */
export function PageView({ article, style }: { article: Article; style: DateStyle }) {
  return (
    <main id="content" className="wrap">
      <article data-post={article.id} className="article article-plain">
        <header className="article-head page-head"><h1 className="article-title">{article.title}</h1></header>
        <div className="article-body prose" dangerouslySetInnerHTML={{ __html: setAside(article.html) }} />
        <footer className="article-foot"><ChangeNotes article={article} style={style} /></footer>
      </article>
    </main>
  );
}
