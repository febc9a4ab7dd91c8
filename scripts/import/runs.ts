import { undoWholeImport } from '#features/imports/commands.ts';
import { getFindings, getImports } from '#features/imports/run-queries.ts';
import { findingLine } from '#features/imports/report.ts';
import { Refusal } from '../script.ts';
import { progressBars } from './bars.ts';

/** Prints the newest imports, a line each. */
export async function listImports(): Promise<void> {
  const { runs, total } = await getImports();
  if (total === 0) console.log('Nothing was imported yet.');
  for (const { id, status, startedAt, siteUrl, file, error } of runs) {
    console.log([String(id).padStart(4), startedAt.toISOString().slice(0, 16).replace('T', ' '), status.padEnd(8), siteUrl ?? '', file, error ?? ''].filter(Boolean).join('  '));
  }
  if (total > runs.length) console.log(`… and ${total - runs.length} older ones.`);
}

/** Takes an import back, and prints what stays and why. */
export async function undoOne(runId: number, signal: AbortSignal): Promise<void> {
  const bars = progressBars();
  const onWait = () => process.stderr.write('Another import is under way: this waits for its end (Ctrl-C gives up).\n');
  try {
    const summary = await undoWholeImport({ runId, actor: { userId: null, name: 'npm run import' }, now: new Date(), signal, onProgress: bars.show, onWait });
    bars.end();
    if (typeof summary === 'string') throw new Refusal(summary);
    console.log(`Import ${runId} is undone: ${summary.removed.toLocaleString('en-GB')} things that it brought are gone.`);
    if (summary.sampleBack) console.log('The sample content that had made room for it is back.');
    if (summary.kept === 0) return;
    console.log(`${summary.kept.toLocaleString('en-GB')} stay:`);
    for (const finding of await getFindings(runId, { kind: 'kept-here' })) console.log(`  ${findingLine(finding)}`);
  } finally {
    bars.end();
  }
}
