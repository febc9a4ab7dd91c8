import type { Metadata } from 'next';
import { canMendLinks } from '#features/broken-links/policy.ts';
import { listBrokenLinks } from '#features/broken-links/queries.ts';
import { requireViewer } from '#features/sessions/request.ts';
import { getSite } from '#features/settings/queries.ts';
import { PageHead } from '#components/admin/PageHead.tsx';
import { BrokenLinkTable } from '#components/dashboard/BrokenLinkTable.tsx';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: 'Broken links' };

/** Links in published posts that lead nowhere, each with the way to mend it. */
export default async function BrokenLinksPage({ searchParams }: Props) {
  await requireViewer('/admin/broken-links/', canMendLinks);
  const { before } = await searchParams;
  const [{ links, next }, site] = await Promise.all([listBrokenLinks(before), getSite()]);
  return (
    <main id="content" className="admin-main">
      <PageHead title="Broken links">
        Links in published posts that lead nowhere. The site goes through its posts by itself: all links to its own pages, and every few minutes some to other sites. A link that is mended, or that answers again, leaves this list within the hour; one to another site within a day.
      </PageHead>
      {links.length > 0 ? <BrokenLinkTable links={links} style={site} /> : <p className="queue-empty">No link is known to be broken. What is found comes here, with the post that it stands in and the way to change it.</p>}
      {next && <p className="queue-more"><a href={`/admin/broken-links/?before=${next}`}>Found earlier</a></p>}
    </main>
  );
}
