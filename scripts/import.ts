import { createReadStream } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { ArchiveError } from '#features/imports/archive-error.ts';
import { checkArchive } from '#features/imports/check-archive.ts';
import { importArchive } from '#features/imports/commands.ts';
import type { Told } from '#features/imports/run-progress.ts';
import type { ImportFile } from '#features/imports/reading.ts';
import { forecastLines, reportLines } from '#features/imports/report.ts';
import { wordpress } from '#features/imports/wordpress/reader.ts';
import { applyMigrations } from '#lib/db/migrate.ts';
import { DatabaseAwayError, openDatabase } from '#lib/db/open.ts';
import { env, SettingError } from '#lib/env.ts';
import { showProgress, type Progress } from './progress.ts';

const USAGE = 'Usage: npm run import -- wordpress FILE [--dry-run]';
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
/** What a shell reports of a command that an interrupt ended. */
const STOPPED = 130;

/** A bar for each, their names of one width. */
const STEPS = { checking: 'Checking the file', writing: 'Taking it over   ', undoing: 'Taking it away   ' } as const;

/** A command that was typed wrongly; the message is one line. */
class UsageError extends Error {}
/** A file that cannot be read; the message is one line. */
class FileError extends Error {}
/** Ctrl-C. */
class Stopped extends Error {}

process.exitCode = await main(process.argv.slice(2));

/** Imports a file. Returns the exit code: 0 done, 1 could not be done, 2 typed wrongly, 130 stopped. */
async function main(words: string[]): Promise<number> {
  const command = readCommand(words);
  if (command instanceof UsageError) return fail(command.message, 2);
  const stopping = new AbortController();
  const stop = () => (stopping.signal.aborted ? process.exit(STOPPED) : stopping.abort(new Stopped()));
  for (const signal of SIGNALS) process.on(signal, stop);
  try {
    const files = [await fileAt(command.file)];
    await (command.dryRun ? foretell(files, stopping.signal) : takeOver(files, stopping.signal));
    return 0;
  } catch (error) {
    if (error instanceof Stopped) return fail(command.dryRun ? 'Stopped.' : 'Stopped. What is here stays; running it again continues.', STOPPED);
    if (error instanceof ArchiveError) return fail(`${command.file}${error.line > 0 ? `, line ${error.line}` : ''}: ${error.reason}`, 1);
    if (error instanceof FileError || error instanceof SettingError || error instanceof DatabaseAwayError) return fail(error.message, 1);
    throw error;
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
  }
}

function readCommand(words: string[]): { file: string; dryRun: boolean } | UsageError {
  try {
    const { values, positionals } = parseArgs({ args: words, allowPositionals: true, options: { 'dry-run': { type: 'boolean', default: false } } });
    const [kind, file, ...surplus] = positionals;
    if (kind !== 'wordpress' || file === undefined || surplus.length > 0) return new UsageError(USAGE);
    return { file, dryRun: values['dry-run'] };
  } catch {
    return new UsageError(USAGE);
  }
}

async function fileAt(file: string): Promise<ImportFile> {
  try {
    await access(file, constants.R_OK);
    const facts = await stat(file);
    if (facts.isDirectory()) throw new FileError(`${file} is a folder: name the .xml file in it.`);
    return { name: basename(file), bytes: facts.size, open: () => createReadStream(file) };
  } catch (error) {
    if (error instanceof FileError) throw error;
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new FileError(missing ? `There is no file ${file}.` : `The file ${file} cannot be read: its permissions do not allow it.`);
  }
}

async function foretell(files: ImportFile[], signal: AbortSignal): Promise<void> {
  const bars = progressBars();
  try {
    const { archive } = await checkArchive({ reader: wordpress, files, signal, onProgress: bars.show });
    bars.end();
    for (const line of forecastLines(archive)) console.log(line);
  } finally {
    bars.end();
  }
}

async function takeOver(files: ImportFile[], signal: AbortSignal): Promise<void> {
  const opened = await openDatabase();
  const bars = progressBars();
  try {
    await applyMigrations(opened.url);
    const actor = { userId: null, name: 'npm run import' };
    const summary = await importArchive({ reader: wordpress, files, actor, now: new Date(), signal, onProgress: bars.show });
    bars.end();
    for (const line of reportLines(summary, env().SITE_URL)) console.log(line);
  } finally {
    bars.end();
    await opened.close();
  }
}

/** A bar for each step, begun when the step is. */
function progressBars() {
  let current: { step: Told['step']; progress: Progress } | undefined;
  const end = () => {
    current?.progress.stop();
    current = undefined;
  };
  const show = ({ step, bytes, totalBytes, items }: Told) => {
    if (current?.step !== step) {
      end();
      current = { step, progress: showProgress(STEPS[step], totalBytes) };
    }
    current?.progress.update(bytes, `${items.toLocaleString('en-GB')} items`);
  };
  return { show, end };
}

function fail(message: string, code: number): number {
  console.error(message);
  return code;
}
