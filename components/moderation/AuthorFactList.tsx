import { longDate, type DateStyle } from '#lib/dates.ts';
import type { AuthorFacts } from '#features/moderation/author-facts.ts';
import { wordsFor } from '#features/moderation/log-words.ts';

/** Counting stops here. */
const MOST = 200;
const counted = (count: number) => (count > MOST ? `${MOST}+` : String(count));

/** What a moderator wants to know of an author. */
export function AuthorFactList({ facts, style }: { facts: AuthorFacts; style: DateStyle }) {
  const { since, standing, suspendedUntil, standingReason, heldAlways, approved, pending, removed, spam, reports, entries } = facts;
  return (
    <>
      {standing !== 'ACTIVE' && (
        <p className="author-standing">
          {standing === 'BANNED' ? 'Banned' : `Suspended${suspendedUntil ? ` until ${longDate(suspendedUntil, style)}` : ''}`}{standingReason && `: ${standingReason}`}
        </p>
      )}
      {heldAlways && <p className="author-standing">Each of their comments waits</p>}
      <dl className="author-facts">
        <div><dt>Since</dt><dd>{longDate(since, style)}</dd></div>
        <div><dt>Published</dt><dd>{counted(approved)}</dd></div>
        {pending > 0 && <div><dt>Waiting</dt><dd>{counted(pending)}</dd></div>}
        <div><dt>Removed</dt><dd>{counted(removed)}</dd></div>
        <div><dt>Spam</dt><dd>{counted(spam)}</dd></div>
        <div><dt>Reports</dt><dd>{reports}</dd></div>
      </dl>
      {entries.length > 0 && (
        <ul className="author-entries" aria-label="Last decisions">
          {entries.map((entry) => <li key={entry.id}>{entry.actorName} {wordsFor(entry.action)} them, {longDate(entry.at, style)}{entry.reason && `: ${entry.reason}`}</li>)}
        </ul>
      )}
    </>
  );
}
