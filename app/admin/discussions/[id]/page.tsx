import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getDiscussion } from '#features/moderation/discussion-queries.ts';
import { isModerator } from '#features/moderation/policy.ts';
import { queueAddress } from '#features/moderation/queues.ts';
import { requireViewer } from '#features/sessions/request.ts';
import { getDiscussionSettings } from '#features/settings/discussion-queries.ts';
import { DiscussionForm } from '#components/moderation/DiscussionForm.tsx';

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: 'A discussion' };

const ID = /^[1-9]\d{0,8}$/;

/** How one post is discussed. */
export default async function DiscussionPage({ params }: Props) {
  const { id } = await params;
  await requireViewer(`/admin/discussions/${id}/`, isModerator);
  const [post, { mode }] = await Promise.all([ID.test(id) ? getDiscussion(Number(id)) : null, getDiscussionSettings()]);
  if (!post) notFound();
  return (
    <main id="content" className="admin-main">
      <h1 className="admin-title">The discussion of “{post.title}”</h1>
      <p className="admin-lead"><a href={`${post.path}#comments`}>{post.commentCount} comments</a> · <a href={queueAddress({ queue: 'all', postId: post.id })}>in the queue</a></p>
      <DiscussionForm post={post} siteMode={mode} />
    </main>
  );
}
