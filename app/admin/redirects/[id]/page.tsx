import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { removeRedirect, saveRedirect, takeRedirectBack } from '#features/redirects/actions.ts';
import { getRedirect } from '#features/redirects/manage-queries.ts';
import { canKeepRedirects } from '#features/redirects/policy.ts';
import { requireViewer } from '#features/sessions/request.ts';
import { getSite } from '#features/settings/queries.ts';
import { longDate } from '#lib/dates.ts';
import { rowId } from '#lib/form-fields.ts';
import { ActionForm } from '#components/admin/form/ActionForm.tsx';
import { PageHead } from '#components/admin/PageHead.tsx';
import { RedirectFields } from '#components/redirects/RedirectFields.tsx';

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: 'A redirect' };

/** One redirect. */
export default async function RedirectPage({ params }: Props) {
  const { id } = await params;
  await requireViewer(`/admin/redirects/${id}/`, canKeepRedirects);
  const parsed = rowId.safeParse(id);
  const [redirect, site] = await Promise.all([parsed.success ? getRedirect(parsed.data) : null, getSite()]);
  if (!redirect) notFound();
  const { fromPath, hits, createdAt } = redirect;
  return (
    <main id="content" className="admin-main">
      <PageHead title={fromPath} back={{ href: '/admin/redirects/', label: 'Redirects' }}>
        Followed {hits.toLocaleString('en-GB')} times since {longDate(createdAt, site)}.
      </PageHead>
      <ActionForm action={saveRedirect} undo={takeRedirectBack} submit="Save">
        <input type="hidden" name="id" value={redirect.id} />
        <RedirectFields redirect={redirect} />
      </ActionForm>
      <ActionForm action={removeRedirect} submit="Delete the redirect" tone="plain"><input type="hidden" name="id" value={redirect.id} /></ActionForm>
    </main>
  );
}
