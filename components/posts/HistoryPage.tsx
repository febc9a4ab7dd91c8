import { getHistory } from '#features/posts/changes.ts';
import type { Article } from '#features/posts/queries.ts';
import { getSite } from '#features/settings/queries.ts';
import { DateTime } from '#components/ui/DateTime.tsx';
import { TextDiff } from '#components/ui/TextDiff.tsx';

/** What was changed in a post since its publication, and when, word by word; for everybody. */
export async function HistoryPage({ article }: { article: Article }) {
  const [site, changes] = await Promise.all([getSite(), getHistory(article.id)]);
  return (
    <main id="content" className="wrap">
      <div className="list-head">
        <h1>What changed in <a href={article.path}>{article.title}</a></h1>
        {article.publishedAt && <p>First published on <DateTime date={article.publishedAt} style={site} withTime />. Words that went are struck out, words that came underlined.</p>}
      </div>
      {changes.map(({ id, kind, note, createdAt, lines }) => (
        <section key={id} className="change" aria-labelledby={`change-${id}`}>
          <h2 id={`change-${id}`}>{kind === 'CORRECTION' ? 'Correction' : 'Update'}, <DateTime date={createdAt} style={site} withTime /></h2>
          <p>{note}</p>
          <TextDiff lines={lines} same="No word was changed with this: links, pictures or formatting were, or an earlier change is explained." />
        </section>
      ))}
    </main>
  );
}
