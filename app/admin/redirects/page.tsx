import type { Metadata } from 'next';
import { addRedirect, takeRedirectBack } from '#features/redirects/actions.ts';
import { listRedirects } from '#features/redirects/manage-queries.ts';
import { canKeepRedirects } from '#features/redirects/policy.ts';
import { readRedirectQuery, redirectsAddress } from '#features/redirects/schema.ts';
import { requireViewer } from '#features/sessions/request.ts';
import { Finder } from '#components/admin/Finder.tsx';
import { ActionForm } from '#components/admin/form/ActionForm.tsx';
import { UndoNotice } from '#components/admin/form/UndoNotice.tsx';
import { PageHead } from '#components/admin/PageHead.tsx';
import { RedirectFields } from '#components/redirects/RedirectFields.tsx';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: 'Redirects' };

/** Old addresses, and where each leads. */
export default async function RedirectsPage({ searchParams }: Props) {
  const filter = readRedirectQuery(await searchParams);
  await requireViewer(redirectsAddress(filter), canKeepRedirects);
  const { redirects, next } = await listRedirects(filter);
  return (
    <main id="content" className="admin-main">
      <PageHead title="Redirects">Where old addresses lead. What moves within the site gets its redirect by itself; here are all of them, and those that you make.</PageHead>
      {filter.gone && <UndoNotice action={takeRedirectBack} entry={filter.gone}>The redirect is deleted.</UndoNotice>}
      <p className="admin-links"><a href="/admin/redirects/check/">Check them all</a> <a href="/admin/redirects/import/">Import</a> <a href="/api/redirects/" download>Export</a></p>
      <Finder action="/admin/redirects/" label="A part of an address" value={filter.q} />
      <div className="admin-halves">
        <section aria-label="All redirects">
          {redirects.length === 0 && <p className="queue-empty">{filter.q || filter.before ? 'No redirect fits. A part of either address is enough.' : 'No redirect yet. Give a post or a category another address and one stands here; or bring those of an old site as a CSV file.'}</p>}
          {redirects.length > 0 && (
            <div className="table-scroll">
              <table className="admin-table">
                <thead><tr><th scope="col">Old address</th><th scope="col">Leads to</th><th scope="col">Followed</th></tr></thead>
                <tbody>
                  {redirects.map(({ id, fromPath, toUrl, status, hits }) => (
                    <tr key={id}>
                      <td className="address"><a href={`/admin/redirects/${id}/`}>{fromPath}</a></td>
                      <td className="address">{toUrl}{status !== 301 && ' (for now)'}</td>
                      <td>{hits.toLocaleString('en-GB')}×</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
          {next && <p className="queue-more"><a href={redirectsAddress({ ...(filter.q && { q: filter.q }), before: next })}>Older redirects</a></p>}
        </section>
        <section className="admin-aside" aria-labelledby="new">
          <h2 id="new">A new redirect</h2>
          <ActionForm action={addRedirect} undo={takeRedirectBack} submit="Add it"><RedirectFields /></ActionForm>
        </section>
      </div>
    </main>
  );
}
