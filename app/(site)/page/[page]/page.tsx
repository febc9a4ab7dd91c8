import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { siteList } from '#features/posts/lists.ts';
import { leadingId, listPosts } from '#features/posts/queries.ts';
import { splitPage } from '#features/posts/segments.ts';
import { getSite } from '#features/settings/queries.ts';
import { PostListPage } from '#components/posts/PostListPage.tsx';
import { movedOrNotThere } from '#components/site/moved.ts';
import { notThere } from '#components/site/not-there.tsx';
import { pageMetadata } from '#components/site/metadata.ts';

type Props = { params: Promise<{ page: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { page } = await params;
  return pageMetadata({ site: await getSite(), title: `Posts, page ${page}`, path: `/page/${page}/` });
}

export default async function OlderPosts({ params }: Props) {
  const address = splitPage(['page', (await params).page]);
  if (!address) return notThere();
  if (address.page === 1) permanentRedirect('/');
  // The front page shows one more post than the others: the one in full.
  const [site, lead] = await Promise.all([getSite(), leadingId()]);
  const list = await listPosts(siteList, address.page, { without: lead ?? undefined });
  if (list.posts.length === 0) return movedOrNotThere(`/page/${address.page}/`);
  return <PostListPage {...list} title="Posts" page={address.page} path="/" style={site} empty="" />;
}
