import { MOST_COUNTED } from '#features/posts/list-limits.ts';
import { postListAddress, STATUS_TABS, type PostFilter, type StatusTab } from '#features/posts/manage-schema.ts';
import { STATUS_NAMES } from '#features/posts/status-names.ts';

/** The statuses that a list can be narrowed to, with how many posts each has. */
export function PostTabs({ filter, counts }: { filter: PostFilter; counts: ReadonlyMap<StatusTab, number> }) {
  const { before: _before, ...kept } = filter;
  return (
    <nav className="queue-tabs" aria-label="Status">
      <ul>
        {STATUS_TABS.map((status) => {
          const count = counts.get(status) ?? 0;
          return (
            <li key={status}>
              <a href={postListAddress({ ...kept, status })} aria-current={status === filter.status ? 'page' : undefined}>
                {status === 'all' ? 'All' : STATUS_NAMES[status]} {status !== 'all' && <span className="queue-count">{count > MOST_COUNTED ? `${MOST_COUNTED.toLocaleString('en-GB')}+` : count}</span>}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
