import type { DateStyle } from '#lib/dates.ts';
import type { LogEntry } from '#features/moderation/log.ts';
import { wordsFor } from '#features/moderation/log-words.ts';
import { queueAddress } from '#features/moderation/queues.ts';
import { DateTime } from '#components/ui/DateTime.tsx';

/** Decisions of moderators, each with what it was about and why. */
export function LogTable({ entries, style }: { entries: readonly LogEntry[]; style: DateStyle }) {
  return (
    <ol className="log">
      {entries.map((entry) => (
        <li key={entry.id}>
          <p className="log-line">
            <b>{entry.actorName}</b> {wordsFor(entry.action)} <Subject entry={entry} /> <span className="log-time"><DateTime date={entry.at} style={style} withTime /></span>
          </p>
          {entry.reason && <p className="log-reason">“{entry.reason}”</p>}
        </li>
      ))}
    </ol>
  );
}

function Subject({ entry: { subject, subjectId, name, author, excerpt, title } }: { entry: LogEntry }) {
  if (subject === 'user') return <a href={`/admin/people/${subjectId}/`}>{name ?? 'somebody'}</a>;
  if (subject === 'post') return <a href={`/admin/discussions/${subjectId}/`}>{title ?? 'a post'}</a>;
  if (subject === 'setting') return <a href="/admin/settings/discussion/">the discussion</a>;
  if (excerpt === null) return <>a comment that is no longer there</>;
  return <><a href={queueAddress({ queue: 'all', id: Number(subjectId) })}>a comment by {author ?? 'a former reader'}</a>: <span className="log-excerpt">{excerpt.replace(/<[^>]*>/g, ' ')}</span></>;
}
