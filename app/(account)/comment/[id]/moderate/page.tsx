import type { Metadata } from 'next';
import { commentPermalink, moderatePath } from '#features/comments/address.ts';
import { canSanction, canTakeDown, isModerator } from '#features/moderation/policy.ts';
import { getQueued } from '#features/moderation/queries.ts';
import { requireViewer } from '#features/sessions/request.ts';
import { getSite } from '#features/settings/queries.ts';
import { CommentHead } from '#components/discussion/CommentHead.tsx';
import { EditTextForm } from '#components/moderation/EditTextForm.tsx';
import { ItemEvidence } from '#components/moderation/ItemEvidence.tsx';
import { MarkForm } from '#components/moderation/MarkForm.tsx';
import { MeasureForm } from '#components/moderation/MeasureForm.tsx';
import { VerdictForm } from '#components/moderation/VerdictForm.tsx';
import { notThere } from '#components/site/not-there.tsx';

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: 'Moderate a comment' };

/** PostgreSQL's integers end a little further on. */
const ID = /^[1-9]\d{0,8}$/;

/** All that a moderator may do about one comment, with scripts off too. */
export default async function ModeratePage({ params }: Props) {
  const { id } = await params;
  if (!ID.test(id)) return notThere();
  const viewer = await requireViewer(moderatePath(Number(id)), isModerator);
  const [site, [comment]] = await Promise.all([getSite(), getQueued([Number(id)], new Date())]);
  if (!comment) return notThere();
  const { user, name, post } = comment;
  const shown = commentPermalink(comment.id);
  const mayTakeDown = canTakeDown(viewer, user);
  return (
    <main id="content" className="wrap account">
      <CommentHead title={`Moderate comment ${comment.number} by ${name}`} post={post} />
      <div className="said" dangerouslySetInnerHTML={{ __html: comment.html }} />
      <div className="moderate" data-panel="">
        <ItemEvidence comment={comment} style={site} />
        <VerdictForm comment={comment} mayTakeDown={mayTakeDown} shown={shown} gone={`${post.path}#comments`} />
        <MarkForm comment={comment} shown={shown} />
        {mayTakeDown && <details><summary>Edit the text</summary><EditTextForm comment={comment} shown={shown} /></details>}
        {user && canSanction(viewer, user) && (
          <details><summary>Warn, suspend or ban {name}</summary><MeasureForm person={user} commentId={comment.id} next={shown} /></details>
        )}
        <p><a href={`/admin/comments/?comment=${comment.id}`}>In the queue</a>{user && <> · <a href={`/admin/people/${user.id}/`}>{name}’s history</a></>}</p>
      </div>
    </main>
  );
}
