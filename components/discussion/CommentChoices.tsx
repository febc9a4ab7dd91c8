import { env } from '#lib/env.ts';
import { commentPermalink, deletePath, editPath, followPath, morePath, replyPath } from '#features/comments/address.ts';
import { followCommentThread, recommend, unfollowCommentThread, unrecommend } from '#features/comments/actions.ts';
import type { OneComment } from '#features/comments/one.ts';
import { canBeAnswered, canDelete, canEdit, canModerate, canRecommend, canReport } from '#features/comments/policy.ts';
import { signInPath } from '#features/sessions/address.ts';
import type { Viewer } from '#features/sessions/viewer.ts';
import { CommentButton } from './CommentButton.tsx';
import { ReportForm } from './ReportForm.tsx';

type Props = { comment: OneComment; viewer: Viewer | null; relation: { recommended: boolean; reported: boolean; followed: boolean }; now: Date };

/** What the viewer may do about a comment, each as a button or a link; nothing that they may not. */
export function CommentChoices({ comment, viewer, relation, now }: Props) {
  const { id, recommendCount } = comment;
  return (
    <>
      {!viewer && <p><a href={signInPath(morePath(id))}>Sign in</a> to recommend or report this comment, or to follow its thread.</p>}
      <div className="comment-choices">
        {canRecommend(viewer, comment) && (relation.recommended
          ? <CommentButton action={unrecommend} id={id} hook="data-unrecommend">Take my recommendation back</CommentButton>
          : <CommentButton action={recommend} id={id} hook="data-recommend">Recommend</CommentButton>)}
        {viewer && canBeAnswered(comment) && (relation.followed
          ? <CommentButton action={unfollowCommentThread} id={id} hook="data-follow">Stop following this thread</CommentButton>
          : <CommentButton action={followCommentThread} id={id} hook="data-follow">Follow this thread</CommentButton>)}
      </div>
      {recommendCount > 0 && <p>{recommendCount === 1 ? '1 reader recommends' : `${recommendCount} readers recommend`} this comment.</p>}
      <ul className="choice-links">
        {canBeAnswered(comment) && <li><a href={replyPath(id)}>Reply</a></li>}
        {canEdit(viewer, comment, now) && <li><a href={editPath(id)}>Edit</a></li>}
        {canDelete(viewer, comment) && <li><a href={deletePath(id)}>Delete</a></li>}
        {canBeAnswered(comment) && <li>Link to this comment: <a href={commentPermalink(id)}>{env().SITE_URL + commentPermalink(id)}</a></li>}
        <li><a href={followPath(comment.post.id)}>Follow the whole discussion</a></li>
        {canModerate(viewer) && <li><a href={`/admin/comments/?comment=${id}`}>Moderate</a></li>}
      </ul>
      {canReport(viewer, comment) && (
        <section className="report" id="report" aria-labelledby="report-heading">
          <h2 id="report-heading">Report this comment</h2>
          {relation.reported ? <p className="form-done" aria-live="polite">Thank you: you have reported it. A moderator will look at it.</p> : <ReportForm id={id} />}
        </section>
      )}
    </>
  );
}
