import type { Metadata } from 'next';
import { listMonths } from '#features/archive/queries.ts';
import { getSite } from '#features/settings/queries.ts';
import { ArchiveMonths } from '#components/posts/ArchiveMonths.tsx';
import { pageMetadata } from '#components/site/metadata.ts';

export async function generateMetadata(): Promise<Metadata> {
  return pageMetadata({ site: await getSite(), title: 'Archive', description: 'Every post, by year and month.', path: '/archive/' });
}

export default async function ArchivePage() {
  const [site, months] = await Promise.all([getSite(), listMonths()]);
  return (
    <main id="content" className="wrap">
      <div className="list-head"><h1>Archive</h1></div>
      {months.length > 0 ? <ArchiveMonths months={months} language={site.language} /> : <p className="empty">Nothing has been published yet.</p>}
    </main>
  );
}
