import type { DateStyle } from '#lib/dates.ts';
import type { AuditEntry } from '#features/audit/queries.ts';
import { auditAddress } from '#features/audit/schema.ts';
import { auditWords } from '#features/audit/words.ts';
import { DateTime } from '#components/ui/DateTime.tsx';

/** Entries of the audit log, each with its details behind a disclosure. */
export function AuditList({ entries, style }: { entries: readonly AuditEntry[]; style: DateStyle }) {
  return (
    <ol className="log">
      {entries.map(({ id, at, actorName, action, subject, subjectId, name, details }) => (
        <li key={id}>
          <p className="log-line">
            <b>{actorName}</b> {auditWords(action, subject)} {name && <>“{name}” </>}
            {subjectId && <a href={auditAddress({ subject, which: subjectId })}>{subjectId.length > 12 ? `${subjectId.slice(0, 8)}…` : subjectId}</a>}{' '}
            <span className="log-time"><DateTime date={at} style={style} withTime /></span>
          </p>
          {details && <details className="audit-details"><summary>Details</summary><pre>{details}</pre></details>}
        </li>
      ))}
    </ol>
  );
}
