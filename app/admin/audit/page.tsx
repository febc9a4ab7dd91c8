import type { Metadata } from 'next';
import { canReadAudit } from '#features/audit/policy.ts';
import { listActors, searchAudit } from '#features/audit/queries.ts';
import { auditAddress, readAuditQuery } from '#features/audit/schema.ts';
import { requireViewer } from '#features/sessions/request.ts';
import { getSite } from '#features/settings/queries.ts';
import { PageHead } from '#components/admin/PageHead.tsx';
import { AuditFilters } from '#components/audit/AuditFilters.tsx';
import { AuditList } from '#components/audit/AuditList.tsx';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: 'Audit log' };

/** What everybody has done on the site. */
export default async function AuditPage({ searchParams }: Props) {
  const filter = readAuditQuery(await searchParams);
  await requireViewer(auditAddress(filter), canReadAudit);
  const site = await getSite();
  const [{ entries, next }, actors] = await Promise.all([searchAudit(filter, site.timeZone), listActors()]);
  return (
    <main id="content" className="admin-main">
      <PageHead title="Audit log">Who has done what, and when. Nothing is ever taken out of it.</PageHead>
      <AuditFilters filter={filter} actors={actors} />
      {entries.length > 0 ? <AuditList entries={entries} style={site} /> : <p className="queue-empty">Nothing fits. Whatever anybody changes on the site is written down here in the same moment.</p>}
      {next && <p className="queue-more"><a href={auditAddress({ ...filter, after: next })}>Older entries</a></p>}
    </main>
  );
}
