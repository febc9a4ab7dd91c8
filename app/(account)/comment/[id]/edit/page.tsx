import type { Metadata } from 'next';
import { dateAndTime } from '#lib/dates.ts';
import { commentPermalink, editPath } from '#features/comments/address.ts';
import { getComment } from '#features/comments/one.ts';
import { canDelete, canEdit, editableUntil } from '#features/comments/policy.ts';
import { REFUSALS } from '#features/comments/refusals.ts';
import { postsLetInto } from '#features/post-passwords/request.ts';
import { requireViewer } from '#features/sessions/request.ts';
import { getSite } from '#features/settings/queries.ts';
import { CommentHead } from '#components/discussion/CommentHead.tsx';
import { EditForm } from '#components/discussion/EditForm.tsx';
import { notThere } from '#components/site/not-there.tsx';

export const metadata: Metadata = { title: 'Edit your comment' };

/** Where one's own comment is changed, for a while. */
export default async function EditPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const viewer = await requireViewer(editPath(Number(id)));
  const [site, comment] = await Promise.all([getSite(), postsLetInto().then((letInto) => getComment(id, letInto))]);
  if (!comment || !canDelete(viewer, comment)) return notThere();
  const editable = canEdit(viewer, comment, new Date());
  return (
    <main id="content" className="wrap account">
      <CommentHead title="Edit your comment" post={comment.post} back={commentPermalink(comment.id)} />
      {editable ? <EditForm id={comment.id} source={comment.source} until={dateAndTime(editableUntil(comment), site)} /> : <p>{REFUSALS.late}</p>}
      {!editable && <div className="said" dangerouslySetInnerHTML={{ __html: comment.html }} />}
    </main>
  );
}
