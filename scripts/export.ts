import { access } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { exportStatic } from '#features/export/static/export-static.ts';
import { checkFree, FolderError } from '#features/export/static/folder.ts';
import { exportWordPress } from '#features/export/wordpress/export-wordpress.ts';
import { sizeInWords } from '#features/backup/schema.ts';
import { applyMigrations } from '#lib/db/migrate.ts';
import { DatabaseAwayError, openDatabase } from '#lib/db/open.ts';
import { env, SettingError, useMode } from '#lib/env.ts';
import { build, isBuilt } from './build.ts';
import { showProgress, type Progress } from './progress.ts';
import { Refusal, step, STOPPED, stoppable, Stopped } from './script.ts';

const USAGE = 'Usage: npm run export -- wordpress FILE, or: npm run export -- static FOLDER [--url https://www.example.org]';
/** So many of a kind are named. */
const SHOWN = 20;

/** A command that was typed wrongly; the message is one line. */
class UsageError extends Error {}

type Command = { kind: 'wordpress' | 'static'; target: string; url: string | undefined };

process.exit(await main(process.argv.slice(2))); // whatever a library may still hold open

/** Writes the site out. Returns the exit code: 0 done, 1 could not be done, 2 typed wrongly, 130 stopped. */
async function main(words: string[]): Promise<number> {
  const command = readCommand(words);
  if (command instanceof UsageError) return fail(command.message, 2);
  try {
    await stoppable((signal) => (command.kind === 'wordpress' ? toWordPress(command.target, signal) : toFolder(command, signal)));
    return 0;
  } catch (error) {
    if (error instanceof Stopped) return fail('Stopped. Nothing was left behind.', STOPPED);
    if (isExpected(error)) return fail(error.message, 1);
    throw error;
  }
}

function readCommand(words: string[]): Command | UsageError {
  try {
    const { values, positionals } = parseArgs({ args: words, allowPositionals: true, options: { url: { type: 'string' } } });
    const [kind, target, ...surplus] = positionals;
    if (target === undefined || surplus.length > 0 || (kind !== 'wordpress' && kind !== 'static')) return new UsageError(USAGE);
    if (kind === 'wordpress' && values.url !== undefined) return new UsageError(USAGE);
    if (kind === 'wordpress' && !/\.xml(\.gz)?$/i.test(target)) return new UsageError('The file’s name has to end in .xml or .xml.gz, so that WordPress takes it.');
    const url = values.url?.replace(/\/+$/, '');
    if (url !== undefined && URL.parse(url)?.origin !== url) return new UsageError(`${values.url} is no address that a site can be served at: it has to be one such as https://www.example.org, without a path.`);
    return { kind, target, url };
  } catch {
    return new UsageError(USAGE);
  }
}

async function toWordPress(file: string, signal: AbortSignal): Promise<void> {
  if (await isThere(file)) throw new Refusal(`${file} is there already: name another file.`);
  if (!(await isThere(dirname(resolve(file))))) throw new Refusal(`${file} cannot be written: there is no such folder.`);
  const opened = await openDatabase();
  const bar = oneBar('Writing');
  try {
    await applyMigrations(opened.url);
    const { bytes, counts, notes, files } = await exportWordPress({ url: opened.url, file, siteUrl: env().SITE_URL, now: new Date(), signal, onProgress: ({ done, total, words }) => bar.show(done, total, words) });
    bar.end();
    console.log(`${file}: ${sizeInWords(bytes)}, with ${counted(counts.posts, 'post or page', 'posts and pages')}, ${counted(counts.comments, 'comment', 'comments')}, ${counted(counts.media, 'picture or file', 'pictures and files')} and ${counted(counts.others, 'other thing', 'other things')}.`);
    console.log('It holds what your old site and your readers told you alone, e-mail addresses among it: keep it to yourself.');
    for (const name of files) console.log(`${name} has the redirects, for the Redirection plugin.`);
    for (const note of notes.slice(0, SHOWN)) console.log(note);
    if (notes.length > SHOWN) console.log(`And so are ${counted(notes.length - SHOWN, 'other post', 'other posts')}.`);
  } finally {
    bar.end();
    await opened.close();
  }
}

async function toFolder({ target, url }: Command, signal: AbortSignal): Promise<void> {
  await checkFree(target);
  if (url !== undefined) process.env.SITE_URL = url;
  process.env.LOG_LEVEL ??= 'error'; // each page that is written would be a line
  useMode('production');
  const opened = await openDatabase();
  const bar = oneBar('Writing pages');
  const checking = oneBar('Checking links');
  try {
    await applyMigrations(opened.url);
    if (!(await isBuilt())) await step('Building the site (only after a change; this takes a while)', build);
    signal.throwIfAborted();
    const { openStaticSite } = await import('./static-site.ts'); // the framework, which the other command has no use for
    const site = await openStaticSite();
    try {
      const siteUrl = env().SITE_URL;
      const { pages, files, dead, protectedPaths } = await exportStatic({
        folder: target, siteUrl, ask: site.ask, now: new Date(), signal,
        onProgress: ({ step: at, done, total, words }) => (at === 'writing' ? bar : (bar.end(), checking)).show(done, total, words),
      });
      checking.end();
      console.log(`${target}: ${pages.toLocaleString('en-GB')} pages in ${files.toLocaleString('en-GB')} files, to be served as ${siteUrl}/. README.txt in it says how.`);
      if (protectedPaths.length > 0) console.log(`Left out, since a file cannot ask for a password: ${protectedPaths.slice(0, SHOWN).join(', ')}${protectedPaths.length > SHOWN ? ` and ${(protectedPaths.length - SHOWN).toLocaleString('en-GB')} more` : ''}.`);
      for (const { page, link } of dead.slice(0, SHOWN)) console.log(`On ${page} a link leads nowhere: ${link}`);
      if (dead.length > SHOWN) console.log(`And ${(dead.length - SHOWN).toLocaleString('en-GB')} more links that lead nowhere.`);
      if (url === undefined && /^http:\/\/localhost\b/.test(siteUrl)) console.log('Its whole addresses are this machine’s own: --url https://www.example.org makes them those of the place that it goes to.');
    } finally {
      await site.close();
    }
  } finally {
    bar.end();
    checking.end();
    await opened.close();
  }
}

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(() => true, () => false);
}

/** A bar that begins with the first that is known, and whose end may move. */
function oneBar(name: string) {
  let bar: Progress | undefined;
  const show = (done: number, total: number, words: string) => {
    bar ??= showProgress(name, total);
    bar.update(done, words, total);
  };
  const end = () => {
    bar?.stop();
    bar = undefined;
  };
  return { show, end };
}

function isExpected(error: unknown): error is Error {
  return error instanceof Refusal || error instanceof FolderError || error instanceof SettingError || error instanceof DatabaseAwayError;
}

function fail(message: string, code: number): number {
  console.error(message);
  return code;
}
