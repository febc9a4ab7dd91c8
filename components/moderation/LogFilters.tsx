import type { LogFilter } from '#features/moderation/log.ts';
import { MODERATION_ACTIONS, wordsFor } from '#features/moderation/log-words.ts';

/** Narrows the log down to one kind of decision, or one moderator's. */
export function LogFilters({ filter: { action, actorId, userId, commentId }, moderators }: { filter: LogFilter; moderators: readonly { id: string; name: string | null }[] }) {
  return (
    <form className="queue-filters" aria-label="Filter the log" action="/admin/log/">
      {userId && <input type="hidden" name="person" value={userId} />}
      {commentId && <input type="hidden" name="comment" value={commentId} />}
      <label className="queue-filter">
        <span>Decision</span>
        <select className="input" name="action" defaultValue={action ?? ''}>
          <option value="">Any</option>
          {MODERATION_ACTIONS.map((one) => <option key={one} value={one}>{kindOf(one)} … {wordsFor(one)} …</option>)}
        </select>
      </label>
      <label className="queue-filter">
        <span>Moderator</span>
        <select className="input" name="moderator" defaultValue={actorId ?? ''}>
          <option value="">Anybody</option>
          {moderators.map(({ id, name }) => <option key={id} value={id}>{name ?? 'No name yet'}</option>)}
        </select>
      </label>
      <button className="button-plain" type="submit">Filter</button>
      {(action || actorId || userId || commentId) && <p className="queue-narrowed"><a href="/admin/log/">Clear</a></p>}
    </form>
  );
}

const kindOf = (action: string) => (action.startsWith('user.') ? 'People:' : action.startsWith('settings.') ? 'Site:' : action.startsWith('discussion.') ? 'Posts:' : 'Comments:');
