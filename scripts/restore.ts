import { parseArgs } from 'node:util';
import { BackupError } from '#features/backup/format.ts';
import { hasOwnContent } from '#features/backup/queries.ts';
import { restore } from '#features/backup/restore.ts';
import { applyMigrations } from '#lib/db/migrate.ts';
import { openDatabase } from '#lib/db/open.ts';
import { showProgress, type Progress } from './progress.ts';
import { Refusal, runScript } from './script.ts';

const USAGE = 'Usage: npm run restore -- FILE [--replace]';

/** `npm run restore`: a backup in the place of what is there. */
await runScript(async () => {
  const { file, replace } = readCommand(process.argv.slice(2));
  const opened = await openDatabase();
  let bar: Progress | undefined;
  try {
    await applyMigrations(opened.url);
    if (!replace && (await hasOwnContent())) throw new Refusal('This site has posts or accounts of its own. To put the backup in their place, run it again with --replace.');
    const { rows, files, createdAt, missing, keys } = await restore({
      url: opened.url, file, onProgress: ({ done, total, words }) => (bar ??= showProgress('Restoring', total)).update(done, words),
    });
    bar?.stop();
    console.log(`The site is as it was on ${createdAt.toISOString().slice(0, 16).replace('T', ' at ')} UTC: ${rows.toLocaleString('en-GB')} rows and ${files.toLocaleString('en-GB')} media files${keys ? ', and its keys' : ''}.`);
    for (const name of missing) console.log(`This file of the media library was not in the backup: ${name}`);
  } catch (error) {
    throw error instanceof BackupError ? new Refusal(`${error.message} Nothing was changed.`) : error;
  } finally {
    bar?.stop();
    await opened.close();
  }
});

function readCommand(words: string[]): { file: string; replace: boolean } {
  try {
    const { values, positionals } = parseArgs({ args: words, allowPositionals: true, options: { replace: { type: 'boolean', default: false } } });
    const [file, ...surplus] = positionals;
    if (file !== undefined && surplus.length === 0) return { file, replace: values.replace };
  } catch {
    // told below
  }
  throw new Refusal(USAGE);
}
