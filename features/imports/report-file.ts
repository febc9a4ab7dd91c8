import { database } from '#lib/db/client.ts';
import { newestImported } from './queries.ts';
import { getImport } from './run-queries.ts';
import { reportJson } from './write-report.ts';

/** The report of an import, in the very form in which the command writes it, read as it is sent; null where its files were never read. */
export async function reportOf(id: number): Promise<AsyncGenerator<string> | null> {
  const [db, run] = [database(), await getImport(id)];
  if (!run?.holds) return null;
  const source = await db.importRun.findUnique({ where: { id }, select: { sourceId: true } });
  const isCheck = run.options?.wanted === 'check';
  const summary = {
    runId: id,
    archive: { holds: run.holds, leftOut: run.leftOut, site: { title: run.site?.title ?? '', addresses: [run.siteUrl ?? run.site?.address ?? ''].filter((address) => address !== '') } },
    ...run.out,
    findings: run.findings.map((counted) => ({ ...counted, first: [] })),
    newest: source?.sourceId ? await newestImported(db, source.sourceId) : null,
  };
  return reportJson(db, summary, { dryRun: isCheck, files: run.file.split(', ') });
}
