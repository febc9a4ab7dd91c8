import type { Metadata } from 'next';
import { deletePath, morePath } from '#features/comments/address.ts';
import { deleteOwnComment } from '#features/comments/actions.ts';
import { getComment } from '#features/comments/one.ts';
import { canDelete } from '#features/comments/policy.ts';
import { postsLetInto } from '#features/post-passwords/request.ts';
import { requireViewer } from '#features/sessions/request.ts';
import { getSite } from '#features/settings/queries.ts';
import { CommentButton } from '#components/discussion/CommentButton.tsx';
import { CommentHead } from '#components/discussion/CommentHead.tsx';
import { SingleComment } from '#components/discussion/SingleComment.tsx';
import { notThere } from '#components/site/not-there.tsx';

export const metadata: Metadata = { title: 'Delete your comment' };

/** Asks once more before one's own comment goes. */
export default async function DeletePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const viewer = await requireViewer(deletePath(Number(id)));
  const [site, comment] = await Promise.all([getSite(), postsLetInto().then((letInto) => getComment(id, letInto))]);
  if (!comment || !canDelete(viewer, comment)) return notThere();
  return (
    <main id="content" className="wrap account">
      <CommentHead title="Delete your comment?" post={comment.post} />
      <SingleComment comment={comment} style={site} />
      <p className="form-hint">It cannot be brought back. Replies to it stay, below a line that says that you deleted it.</p>
      <div className="comment-choices">
        <CommentButton action={deleteOwnComment} id={comment.id} hook="data-delete">Delete it</CommentButton>
        <a href={morePath(comment.id)}>Keep it</a>
      </div>
    </main>
  );
}
