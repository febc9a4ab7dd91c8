import type { Metadata } from 'next';
import { getQueue } from '#features/moderation/queries.ts';
import { countQueues } from '#features/moderation/queue-ids.ts';
import { readQueueQuery } from '#features/moderation/queue-schema.ts';
import { queueAddress } from '#features/moderation/queues.ts';
import { isModerator } from '#features/moderation/policy.ts';
import { requireViewer } from '#features/sessions/request.ts';
import { getSite } from '#features/settings/queries.ts';
import { ModerationQueue } from '#components/moderation/ModerationQueue.tsx';
import { QueueFilters } from '#components/moderation/QueueFilters.tsx';
import { QueueTabs } from '#components/moderation/QueueTabs.tsx';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: 'Comments' };

/** The moderators' queues. */
export default async function CommentsPage({ searchParams }: Props) {
  const filter = readQueueQuery(await searchParams);
  const viewer = await requireViewer(queueAddress(filter), isModerator);
  const [{ comments, next }, counts, { language, timeZone }] = await Promise.all([getQueue(filter, new Date()), countQueues(), getSite()]);
  return (
    <main id="content" className="admin-main">
      <h1 className="admin-title">Comments</h1>
      <QueueTabs filter={filter} counts={counts} />
      <QueueFilters filter={filter} shown={comments} />
      <ModerationQueue key={queueAddress(filter)} comments={comments} filter={filter} viewer={{ id: viewer.id, role: viewer.role }} style={{ language, timeZone }} />
      {next !== null && <p className="queue-more"><a href={queueAddress({ ...filter, before: next })}>Older comments</a></p>}
    </main>
  );
}
