import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { renderMarkdown } from '#lib/html/markdown.ts';
import { findHeld, findPosted, pathOfWritten } from '#features/comments/held.ts';
import { getComment, getDiscussed } from '#features/comments/one.ts';
import { isRefusal, REFUSALS } from '#features/comments/refusals.ts';
import { currentViewer } from '#features/sessions/request.ts';
import { postsLetInto } from '#features/post-passwords/request.ts';
import { getSite } from '#features/settings/queries.ts';
import { CommentForm } from '#components/comments/CommentForm.tsx';
import { CommentHead } from '#components/discussion/CommentHead.tsx';
import { SingleComment } from '#components/discussion/SingleComment.tsx';
import { notThere } from '#components/site/not-there.tsx';

export const metadata: Metadata = { title: 'Your comment' };

type Props = { params: Promise<{ key: string }>; searchParams: Promise<{ why?: string | string[]; preview?: string | string[] }> };

const KEY = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A text that is not posted yet: as it would look, or with what stands in its way, and the form to go on with. */
export default async function HeldPage({ params, searchParams }: Props) {
  const [{ key }, { why, preview }, viewer, letInto, site] = await Promise.all([params, searchParams, currentViewer(), postsLetInto(), getSite()]);
  if (!KEY.test(key)) return notThere();
  const held = await findHeld(key, viewer);
  const posted = !held && viewer && (await findPosted(key, viewer));
  if (posted) return redirect(pathOfWritten(posted));
  const post = held && (await getDiscussed(held.postId, letInto));
  if (!held || !post) return notThere();
  const answered = held.parentId === null ? null : await getComment(String(held.parentId), letInto);
  return (
    <main id="content" className="wrap account">
      <CommentHead title={preview === undefined ? 'Your comment is not posted yet' : 'Preview of your comment'} post={post} />
      {isRefusal(why) && <p className="form-error" role="alert">{REFUSALS[why]}</p>}
      {!viewer && <p className="form-hint">You are not signed in. When you post it you are led through that, and your text comes with you.</p>}
      {answered?.status === 'APPROVED' && <SingleComment comment={answered} style={site} />}
      {preview !== undefined && (
        <section className="comment-preview" aria-label="Preview">
          <div className="said" dangerouslySetInnerHTML={{ __html: renderMarkdown(held.source).html }} />
        </section>
      )}
      <CommentForm postId={held.postId} parentId={why === 'parent' || why === 'thread' ? null : held.parentId} submissionKey={held.key} source={held.source} follow={held.follow} />
    </main>
  );
}
