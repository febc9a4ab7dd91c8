import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { migrationNames } from '#lib/db/migrations.ts';
import { env } from '#lib/env.ts';
import { mediaStore } from '#lib/media-store/open.ts';
import { soundName } from '#lib/media-store/store.ts';
import type { BackupProgress } from './backup.ts';
import { BackupError, MANIFEST, manifest, SECRET, type Manifest } from './format.ts';
import { readArchive, textOf } from './read.ts';
import { loadRows } from './rows.ts';

type Options = { url: string; file: string; onProgress?: (progress: BackupProgress) => void };
export type Restored = { createdAt: Date; siteUrl: string; rows: number; files: number; missing: string[]; keys: boolean };

/**
 * Puts everything as it was when the backup was made: what is in the database now goes. The file is read through and checked
 * first, and its media laid aside; then the rows come in one transaction; then the media take their places. Whatever fails
 * before the transaction's end leaves everything as it is. The database has this version's migrations by then; a backup of an
 * older version has fewer columns, and the others keep their defaults. Throws BackupError.
 */
export async function restore({ url, file, onProgress }: Options): Promise<Restored> {
  const { size } = await stat(file).catch(() => {
    throw new BackupError(`There is no file ${file}.`);
  });
  await mkdir(env().DATA_DIR, { recursive: true });
  const aside = await mkdtemp(join(env().DATA_DIR, 'restore-'));
  try {
    const { facts, media, secret, missing } = await check(file, aside, (read) => onProgress?.({ done: read, total: size * 2, words: 'checking' }));
    const rows = await load(url, file, facts, (read) => onProgress?.({ done: size + read, total: size * 2, words: 'writing' }));
    for (const name of media) await mediaStore().write(name, { path: join(aside, 'media', name) });
    if (secret !== null) await writeFile(join(env().DATA_DIR, 'auth-secret'), secret, { mode: 0o600 });
    return { createdAt: facts.createdAt, siteUrl: facts.siteUrl, rows, files: media.length, missing, keys: secret !== null };
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

type Checked = { facts: Manifest; media: string[]; secret: string | null; missing: string[] };

async function check(file: string, aside: string, read: (bytes: number) => void): Promise<Checked> {
  let facts: Manifest | undefined;
  let secret: string | null = null;
  const media: string[] = [];
  const { missing } = await readArchive(file, async (name, content, size) => {
    if (name === MANIFEST) facts = await readManifest(await textOf(content, size));
    else if (name === SECRET) secret = await textOf(content, size);
    else if (name.startsWith('media/')) {
      const path = join(aside, 'media', ...soundName(name.slice('media/'.length)).split('/'));
      await mkdir(dirname(path), { recursive: true });
      await pipeline(content, createWriteStream(path));
      media.push(name.slice('media/'.length));
    } else content.resume();
  }, read);
  if (!facts) throw new BackupError('The file is no backup: it does not say what is in it.');
  return { facts, media, secret, missing };
}

async function readManifest(text: string): Promise<Manifest> {
  const parsed = manifest.safeParse(JSON.parse(text));
  if (!parsed.success) throw new BackupError(`The backup ${parsed.error.issues[0]?.message ?? 'cannot be read'}.`);
  const known = new Set(await migrationNames());
  const newer = parsed.data.migrations.find((name) => !known.has(name));
  if (newer) throw new BackupError(`The backup was made by a newer version of this program (it knows ${newer}): update this one first.`);
  return parsed.data;
}

async function load(url: string, file: string, facts: Manifest, read: (bytes: number) => void): Promise<number> {
  const client = new pg.Client({ connectionString: url, application_name: 'left-futures restore' });
  client.on('error', () => undefined); // whatever is asked next says so
  await client.connect();
  try {
    await refuseRunningSite(client);
    await client.query(`BEGIN; SET LOCAL TimeZone = 'UTC'`);
    const rows = await loadRows(client, facts, (take) => readArchive(file, take, read));
    await client.query('COMMIT');
    return rows;
  } catch (error) {
    throw contradicts(error) ? new BackupError(`The backup contradicts itself: ${error.message}.`, { cause: error }) : error;
  } finally {
    await client.end(); // what was not committed never was
  }
}

/** The database refuses rows that name others which are not there, or that there are twice (SQLSTATE class 23). */
const contradicts = (error: unknown): error is pg.DatabaseError => error instanceof pg.DatabaseError && (error.code ?? '').startsWith('23');

/** A site that runs would go on with pages, sessions and jobs of what is no longer there. */
async function refuseRunningSite(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query(`SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'left-futures pages'`);
  if (rowCount) throw new BackupError('The site is running on this database: stop it first.');
}
