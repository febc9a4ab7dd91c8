import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { openPost } from '#features/posts/editor-queries.ts';
import { readPostId } from '#features/posts/manage-schema.ts';
import { canWrite } from '#features/posts/policy.ts';
import { requireViewer } from '#features/sessions/request.ts';
import { PreviewFrame } from '#components/writing/PreviewFrame.tsx';

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: 'Preview' };

/** A post as its readers will see it, on a desk and on a phone. */
export default async function PreviewPage({ params }: Props) {
  const { id } = await params;
  const viewer = await requireViewer(`/admin/posts/${id}/preview/`, canWrite);
  const post = await openPost(viewer, readPostId(id));
  if (!post) return notFound();
  return (
    <main id="content" className="preview" aria-labelledby="preview" data-full>
      <h1 className="sr-only" id="preview">Preview of {post.title || 'a draft'}</h1>
      <PreviewFrame postId={post.id} />
    </main>
  );
}
