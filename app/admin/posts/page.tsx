import type { Metadata } from 'next';
import { postListAddress, readPostQuery } from '#features/posts/manage-schema.ts';
import { canWrite } from '#features/posts/policy.ts';
import { requireViewer } from '#features/sessions/request.ts';
import { ManagePosts } from '#components/post-list/ManagePosts.tsx';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: 'Posts' };

/** Every post that its viewer may open: an author's own, an editor's all. */
export default async function PostsPage({ searchParams }: Props) {
  const filter = readPostQuery('POST', await searchParams);
  const viewer = await requireViewer(postListAddress(filter), canWrite);
  return <ManagePosts filter={filter} viewer={viewer} />;
}
