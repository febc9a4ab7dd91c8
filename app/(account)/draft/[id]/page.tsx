import type { Metadata } from 'next';
import { answerWithStatus } from '#lib/cache/scope.ts';
import { framedHeaders } from '#lib/web/headers.ts';
import { getDraft } from '#features/posts/draft-queries.ts';
import { readPostId } from '#features/posts/manage-schema.ts';
import { canWrite } from '#features/posts/policy.ts';
import { requireViewer } from '#features/sessions/request.ts';
import { getSite } from '#features/settings/queries.ts';
import { DraftPage } from '#components/posts/DraftPage.tsx';
import { notThere } from '#components/site/not-there.tsx';

export const metadata: Metadata = { title: 'Preview' };

/** A post as on the site, with what its writer typed and has not saved; the editors' preview shows it at the widths of a phone and a desk. */
export default async function OwnDraftPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const viewer = await requireViewer(`/draft/${id}/`, canWrite);
  const [site, draft] = await Promise.all([getSite(), getDraft(viewer, readPostId(id))]);
  if (!draft) return notThere();
  answerWithStatus(200, framedHeaders);
  return <DraftPage article={draft.article} site={site}>{draft.isSaved ? 'A preview of what was saved last.' : 'A preview with what you typed and have not saved yet.'}</DraftPage>;
}
