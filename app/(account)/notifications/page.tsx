import type { Metadata } from 'next';
import { z } from 'zod';
import { readAll } from '#features/notifications/actions.ts';
import { mailSettingsPath, notificationsPath } from '#features/notifications/address.ts';
import { markRead } from '#features/notifications/commands.ts';
import { countUnread, listNotifications } from '#features/notifications/queries.ts';
import { postsLetInto } from '#features/post-passwords/request.ts';
import { commenterPath } from '#features/profile/address.ts';
import { requireViewer } from '#features/sessions/request.ts';
import { getSite } from '#features/settings/queries.ts';
import { AccountNav } from '#components/account/AccountNav.tsx';
import { NotificationList } from '#components/account/NotificationList.tsx';
import { Pager } from '#components/ui/Pager.tsx';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: 'Notifications' };

const asked = z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) });

/** What the viewer was told. Whatever is shown counts as read from then on: it is marked as new this once. */
export default async function NotificationsPage({ searchParams }: Props) {
  const { page } = asked.parse(await searchParams);
  const viewer = await requireViewer(notificationsPath(page));
  const [site, { notifications, hasMore }] = await Promise.all([getSite(), listNotifications(viewer, page, await postsLetInto())]);
  await markRead(viewer, notifications.filter(({ isNew }) => isNew).map(({ id }) => id), new Date());
  const unread = await countUnread(viewer.id);
  return (
    <main id="content" className="wrap account">
      <AccountNav current="notifications" profile={commenterPath(viewer.id)} />
      <div className="list-head">
        <h1>Notifications</h1>
        <p>Answers to your comments, discussions that you follow, and what moderators decide. Which of them come by mail is set in <a href={mailSettingsPath}>your account</a>.</p>
      </div>
      {unread > 0 && (
        <form action={readAll} className="account-more">
          <button className="button-plain" type="submit">Mark all as read</button>
        </form>
      )}
      {notifications.length === 0 ? (
        <p className="empty">{page === 1 ? 'Nothing yet. When somebody answers a comment of yours, it stands here; follow a post or a thread, and so does every new comment in it.' : 'There is nothing on this page.'}</p>
      ) : (
        <NotificationList notifications={notifications} style={site} />
      )}
      <Pager
        label="Pages of notifications"
        page={page}
        words={{ newer: 'Newer notifications', older: 'Older notifications' }}
        newer={page > 1 ? notificationsPath(page - 1) : undefined}
        older={hasMore ? notificationsPath(page + 1) : undefined}
      />
    </main>
  );
}
