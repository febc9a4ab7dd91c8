import { spawn } from 'node:child_process';
import { open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { compileImport, IMPORT_ENVIRONMENT, IMPORT_FLAGS } from '../node-flags.mjs';
import { showProgress } from '../progress.ts';
import { step } from '../script.ts';
import type { ArchiveSize } from './archive-size.ts';
import { openEmptySite } from './archive-site.ts';
import { stopChild } from './child.ts';
import type { Cleanup } from './cleanup.ts';
import { writeExport } from './export-file.ts';
import { readQuietly } from './reader-load.ts';
import { startSite } from './site-server.ts';

/** How an import went: a file of so many bytes, its items (posts and comments) a second, and what it took meanwhile. */
export interface Importing {
  bytes: number;
  items: number;
  seconds: number;
  itemsPerSecond: number;
  /** Of the importing process, the most that it ever had in memory, in MB; undefined where the system does not tell. */
  peakMegabytes: number | undefined;
  /** Of one reader after the other of the site that runs beside it, in milliseconds. */
  readers: { p50: number; p99: number; requests: number };
}

const IMPORT = join(import.meta.dirname, '../import.ts');
const LOOK_EVERY_MS = 100;

/** Imports an invented export into an empty site, by the command that a person types, while readers read it. */
export async function measureImporting(size: ArchiveSize, cleanup: Cleanup): Promise<Importing> {
  const { databaseUrl, dataDir } = await openEmptySite(cleanup);
  const file = join(dataDir, 'export.xml');
  const paths = await step(`Writing an export of ${size.posts.toLocaleString('en')} posts and ${size.comments.toLocaleString('en')} comments`, () => inventExport(file, size));
  const { size: bytes } = await stat(file);
  const origin = await step('Starting the server', () => startSite({ databaseUrl, dataDir, pageCache: 'on' }, cleanup));
  const ended = new AbortController();
  const reading = readQuietly(origin, paths.slice(0, 200), ended.signal);
  const began = performance.now();
  const peakMegabytes = await step(`Importing ${(bytes / 1e6).toFixed(0)} MB`, () => importFile(file, { databaseUrl, dataDir }, cleanup));
  const seconds = (performance.now() - began) / 1_000;
  ended.abort();
  const items = size.posts + size.comments;
  return { bytes, items, seconds, itemsPerSecond: items / seconds, peakMegabytes, readers: await reading };
}

async function inventExport(file: string, size: ArchiveSize): Promise<string[]> {
  const progress = showProgress('  Export', size.posts);
  try {
    return await writeExport(file, size, (posts) => progress.update(posts, 'posts'));
  } finally {
    progress.stop();
  }
}

async function importFile(file: string, { databaseUrl, dataDir }: { databaseUrl: string; dataDir: string }, cleanup: Cleanup): Promise<number | undefined> {
  const log = join(dataDir, 'import.log');
  const output = await open(log, 'w');
  compileImport(process.execPath);
  const child = spawn(process.execPath, [...IMPORT_FLAGS, IMPORT, 'wordpress', file, '--media', 'keep'], {
    stdio: ['ignore', output.fd, output.fd],
    env: { ...process.env, ...IMPORT_ENVIRONMENT, NODE_ENV: 'production', DATABASE_URL: databaseUrl, DATA_DIR: dataDir },
  });
  cleanup.later(() => stopChild(child).then(() => output.close()));
  let peak: number | undefined;
  while (child.exitCode === null && child.signalCode === null) {
    peak = (await peakOf(child.pid ?? 0)) ?? peak;
    await wait(LOOK_EVERY_MS);
  }
  if (child.exitCode !== 0) throw new Error(`The import ended with ${child.exitCode}. It said:\n${await readFile(log, 'utf8')}`);
  return peak;
}

/** Linux keeps the peak by itself. */
async function peakOf(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /VmHWM:\s+(\d+) kB/.exec(status)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1_024;
}
