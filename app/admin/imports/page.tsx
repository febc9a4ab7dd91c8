import type { Metadata } from 'next';
import { IMPORTS } from '#features/imports/address.ts';
import { MAX_FORM_UPLOAD_BYTES } from '#features/imports/limits.ts';
import { canImport } from '#features/imports/policy.ts';
import { getImports, RUNS_A_PAGE } from '#features/imports/run-queries.ts';
import { requireViewer } from '#features/sessions/request.ts';
import { getSite } from '#features/settings/queries.ts';
import { PageHead } from '#components/admin/PageHead.tsx';
import { ImportTable } from '#components/imports/ImportTable.tsx';
import { UploadForm } from '#components/imports/UploadForm.tsx';
import { Pager } from '#components/ui/Pager.tsx';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: 'Imports' };

const PROBLEMS = new Map([
  ['signed-out', 'Nothing was uploaded: you were signed out.'],
  ['large', `Nothing was uploaded: without scripts a form may bring ${MAX_FORM_UPLOAD_BYTES / 1024 / 1024} MB. Turn scripts on, or use the command.`],
  ['empty', 'Nothing was uploaded: there was no file, or an empty one.'],
]);

/** What came from old sites, and the way for another archive to come. */
export default async function ImportsPage({ searchParams }: Props) {
  const asked = await searchParams;
  const page = Math.max(1, Math.min(100_000, Math.floor(Number(asked['page'])) || 1));
  await requireViewer(IMPORTS, canImport);
  const [{ runs, total }, site] = await Promise.all([getImports(page), getSite()]);
  const problem = typeof asked['problem'] === 'string' ? PROBLEMS.get(asked['problem']) : undefined;
  return (
    <main id="content" className="admin-main">
      <PageHead title="Imports">Brings the archive of an old site here: from WordPress, from Ghost, from Disqus, or from a folder of Markdown. Each import can be watched, paused, and taken back as a whole.</PageHead>
      {problem && <p className="form-error">{problem}</p>}
      <div className="admin-halves">
        <section aria-label="All imports">
          {total === 0 && (
            <p className="queue-empty">
              Nothing was imported yet. Download the export of your old site, choose it here, and you are shown what it holds before anything is written. A very
              large one, or one that lies on the site’s machine already, comes with <code>npm run import -- wordpress FILE</code>
            </p>
          )}
          {runs.length > 0 && <ImportTable runs={runs} style={site} />}
          <Pager page={page} label="Pages of imports" words={{ newer: 'Newer imports', older: 'Older imports' }} newer={page > 1 ? `${IMPORTS}?page=${page - 1}` : undefined} older={page * RUNS_A_PAGE < total ? `${IMPORTS}?page=${page + 1}` : undefined} />
        </section>
        <section className="admin-aside" aria-labelledby="new">
          <h2 id="new">A new import</h2>
          <UploadForm />
        </section>
      </div>
    </main>
  );
}
