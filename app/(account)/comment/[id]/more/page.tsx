import type { Metadata } from 'next';
import { commentPermalink } from '#features/comments/address.ts';
import { getComment, writerOf } from '#features/comments/one.ts';
import { canSee } from '#features/comments/policy.ts';
import { getRelation } from '#features/comments/relation.ts';
import { postsLetInto } from '#features/post-passwords/request.ts';
import { currentViewer } from '#features/sessions/request.ts';
import { getSite } from '#features/settings/queries.ts';
import { CommentChoices } from '#components/discussion/CommentChoices.tsx';
import { CommentHead } from '#components/discussion/CommentHead.tsx';
import { SingleComment } from '#components/discussion/SingleComment.tsx';
import { notThere } from '#components/site/not-there.tsx';

export const metadata: Metadata = { title: 'A comment' };

/** All that can be done about a comment, by whoever asks. */
export default async function MorePage({ params }: { params: Promise<{ id: string }> }) {
  const [{ id }, viewer, site] = await Promise.all([params, currentViewer(), getSite()]);
  const comment = await getComment(id, await postsLetInto());
  if (!comment || !canSee(viewer, comment)) return notThere();
  const relation = viewer ? await getRelation(viewer, comment) : { recommended: false, reported: false, followed: false };
  return (
    <main id="content" className="wrap account">
      <CommentHead title={`Comment ${comment.number} by ${writerOf(comment)}`} post={comment.post} back={commentPermalink(comment.id)} />
      <SingleComment comment={comment} style={site} />
      <CommentChoices comment={comment} viewer={viewer} relation={relation} now={new Date()} />
    </main>
  );
}
