import { open, rename, rm } from 'node:fs/promises';
import type { Database, Transaction } from '#lib/db/client.ts';
import type { Finding } from './finding.ts';
import type { ImportSummary } from './import-summary.ts';
import { findingsAfter } from './findings.ts';

const FINDINGS_AT_ONCE = 1_000;

/** An import's report as JSON, piece by piece: the counts in and out by kind, then every finding on a line of its own. */
export async function* reportJson(db: Database | Transaction, summary: ImportSummary, { dryRun, files }: { dryRun: boolean; files: readonly string[] }): AsyncGenerator<string> {
  const { runId, archive, added, updated, unchanged, sampleRemoved, findings, newest } = summary;
  const head = {
    run: dryRun ? null : runId, dryRun, files, site: archive.site,
    in: archive.holds, leftOut: archive.leftOut, out: { added, updated, unchanged }, sampleRemoved, newest,
    found: Object.fromEntries(findings.map(({ kind, count }) => [kind, count])),
  };
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "findings": [`;
  let separator = '\n';
  for (let last = 0; ; ) {
    const some = await findingsAfter(db, runId, last, FINDINGS_AT_ONCE);
    for (const { id: _id, ...finding } of some) {
      yield `${separator}    ${JSON.stringify(finding satisfies Finding)}`;
      separator = ',\n';
    }
    const end = some.at(-1);
    if (!end) break;
    last = end.id;
  }
  yield '\n  ]\n}\n';
}

/** Writes a report to a file, whole or not at all. */
export async function writeReport(path: string, pieces: AsyncIterable<string>): Promise<void> {
  const draft = `${path}.part`;
  const file = await open(draft, 'w');
  try {
    for await (const piece of pieces) await file.write(piece);
    await file.close();
    await rename(draft, path);
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(draft, { force: true });
    throw error;
  }
}
