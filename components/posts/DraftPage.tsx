import type { Article } from '#features/posts/queries.ts';
import type { SiteSettings } from '#features/settings/schema.ts';
import { ArticleView } from './ArticleView.tsx';
import { PageView } from './PageView.tsx';

/** A post as it will stand on the site, with a line above that says what this is. */
export function DraftPage({ article, site, children }: { article: Article; site: SiteSettings; children: React.ReactNode }) {
  return (
    <>
      <aside className="draft-note" aria-label="About this preview">{children}</aside>
      {article.kind === 'PAGE' ? <PageView article={article} style={site} /> : <main id="content" className="wrap"><ArticleView article={article} style={site} /></main>}
    </>
  );
}
