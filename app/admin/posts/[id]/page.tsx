import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { env } from '#lib/env.ts';
import { listBylineOptions, listCategoryTree, listParentPages } from '#features/posts/editor-options.ts';
import { openPost } from '#features/posts/editor-queries.ts';
import { readPostId } from '#features/posts/manage-schema.ts';
import { canPublish, canWrite } from '#features/posts/policy.ts';
import { requireViewer } from '#features/sessions/request.ts';
import { getSite } from '#features/settings/queries.ts';
import { PostEditor } from '#components/writing/PostEditor.tsx';

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: 'Writing' };

/** Where one post or page is written. */
export default async function WritingPage({ params }: Props) {
  const { id } = await params;
  const viewer = await requireViewer(`/admin/posts/${id}/`, canWrite);
  const [post, site] = await Promise.all([openPost(viewer, readPostId(id)), getSite()]);
  if (!post) return notFound();
  const [authors, categories, parents] = await Promise.all([listBylineOptions(), listCategoryTree(), post.kind === 'PAGE' ? listParentPages(post.id) : []]);
  const { name, language, timeZone } = site;
  return (
    <PostEditor
      key={post.id}
      post={post}
      options={{ authors, categories, parents }}
      site={{ name, language, timeZone, url: env().SITE_URL }}
      viewer={{ id: viewer.id, mayWriteHtml: canPublish(viewer) }}
    />
  );
}
