import Link from 'next/link';
import { QUEUES, queueAddress, type QueueFilter, type QueueName } from '#features/moderation/queues.ts';

const NAMES = { pending: 'Pending', reported: 'Reported', spam: 'Spam', removed: 'Removed', all: 'All' } as const satisfies Record<QueueName, string>;
/** Counting stops here. */
const MOST = 1_000;

/** The queues, with how many comments wait in each. */
export function QueueTabs({ filter, counts }: { filter: QueueFilter; counts: Record<QueueName, number> }) {
  const { before: _before, id: _id, ...kept } = filter;
  return (
    <nav className="queue-tabs" aria-label="Queues">
      <ul>
        {QUEUES.map((queue) => (
          <li key={queue}>
            <Link href={queueAddress({ ...kept, queue })} aria-current={queue === filter.queue ? 'page' : undefined}>
              {NAMES[queue]} <span className="queue-count">{counts[queue] > MOST ? `${MOST.toLocaleString('en-GB')}+` : counts[queue]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
