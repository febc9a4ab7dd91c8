import { setAside } from '#lib/cache/scope.ts';
import type { DateStyle } from '#lib/dates.ts';
import { categoryPath } from '#features/categories/address.ts';
import { shownPicture } from '#features/media/select.ts';
import type { Article } from '#features/posts/queries.ts';
import { tagPath } from '#features/tags/address.ts';
import { PictureFigure } from '#components/media/PictureFigure.tsx';
import { ArticleFacts } from './ArticleFacts.tsx';
import { ChangeNotes } from './ChangeNotes.tsx';

type Props = {
  article: Article;
  style: DateStyle;
  /** On the front page the title is a link, and other things stand beside the text. */
  onFront?: boolean;
  children?: React.ReactNode;
};

/** A post in full. `children` follow its tags. */
export function ArticleView({ article, style, onFront = false, children }: Props) {
  const category = article.categories[0]?.category;
  const picture = shownPicture(article.picture);
  const Title = onFront ? 'h2' : 'h1';
  return (
    <article data-post={article.id} className={onFront ? 'article article-plain' : 'article'}>
      <header className="article-head">
        {category && <p className="kicker"><a href={categoryPath(category.slug)}>{category.name}</a></p>}
        <Title className="article-title">{onFront ? <a href={article.path}>{article.title}</a> : article.title}</Title>
        {article.excerpt && <p className="standfirst">{article.excerpt}</p>}
      </header>
      {picture ? (
        <PictureFigure picture={picture} className="article-picture" sizes={onFront ? '(width >= 70rem) 44rem, 100vw' : '(width >= 70rem) 66rem, 100vw'} eager />
      ) : (
        <hr className="article-rule" />
      )}
      <ArticleFacts article={article} style={style} />
      <div className="article-body prose" dangerouslySetInnerHTML={{ __html: setAside(article.html) }} />
      <footer className="article-foot">
        <ChangeNotes article={article} style={style} />
        {article.tags.length > 0 && (
          <ul className="tags" aria-label="Tags">
            {article.tags.map(({ tag }) => <li key={tag.slug}><a href={tagPath(tag.slug)} rel="tag">{tag.name}</a></li>)}
          </ul>
        )}
        {children}
      </footer>
    </article>
  );
}
