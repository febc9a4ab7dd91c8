import { ArchiveError } from '#features/imports/archive-error.ts';
import { UnreadableFile } from '#features/imports/disk-file.ts';
import { RunHalted } from '#features/imports/run-halted.ts';
import { applyMigrations } from '#lib/db/migrate.ts';
import { DatabaseAwayError, openDatabase } from '#lib/db/open.ts';
import { SettingError } from '#lib/env.ts';
import { readCommand, UsageError, type ImportCommand } from './import/command.ts';
import { listImports, undoOne } from './import/runs.ts';
import { namedFiles, takeOver } from './import/take-over.ts';
import { Refusal, STOPPED, stoppable, Stopped } from './script.ts';



process.exitCode = await main(process.argv.slice(2));

/** Does what was typed. Returns the exit code: 0 done, 1 could not be done, 2 typed wrongly, 130 stopped. */
async function main(words: string[]): Promise<number> {
  const command = readCommand(words);
  if (command instanceof UsageError) return fail(command.message, 2);
  try {
    await stoppable((signal) => carryOut(command, signal));
    return 0;
  } catch (error) {
    if (error instanceof Stopped) return fail(whenStopped(command), STOPPED);
    if (error instanceof ArchiveError) return fail(refusalOf(error, command), 1);
    if ([RunHalted, Refusal, SettingError, DatabaseAwayError].some((expected) => error instanceof expected)) return fail(error instanceof Error ? error.message : '', 1);
    throw error;
  }
}

async function carryOut(command: ImportCommand, signal: AbortSignal): Promise<void> {
  const files = command.verb === 'import' ? await namedFiles(command) : [];
  const opened = await openDatabase();
  try {
    await applyMigrations(opened.url);
    if (command.verb === 'list') await listImports();
    else if (command.verb === 'undo') await undoOne(command.runId, signal);
    else await takeOver(command, files, signal);
  } finally {
    await opened.close();
  }
}

function whenStopped(command: ImportCommand): string {
  if (command.verb === 'undo') return `Stopped. npm run import -- undo ${command.runId} goes on.`;
  return command.verb === 'import' && command.dryRun ? 'Stopped.' : 'Paused. What is here stays; running it again continues.';
}

/** With the place: of one file as it was named, of several by their names. */
function refusalOf(error: ArchiveError, command: ImportCommand): string {
  const { file, line, reason } = error;
  if (error instanceof UnreadableFile) return reason;
  const paths = command.verb === 'import' ? command.paths : [];
  const [only] = paths;
  const name = paths.length === 1 && only !== undefined && (file === undefined || only.endsWith(file)) ? only : file;
  if (name === undefined) return reason;
  return `${name}${line > 0 ? `, line ${line}` : ''}: ${reason}`;
}

function fail(message: string, code: number): number {
  console.error(message);
  return code;
}
