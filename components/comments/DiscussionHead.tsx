import type { Article } from '#features/posts/queries.ts';
import { Byline } from '#components/posts/Byline.tsx';

/** What a page that shows only comments says of the post they belong to. */
export function DiscussionHead({ article, what }: { article: Article; what: string }) {
  return (
    <div className="list-head">
      <h1>{article.title}</h1>
      <p><Byline bylines={article.bylines} /> · {what} · <a href={article.path}>Read the post</a></p>
    </div>
  );
}
