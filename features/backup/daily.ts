import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from '#lib/env.ts';
import { backUp } from './backup.ts';
import { BackupError } from './format.ts';

/** The job that makes one, by its name in features/jobs/list.ts. */
export const BACK_UP = 'back-up';

/** Kept under DATA_DIR; a copy elsewhere is the owner's to make, since this disk may be what fails. */
export const backupFolder = (): string => join(env().DATA_DIR, 'backups');

const NAME = /^left-futures-\d{4}-\d{2}-\d{2}T\d{6}Z\.tar\.gz$/;
const PART = /\.part$/;

/** One backup that is kept. `bytes` is its size. */
export type KeptBackup = { name: string; bytes: number; madeAt: Date };

/**
 * Makes a backup in the folder of backups and removes those beyond BACKUP_KEEP, the oldest first, and what a killed one has
 * left. Where none are to be kept, none is made. Keys are not in it: it lies on a disk that others may read.
 */
export async function makeDailyBackup(now: Date, signal?: AbortSignal): Promise<KeptBackup | null> {
  const { BACKUP_KEEP, DATABASE_URL: url } = env();
  if (BACKUP_KEEP === 0) return null;
  if (!url) throw new BackupError('No database is open.');
  const folder = backupFolder();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const name of await readdir(folder)) if (PART.test(name)) await rm(join(folder, name), { force: true });
  const name = `left-futures-${now.toISOString().slice(0, 19).replaceAll(':', '')}Z.tar.gz`;
  const { bytes } = await backUp({ url, file: join(folder, name), withKeys: false, now, ...(signal && { signal }) });
  for (const { name: old } of (await keptBackups()).slice(BACKUP_KEEP)) await rm(join(folder, old), { force: true });
  return { name, bytes, madeAt: now };
}

/** The backups that are kept, the newest first. */
export async function keptBackups(): Promise<KeptBackup[]> {
  const names = (await readdir(backupFolder()).catch(ifMissing)).filter((name) => NAME.test(name)).toSorted().toReversed();
  const kept = await Promise.all(
    names.map(async (name) => {
      const facts = await stat(join(backupFolder(), name)).catch(() => null); // it may go in this moment
      return facts && { name, bytes: facts.size, madeAt: facts.mtime };
    }),
  );
  return kept.filter((backup) => backup !== null);
}

/** The file of a kept backup; null for any other name. */
export async function keptFile(name: string): Promise<string | null> {
  return (await keptBackups()).some((backup) => backup.name === name) ? join(backupFolder(), name) : null;
}

function ifMissing(error: unknown): string[] {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
  throw error;
}
