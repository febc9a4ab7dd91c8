import type { DateStyle } from '#lib/dates.ts';
import type { QueuedComment } from '#features/moderation/queries.ts';
import { DateTime } from '#components/ui/DateTime.tsx';

/** What the checks found in a comment, what readers report, and what it said before. */
export function ItemEvidence({ comment: { evidence, reports, revisions }, style }: { comment: QueuedComment; style: DateStyle }) {
  return (
    <>
      {evidence.length > 0 && <ul className="queued-evidence" aria-label="What the checks found">{evidence.map(({ check, found }) => <li key={check}>{found}</li>)}</ul>}
      {reports.length > 0 && (
        <ul className="queued-reports" aria-label="Reports">
          {reports.map((report) => <li key={report.id}><b>{report.reporter?.name ?? 'A reader'} reports:</b> {report.reason}</li>)}
        </ul>
      )}
      {revisions.length > 0 && (
        <details className="queued-earlier">
          <summary>{revisions.length === 1 ? 'One earlier text' : `${revisions.length} earlier texts`}</summary>
          <ol>
            {revisions.map((revision) => (
              <li key={revision.id}>
                <p className="queued-note">Until <DateTime date={revision.createdAt} style={style} withTime />, changed by {revision.editor?.name ?? 'a former reader'}</p>
                <p className="queued-source">{revision.source}</p>
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}
