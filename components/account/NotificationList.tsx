import type { DateStyle } from '#lib/dates.ts';
import type { ListedNotification } from '#features/notifications/queries.ts';
import { DateTime } from '#components/ui/DateTime.tsx';

/** What somebody was told, the newest first; each leads to its comment, where that stands. */
export function NotificationList({ notifications, style }: { notifications: ListedNotification[]; style: DateStyle }) {
  return (
    <ol className="own-list notifications">
      {notifications.map(({ id, sentence, words, createdAt, isNew, path }) => (
        <li key={id} data-new={isNew || undefined}>
          <p>
            {isNew && <strong className="notification-new">New</strong>} {path ? <a href={path}>{sentence}</a> : sentence}
          </p>
          {words && <p>{words}</p>}
          <p className="form-hint"><DateTime date={createdAt} style={style} withTime /></p>
        </li>
      ))}
    </ol>
  );
}
