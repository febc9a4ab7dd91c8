import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { undo } from '#features/imports/actions.ts';
import { countMade } from '#features/imports/admin-queries.ts';
import { importAddress, IMPORTS } from '#features/imports/address.ts';
import { canImport } from '#features/imports/policy.ts';
import { getImport } from '#features/imports/run-queries.ts';
import { runOfAddress } from '#features/imports/upload-schema.ts';
import { requireViewer } from '#features/sessions/request.ts';
import { ActionForm } from '#components/admin/form/ActionForm.tsx';
import { PageHead } from '#components/admin/PageHead.tsx';
import { madeWords } from '#components/imports/made-words.ts';

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: 'Take an import back' };

/** Asks once more before an import is taken back, and says what goes with it. */
export default async function UndoImportPage({ params }: Props) {
  const { id: written } = await params;
  await requireViewer(`${IMPORTS}${written}/undo/`, canImport);
  const id = runOfAddress.safeParse(written);
  const run = id.success ? await getImport(id.data) : null;
  if (!run) notFound();
  const made = await countMade(run.id);
  return (
    <main id="content" className="admin-main">
      <PageHead title="Take the import back?" back={{ href: importAddress(run.id), label: run.file }}>
        {made.length > 0 ? 'This takes away what the import added, and puts back what it brought up to date:' : 'The import added nothing; what it brought up to date is put back.'}
      </PageHead>
      {made.length > 0 && <ul className="import-made">{madeWords(made).map((words) => <li key={words}>{words}</li>)}</ul>}
      <p className="form-hint">What was edited here since stays, and so does what hangs from it, such as comments that readers wrote under a post. The report names it.{run.out.sampleRemoved && ' The sample content that made room for the archive comes back if nothing else is on the site then.'}</p>
      <ActionForm action={undo} submit="Take it back" tone="danger"><input type="hidden" name="id" value={run.id} /></ActionForm>
      <p className="admin-links"><a href={importAddress(run.id)}>Leave it as it is</a></p>
    </main>
  );
}
