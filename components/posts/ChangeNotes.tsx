import type { DateStyle } from '#lib/dates.ts';
import { CHANGES_SHOWN, historyPath } from '#features/posts/history-address.ts';
import type { Article } from '#features/posts/queries.ts';
import { DateTime } from '#components/ui/DateTime.tsx';

/** What was changed in a post since it was published, and where to see it; nothing where nothing was. */
export function ChangeNotes({ article, style }: { article: Pick<Article, 'path' | 'revisions'>; style: DateStyle }) {
  if (article.revisions.length === 0) return null;
  return (
    <div className="changes">
      {article.revisions.slice(0, CHANGES_SHOWN).map(({ id, kind, note, createdAt }) => (
        <p key={id}><b>{kind === 'CORRECTION' ? 'Correction' : 'Update'}, <DateTime date={createdAt} style={style} />:</b> {note}</p>
      ))}
      <p><a href={historyPath(article.path)}>{article.revisions.length > CHANGES_SHOWN ? 'All changes, word by word' : 'See what changed, word by word'}</a></p>
    </div>
  );
}
