import type { Metadata } from 'next';
import { postListAddress, readPostQuery } from '#features/posts/manage-schema.ts';
import { canWritePages } from '#features/posts/policy.ts';
import { requireViewer } from '#features/sessions/request.ts';
import { ManagePosts } from '#components/post-list/ManagePosts.tsx';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: 'Pages' };

/** Pages such as About, which stand outside the flow of posts. */
export default async function PagesPage({ searchParams }: Props) {
  const filter = readPostQuery('PAGE', await searchParams);
  const viewer = await requireViewer(postListAddress(filter), canWritePages);
  return <ManagePosts filter={filter} viewer={viewer} />;
}
