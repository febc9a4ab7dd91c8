import type { Metadata } from 'next';
import { requireViewer } from '#features/sessions/request.ts';
import { testMail } from '#features/system/actions.ts';
import { canSeeSystem } from '#features/system/policy.ts';
import { readSystem } from '#features/system/queries.ts';
import { ActionForm } from '#components/admin/form/ActionForm.tsx';
import { PageHead } from '#components/admin/PageHead.tsx';
import { bytesInWords } from '#components/system/amounts.ts';
import { SystemList } from '#components/system/SystemList.tsx';

export const metadata: Metadata = { title: 'System' };

/** How the site is, under the bonnet. */
export default async function SystemPage() {
  await requireViewer('/admin/system/', canSeeSystem);
  const facts = await readSystem();
  return (
    <main id="content" className="admin-main">
      <PageHead title="System" />
      <SystemList facts={facts} />
      <section className="admin-section" aria-labelledby="mail">
        <h2 id="mail">Does mail work?</h2>
        <ActionForm action={testMail} submit="Mail me a test" tone="plain" />
      </section>
      <section className="admin-section" aria-labelledby="tables">
        <h2 id="tables">The largest tables</h2>
        <div className="table-scroll">
          <table className="admin-table">
            <thead><tr><th scope="col">Table</th><th scope="col">Size</th><th scope="col">Rows, about</th></tr></thead>
            <tbody>{facts.database.tables.map(({ name, bytes, rows }) => <tr key={name}><td>{name}</td><td>{bytesInWords(bytes)}</td><td>{rows.toLocaleString('en-GB')}</td></tr>)}</tbody>
          </table>
        </div>
      </section>
    </main>
  );
}
