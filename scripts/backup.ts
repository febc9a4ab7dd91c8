import { access } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { backUp } from '#features/backup/backup.ts';
import { sizeInWords } from '#features/backup/schema.ts';
import { openDatabase } from '#lib/db/open.ts';
import { showProgress, type Progress } from './progress.ts';
import { Refusal, runScript } from './script.ts';

const USAGE = 'Usage: npm run backup -- FILE [--with-keys]';

/** `npm run backup`: everything into one file, while the site runs or while it does not. */
await runScript(async () => {
  const { file, withKeys } = readCommand(process.argv.slice(2));
  if (await access(file).then(() => true, () => false)) throw new Refusal(`${file} is there already: name another file.`);
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort(new Refusal('Stopped. No file was written.')));
  const opened = await openDatabase();
  let bar: Progress | undefined;
  try {
    const { bytes, rows, files, missing } = await backUp({
      url: opened.url, file, withKeys, now: new Date(), signal: stopping.signal,
      onProgress: ({ done, total, words }) => (bar ??= showProgress('Backing up', total)).update(done, words),
    });
    bar?.stop();
    console.log(`${file}: ${sizeInWords(bytes)}, ${rows.toLocaleString('en-GB')} rows and ${files.toLocaleString('en-GB')} media files${withKeys ? ', and the site’s keys: whoever has this file can sign in as anybody' : ''}.`);
    for (const name of missing) console.log(`This file of the media library was not there: ${name}`);
  } finally {
    bar?.stop();
    await opened.close();
  }
});

function readCommand(words: string[]): { file: string; withKeys: boolean } {
  try {
    const { values, positionals } = parseArgs({ args: words, allowPositionals: true, options: { 'with-keys': { type: 'boolean', default: false } } });
    const [file, ...surplus] = positionals;
    if (file !== undefined && surplus.length === 0) return { file, withKeys: values['with-keys'] };
  } catch {
    // told below
  }
  throw new Refusal(USAGE);
}
