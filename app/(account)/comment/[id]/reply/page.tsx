import type { Metadata } from 'next';
import { commentPermalink } from '#features/comments/address.ts';
import { getComment, isThreadClosed, writerOf } from '#features/comments/one.ts';
import { canBeAnswered } from '#features/comments/policy.ts';
import { REFUSALS } from '#features/comments/refusals.ts';
import { postsLetInto } from '#features/post-passwords/request.ts';
import { getSite } from '#features/settings/queries.ts';
import { CommentBox } from '#components/comments/CommentBox.tsx';
import { SingleComment } from '#components/discussion/SingleComment.tsx';
import { CommentHead } from '#components/discussion/CommentHead.tsx';
import { notThere } from '#components/site/not-there.tsx';

export const metadata: Metadata = { title: 'Reply to a comment' };

/** Where a comment is answered: what it says, and the form. */
export default async function ReplyPage({ params }: { params: Promise<{ id: string }> }) {
  const [site, comment] = await Promise.all([getSite(), Promise.all([params, postsLetInto()]).then(([{ id }, letInto]) => getComment(id, letInto))]);
  if (!comment || !canBeAnswered(comment)) return notThere();
  const closed = await isThreadClosed(comment.rootId);
  return (
    <main id="content" className="wrap account">
      <CommentHead title={`Reply to ${writerOf(comment)}`} post={comment.post} back={commentPermalink(comment.id)} />
      <SingleComment comment={comment} style={site} />
      {closed ? <p>{REFUSALS.thread}</p> : <CommentBox post={comment.post} parentId={comment.id} label="Your reply" />}
    </main>
  );
}
