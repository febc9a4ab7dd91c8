import type { Metadata } from 'next';
import { FRONT_THREADS, getThreads } from '#features/comments/queries.ts';
import { siteList } from '#features/posts/lists.ts';
import { getLeadingArticle, listPosts } from '#features/posts/queries.ts';
import { getSite } from '#features/settings/queries.ts';
import { webSite } from '#features/structured-data/web-site.ts';
import { env } from '#lib/env.ts';
import { FrontPage } from '#components/posts/FrontPage.tsx';
import { pageMetadata } from '#components/site/metadata.ts';
import { JsonLd } from '#components/ui/JsonLd.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return pageMetadata({ site: await getSite(), path: '/' });
}

export default async function Front() {
  const [site, latest] = await Promise.all([getSite(), getLeadingArticle()]);
  const recent = await listPosts(siteList, 1, { without: latest?.id });
  const discussion = latest ? await getThreads(latest.id, 1, { size: FRONT_THREADS }) : { threads: [], pages: 1 };
  return (
    <>
      <FrontPage site={site} latest={latest} recent={recent} discussion={discussion} />
      <JsonLd data={webSite(site, env().SITE_URL)} />
    </>
  );
}
