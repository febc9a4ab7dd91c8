import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readPostId } from '#features/posts/manage-schema.ts';
import { canEditPost, canWrite } from '#features/posts/policy.ts';
import { getRevisionDiff, listRevisions } from '#features/posts/revision-queries.ts';
import { requireViewer } from '#features/sessions/request.ts';
import { getSite } from '#features/settings/queries.ts';
import { RestoreForm } from '#components/writing/RestoreForm.tsx';
import { RevisionList } from '#components/writing/RevisionList.tsx';
import { TextDiff } from '#components/ui/TextDiff.tsx';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: 'Revisions' };

/** Every text that a post was saved with, what each changed, and the way back to it. */
export default async function RevisionsPage({ params, searchParams }: Props) {
  const [{ id }, { revision, before }] = [await params, await searchParams];
  const viewer = await requireViewer(`/admin/posts/${id}/revisions/`, canWrite);
  const postId = readPostId(id);
  const [found, site] = await Promise.all([listRevisions(viewer, postId, readPostId(String(before)) || undefined), getSite()]);
  if (!found) return notFound();
  const { post, revisions, next } = found;
  const shown = readPostId(String(revision)) || (revisions[0]?.id ?? 0);
  const diff = await getRevisionDiff(postId, shown);
  return (
    <main id="content" className="admin-main">
      <h1 className="admin-title">Revisions of <a href={`/admin/posts/${postId}/`}>{post.title || 'a draft without a title'}</a></h1>
      {revisions.length === 0 ? (
        <p className="queue-empty">Each time this is saved with another text, that text is kept here, so that you can see what changed and go back. Nothing was saved yet.</p>
      ) : (
        <div className="revisions">
          <nav aria-label="Revisions">
            <RevisionList postId={postId} revisions={revisions} shown={shown} style={site} />
            {next && <p className="queue-more"><a href={`/admin/posts/${postId}/revisions/?before=${next}`}>Older ones</a></p>}
          </nav>
          {diff && (
            <section aria-label="What this save changed" className="revision-diff">
              {diff.isFirst && <p className="form-hint">The first text that was kept.</p>}
              <TextDiff lines={diff.lines} same="No word was changed: links, pictures or formatting were." />
              {canEditPost(viewer, post) && !diff.isCurrent && <RestoreForm postId={postId} revisionId={shown} version={post.version} />}
              {diff.isCurrent && <p className="form-hint">This is what the post says now.</p>}
            </section>
          )}
        </div>
      )}
    </main>
  );
}
