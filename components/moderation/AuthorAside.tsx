import type { DateStyle } from '#lib/dates.ts';
import type { QueuedComment } from '#features/moderation/queries.ts';
import { queueAddress } from '#features/moderation/queues.ts';
import { AuthorFactList } from './AuthorFactList.tsx';

/** Who wrote a comment, and what became of what else they wrote: beside it on a wide screen, folded on a narrow one. */
export function AuthorAside({ comment: { user, name }, style }: { comment: QueuedComment; style: DateStyle }) {
  if (!user) return <div className="queued-author"><p className="queued-note">From the old site; nobody’s account.</p></div>;
  const facts = (
    <>
      <AuthorFactList facts={user} style={style} />
      <p className="author-links"><a href={`/admin/people/${user.id}/`}>History and measures</a> <a href={queueAddress({ queue: 'all', authorId: user.id })}>All their comments</a></p>
    </>
  );
  return (
    <div className="queued-author">
      <div className="author-wide">{facts}</div>
      <details className="author-narrow"><summary>About {name}</summary>{facts}</details>
    </div>
  );
}
