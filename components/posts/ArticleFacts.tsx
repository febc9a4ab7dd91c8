import type { DateStyle } from '#lib/dates.ts';
import { categoryPath } from '#features/categories/address.ts';
import type { Article } from '#features/posts/queries.ts';
import { WORDS_A_MINUTE } from '#features/posts/reading-time.ts';
import { DateTime } from '#components/ui/DateTime.tsx';
import { Byline } from './Byline.tsx';
import { commentCount } from './comment-count.ts';

/** Who wrote a post, when, how long it takes, and where it is filed. */
export function ArticleFacts({ article, style }: { article: Article; style: DateStyle }) {
  const further = article.categories.slice(1);
  return (
    <div className="article-facts">
      {article.bylines.length > 0 && <p><Byline bylines={article.bylines} /></p>}
      {article.publishedAt && <p><DateTime date={article.publishedAt} style={style} /></p>}
      <p>{Math.max(1, Math.round(article.words / WORDS_A_MINUTE))} min read · <a href={`${article.path}#comments`}>{commentCount(article.commentCount)}</a></p>
      {further.length > 0 && (
        <p>
          Also in{' '}
          {further.map(({ category }, index) => (
            <span key={category.slug}>{index > 0 && ', '}<a href={categoryPath(category.slug)}>{category.name}</a></span>
          ))}
        </p>
      )}
    </div>
  );
}
