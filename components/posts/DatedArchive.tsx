import { monthName } from '#lib/dates.ts';
import { monthPath, yearPath } from '#features/archive/address.ts';
import { listPosts } from '#features/posts/queries.ts';
import type { PostAddress } from '#features/posts/segments.ts';
import { getSite } from '#features/settings/queries.ts';
import { movedOrNotThere } from '#components/site/moved.ts';
import { PostListPage } from './PostListPage.tsx';

type Props = { list: string; address: Extract<PostAddress, { view: 'year' | 'month' }> };

/** The posts of a year or a month. */
export async function DatedArchive({ list, address }: Props) {
  const [site, { posts, hasOlder }] = await Promise.all([getSite(), listPosts(list, address.page)]);
  const { year } = address;
  const month = address.view === 'month' ? address.month : null;
  if (posts.length === 0) return movedOrNotThere(`${month ? monthPath(year, month) : yearPath(year)}${address.page > 1 ? `page/${address.page}/` : ''}`);
  const title = month ? `${monthName(month, site.language)} ${year}` : `${year}`;
  const path = month ? monthPath(year, month) : yearPath(year);
  return (
    <PostListPage posts={posts} hasOlder={hasOlder} title={title} page={address.page} path={path} style={site} empty="">
      <p><a href="/archive/">The whole archive</a></p>
    </PostListPage>
  );
}
