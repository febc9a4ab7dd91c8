import { CHECKS } from '#features/moderation/verdict.ts';
import { queueAddress, type QueueFilter } from '#features/moderation/queues.ts';

type Shown = { userId: string | null; name: string; post: { id: number; title: string } };

/** Narrows a queue down: by words, by why a comment waits, by its author or post. A plain form, so that its address can be kept. */
export function QueueFilters({ filter, shown }: { filter: QueueFilter; shown: readonly Shown[] }) {
  const { queue, words, reason, authorId, postId, id } = filter;
  const author = shown.find(({ userId }) => userId === authorId)?.name ?? 'one author';
  const post = shown.find((comment) => comment.post.id === postId)?.post.title ?? 'one post';
  return (
    <form className="queue-filters" aria-label="Filter comments" action="/admin/comments/">
      {queue !== 'pending' && <input type="hidden" name="queue" value={queue} />}
      {authorId && <input type="hidden" name="author" value={authorId} />}
      {postId && <input type="hidden" name="post" value={postId} />}
      <label className="queue-filter">
        <span>Words in the text</span>
        <input className="input" type="search" name="words" defaultValue={words} maxLength={200} />
      </label>
      <label className="queue-filter">
        <span>Held for</span>
        <select className="input" name="reason" defaultValue={reason ?? ''}>
          <option value="">Any reason</option>
          {Object.entries(CHECKS).map(([name, label]) => <option key={name} value={name}>{label}</option>)}
          <option value="reports">Reports of readers</option>
        </select>
      </label>
      <button className="button-plain" type="submit">Filter</button>
      {(words || reason || authorId || postId || id) && (
        <p className="queue-narrowed">
          {authorId && <a href={queueAddress({ ...filter, authorId: '', before: 0 })}>By {author} <span aria-hidden="true">×</span><span className="sr-only">, show all authors</span></a>}
          {postId && <a href={queueAddress({ ...filter, postId: 0, before: 0 })}>On “{post}” <span aria-hidden="true">×</span><span className="sr-only">, show all posts</span></a>}
          <a href={queueAddress({ queue: id ? 'pending' : queue })}>Clear all</a>
        </p>
      )}
    </form>
  );
}
