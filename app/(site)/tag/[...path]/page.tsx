import type { Metadata } from 'next';
import { tagList } from '#features/posts/lists.ts';
import { listPosts } from '#features/posts/queries.ts';
import { decodeSegments, splitPage } from '#features/posts/segments.ts';
import { getSite } from '#features/settings/queries.ts';
import { tagPath } from '#features/tags/address.ts';
import { getTag } from '#features/tags/queries.ts';
import { PostListPage } from '#components/posts/PostListPage.tsx';
import { movedOrNotThere } from '#components/site/moved.ts';
import { pageMetadata } from '#components/site/metadata.ts';

type Props = { params: Promise<{ path: string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [site, { tag, page }] = await Promise.all([getSite(), find(params)]);
  if (!tag) return {};
  const path = tagPath(tag.slug);
  return pageMetadata({ site, title: tag.name, description: tag.description || undefined, path: page === 1 ? path : `${path}page/${page}/`, feed: path });
}

export default async function TagPage({ params }: Props) {
  const { tag, parts, page } = await find(params);
  if (!tag) return movedOrNotThere(tagPath(parts.join('/')));
  const [site, list] = await Promise.all([getSite(), listPosts(tagList(tag.id), page)]);
  if (list.posts.length === 0 && page > 1) return movedOrNotThere(`${tagPath(tag.slug)}page/${page}/`);
  return (
    <PostListPage {...list} title={tag.name} page={page} path={tagPath(tag.slug)} style={site} empty="No posts with this tag yet.">
      {tag.description && <p>{tag.description}</p>}
    </PostListPage>
  );
}

async function find(params: Props['params']) {
  const address = splitPage((await params).path);
  const slug = address?.rest.length === 1 ? address.rest[0] : undefined;
  return { parts: decodeSegments((await params).path) ?? [], tag: slug ? await getTag(slug) : null, page: address?.page ?? 1 };
}
