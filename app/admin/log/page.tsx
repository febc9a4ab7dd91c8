import type { Metadata } from 'next';
import { listDecisions, listModerators } from '#features/moderation/log.ts';
import { logAddress, readLogQuery } from '#features/moderation/log-schema.ts';
import { isModerator } from '#features/moderation/policy.ts';
import { requireViewer } from '#features/sessions/request.ts';
import { getSite } from '#features/settings/queries.ts';
import { LogFilters } from '#components/moderation/LogFilters.tsx';
import { LogTable } from '#components/moderation/LogTable.tsx';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: 'Log' };

/** Every decision of moderators: who, when, about what, and why. */
export default async function LogPage({ searchParams }: Props) {
  const filter = readLogQuery(await searchParams);
  await requireViewer(logAddress(filter), isModerator);
  const [{ entries, next }, moderators, site] = await Promise.all([listDecisions(filter), listModerators(), getSite()]);
  return (
    <main id="content" className="admin-main">
      <h1 className="admin-title">Log</h1>
      <LogFilters filter={filter} moderators={moderators} />
      {entries.length > 0 ? <LogTable entries={entries} style={site} /> : <p className="queue-empty">No decision fits. Whatever a moderator decides is written down here, with the reason that was told.</p>}
      {next && <p className="queue-more"><a href={logAddress({ ...filter, before: next })}>Older decisions</a></p>}
    </main>
  );
}
