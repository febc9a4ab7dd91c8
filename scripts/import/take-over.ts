import { resolve } from 'node:path';
import { importArchive, rehearseImport, type ImportRequest } from '#features/imports/commands.ts';
import { diskFile, diskFolder } from '#features/imports/disk-file.ts';
import type { ImportSummary } from '#features/imports/import-summary.ts';
import { readerOf } from '#features/imports/readers.ts';
import { forecastLines, reportLines } from '#features/imports/report.ts';
import type { ImportFile } from '#features/imports/import-file.ts';
import { reportJson, writeReport } from '#features/imports/write-report.ts';
import { database, type Database, type Transaction } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { Refusal } from '../script.ts';
import { progressBars } from './bars.ts';
import type { ImportCommand } from './command.ts';

type Asked = Extract<ImportCommand, { verb: 'import' }>;

/** The files that were named. Throws an ArchiveError for one that cannot be read. */
export async function namedFiles({ kind, paths }: Asked): Promise<ImportFile[]> {
  const files: ImportFile[] = [];
  for (const path of paths) files.push(...(kind === 'markdown' ? await diskFolder(path) : [await diskFile(path)]));
  return files.map((file) => ({ ...file, path: resolve(file.path ?? file.name) }));
}

/** With it comes what encodes pictures, which most of an import has no use for. */
const media = () => import('./media.ts');

/** Imports files, or tells what that would do, and prints what came of it. */
export async function takeOver(asked: Asked, files: ImportFile[], signal: AbortSignal): Promise<void> {
  const reader = await readerOf(asked.kind);
  const bars = progressBars();
  const from = asked.mediaFrom === undefined ? undefined : await (await media()).namedFolder(asked.mediaFrom);
  // What comes from a folder is not to be asked of the old site meanwhile.
  const options = { media: from ? ('keep' as const) : asked.media, authors: await accountsOf(asked.authors) };
  const onWait = () => process.stderr.write('Another import is under way: this one waits for its end (Ctrl-C gives up).\n');
  const request: ImportRequest = { reader, files, options, actor: { userId: null, name: 'npm run import' }, now: new Date(), signal, onProgress: bars.show, onWait };
  const writeTo = async (db: Database | Transaction, summary: ImportSummary) => {
    if (asked.report !== undefined) await writeReport(asked.report, reportJson(db, summary, { dryRun: asked.dryRun, files: files.map(({ name }) => name) }));
  };
  try {
    const summary = asked.dryRun ? await rehearseImport(request, writeTo) : await importArchive(request);
    bars.end();
    if (asked.dryRun) for (const line of forecastLines(summary.archive)) console.log(line);
    if (asked.dryRun) console.log('Taking it over would end so:');
    for (const line of reportLines(summary, env().SITE_URL)) console.log(asked.dryRun ? `  ${line}` : line);
    if (!asked.dryRun) await (await media()).bringMedia(summary.runId, { from, now: request.now, signal });
    if (!asked.dryRun) await writeTo(database(), summary);
    if (asked.report !== undefined) console.log(`The whole report is in ${asked.report}`);
    if (!asked.dryRun) console.log(`This was import ${summary.runId}: npm run import -- undo ${summary.runId} takes it back.`);
  } finally {
    bars.end();
  }
}

async function accountsOf(authors: Asked['authors']): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [login, email] of authors) {
    const user = await database().user.findUnique({ where: { email }, select: { id: true } });
    if (!user) throw new Refusal(`There is no account with the address ${email}: npm run user -- ${email} makes one.`);
    found[login] = user.id;
  }
  return found;
}
