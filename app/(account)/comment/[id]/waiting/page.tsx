import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { commentPermalink, deletePath, editPath, waitingPath } from '#features/comments/address.ts';
import { getComment } from '#features/comments/one.ts';
import { canDelete, canEdit } from '#features/comments/policy.ts';
import { postsLetInto } from '#features/post-passwords/request.ts';
import { requireViewer } from '#features/sessions/request.ts';
import { getSite } from '#features/settings/queries.ts';
import { CommentHead } from '#components/discussion/CommentHead.tsx';
import { SingleComment } from '#components/discussion/SingleComment.tsx';
import { notThere } from '#components/site/not-there.tsx';

export const metadata: Metadata = { title: 'Your comment waits' };

/** Where a comment's writer finds it while a moderator has not looked at it. */
export default async function WaitingPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const viewer = await requireViewer(waitingPath(Number(id)));
  const [site, comment] = await Promise.all([getSite(), postsLetInto().then((letInto) => getComment(id, letInto))]);
  if (!comment || !canDelete(viewer, comment)) return notThere();
  if (comment.status === 'APPROVED') return redirect(commentPermalink(comment.id));
  return (
    <main id="content" className="wrap account">
      <CommentHead title="Your comment waits for approval" post={comment.post} />
      <p className="form-done">Thank you. A moderator will look at it before others see it. You need not do anything, and nothing of it is lost.</p>
      <SingleComment comment={comment} style={site} />
      <p className="comment-foot">
        {canEdit(viewer, comment, new Date()) && <a href={editPath(comment.id)}>Edit</a>} <a href={deletePath(comment.id)}>Delete</a>
      </p>
      <p><a href={`${comment.post.path}#comments`}>Back to the discussion</a></p>
    </main>
  );
}
