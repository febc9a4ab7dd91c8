import type { Metadata } from 'next';
import { importCsv } from '#features/redirects/actions.ts';
import { canKeepRedirects } from '#features/redirects/policy.ts';
import { requireViewer } from '#features/sessions/request.ts';
import { ActionForm } from '#components/admin/form/ActionForm.tsx';
import { FileText } from '#components/admin/form/FileText.tsx';
import { PageHead } from '#components/admin/PageHead.tsx';

export const metadata: Metadata = { title: 'Redirects: import' };

/** Brings many redirects at once. */
export default async function ImportRedirectsPage() {
  await requireViewer('/admin/redirects/import/', canKeepRedirects);
  return (
    <main id="content" className="admin-main">
      <PageHead title="Import redirects" back={{ href: '/admin/redirects/', label: 'Redirects' }}>
        A CSV file with the old address, the new one and, if you like, 301 (for good) or 307 (for now) in each line. Whatever is there and not in the file stays.
      </PageHead>
      <ActionForm action={importCsv} submit="Import" other={{ step: 'preview', label: 'Show what would change' }}>
        <FileText name="csv" label="The file’s text" fileLabel="A file" accept=".csv,.json,text/csv,text/plain,application/json" hint="Choose a file or paste its text: /old-page/,/new-page/. What WordPress’s Redirection plugin exports, as CSV or JSON, is read too." />
      </ActionForm>
    </main>
  );
}
