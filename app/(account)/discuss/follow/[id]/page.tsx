import type { Metadata } from 'next';
import { followPath } from '#features/comments/address.ts';
import { followDiscussion, unfollowDiscussion } from '#features/comments/actions.ts';
import { getDiscussed } from '#features/comments/one.ts';
import { isFollowingPost } from '#features/comments/relation.ts';
import { postsLetInto } from '#features/post-passwords/request.ts';
import { requireViewer } from '#features/sessions/request.ts';
import { CommentButton } from '#components/discussion/CommentButton.tsx';
import { CommentHead } from '#components/discussion/CommentHead.tsx';
import { notThere } from '#components/site/not-there.tsx';

export const metadata: Metadata = { title: 'Follow a discussion' };

/** Where somebody says whether they want to be told of every new comment under a post. */
export default async function FollowPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const viewer = await requireViewer(followPath(Number(id)));
  const post = /^[1-9]\d{0,8}$/.test(id) ? await getDiscussed(Number(id), await postsLetInto()) : null;
  if (!post) return notThere();
  const following = await isFollowingPost(viewer, post.id);
  return (
    <main id="content" className="wrap account">
      <CommentHead title={following ? 'You follow this discussion' : 'Follow this discussion'} post={post} />
      <p className="mb-4">{following ? 'You are told of every new comment under this post.' : 'You will be told of every new comment under this post.'} How often, your <a href="/account/">settings</a> say.</p>
      {following
        ? <CommentButton action={unfollowDiscussion} field="postId" id={post.id} hook="data-follow">Stop following</CommentButton>
        : <CommentButton action={followDiscussion} field="postId" id={post.id} hook="data-follow">Follow</CommentButton>}
    </main>
  );
}
