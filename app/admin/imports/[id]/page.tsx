import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { accountsForAuthors, sourceOfRun } from '#features/imports/admin-queries.ts';
import { IMPORTS } from '#features/imports/address.ts';
import { FINDING_KINDS } from '#features/imports/finding.ts';
import { canImport } from '#features/imports/policy.ts';
import { getFindings, getImport } from '#features/imports/run-queries.ts';
import { runOfAddress } from '#features/imports/upload-schema.ts';
import { countMedia } from '#features/media-fetch/queries.ts';
import { requireViewer } from '#features/sessions/request.ts';
import { getSite } from '#features/settings/queries.ts';
import { PageHead } from '#components/admin/PageHead.tsx';
import { BeginForm } from '#components/imports/BeginForm.tsx';
import { FilesGone } from '#components/imports/FilesGone.tsx';
import { Findings } from '#components/imports/Findings.tsx';
import { HoldsTable } from '#components/imports/HoldsTable.tsx';
import { ImportProgress } from '#components/imports/ImportProgress.tsx';
import { MediaState } from '#components/imports/MediaState.tsx';
import { RunButtons } from '#components/imports/RunButtons.tsx';
import { KIND_NAMES, statusWords } from '#components/imports/words.ts';
import { DateTime } from '#components/ui/DateTime.tsx';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: 'An import' };

/** One import: how it stands, what is to be chosen for it, and its report. */
export default async function ImportPage({ params, searchParams }: Props) {
  const [{ id: written }, asked] = [await params, await searchParams];
  await requireViewer(`${IMPORTS}${written}/`, canImport);
  const id = runOfAddress.safeParse(written);
  const [run, site] = await Promise.all([id.success ? getImport(id.data) : null, getSite()]);
  if (!run) notFound();
  const isCheck = run.options?.wanted === 'check';
  const isUnderWay = ['WAITING', 'RUNNING', 'UNDOING'].includes(run.status);
  const accounts = run.status === 'PAUSED' && isCheck ? await accountsForAuthors(run.authors ?? []) : [];
  const sourceId = isCheck ? null : await sourceOfRun(run.id);
  const media = sourceId === null ? null : await countMedia(sourceId);
  const kind = FINDING_KINDS.find((one) => one === asked['kind']) ?? run.findings.find(({ count }) => count > 0)?.kind;
  const after = Math.max(0, Math.min(2_147_483_647, Math.floor(Number(asked['after'])) || 0));
  const lines = kind ? await getFindings(run.id, { kind, after }) : [];
  return (
    <main id="content" className="admin-main">
      <PageHead title={run.file} back={{ href: IMPORTS, label: 'Imports' }}>
        {[run.kind && KIND_NAMES[run.kind], run.site?.title, run.siteUrl ?? run.site?.address].filter(Boolean).join(', ')}
      </PageHead>
      <p className="import-state"><output><b>{statusWords(run.status, isCheck)}.</b></output> {run.finishedAt && !isUnderWay && <DateTime date={run.finishedAt} style={site} withTime />}</p>
      {run.status === 'FAILED' && <p className="form-error import-error">{failureWords(run.error, run.batches > 0)}</p>}
      {run.lacksFiles && <FilesGone hasBatches={run.batches > 0} />}
      {isUnderWay && <ImportProgress key={run.status} id={run.id} status={run.status} isCheck={isCheck} progress={run.progress} />}
      <RunButtons id={run.id} status={run.status} isChecked={isCheck} hasBatches={run.batches > 0} lacksFiles={run.lacksFiles} />
      {run.holds && (
        <section className="import-part" aria-labelledby="holds">
          <h2 id="holds">{isCheck ? 'What the files hold' : 'What came of them'}</h2>
          <HoldsTable holds={run.holds} leftOut={run.leftOut} {...(!isCheck && { out: run.out })} />
        </section>
      )}
      {run.status === 'PAUSED' && isCheck && run.holds && !run.lacksFiles && (
        <section className="import-part" aria-labelledby="begin">
          <h2 id="begin">Before it begins</h2>
          <BeginForm id={run.id} authors={run.authors ?? []} accounts={accounts} media={run.kind === 'disqus' || run.kind === 'markdown' ? 'keep' : null} />
        </section>
      )}
      {sourceId !== null && media && run.status !== 'UNDONE' && <MediaState sourceId={sourceId} media={media} />}
      {run.holds && (
        <section className="import-part" aria-labelledby="report">
          <h2 id="report">The report</h2>
          <p className="admin-links"><a href={`/api/imports/${run.id}/report/`} download>Download it (JSON)</a></p>
          {kind ? <Findings runId={run.id} siteUrl={run.siteUrl ?? run.site?.address ?? null} counts={run.findings} kind={kind} lines={lines} isFirst={after === 0} /> : <p className="queue-empty">{isUnderWay || isCheck ? 'Nothing to report so far.' : 'Nothing to report: all of it came as it was.'}</p>}
        </section>
      )}
    </main>
  );
}

function failureWords(error: string | null, hasBegun: boolean): string {
  if (error === null || error === 'failed') return `Something went wrong on the site itself; its log says what. ${hasBegun ? 'What has come is whole: try again from there, or take it back.' : 'Nothing was written: try again.'}`;
  return `${error} ${hasBegun ? '' : 'Nothing was written.'}`.trim();
}

