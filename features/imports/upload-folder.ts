import { lstat, readdir, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { env } from '#lib/env.ts';

/** What lies in an upload's folder: the file itself, and what is known of it while it comes. */
export const CONTENT = 'upload';
export const FACTS = 'facts.json';

/** Where uploads lie, each in a folder of its own that bears its id. */
export function uploadsFolder(): string {
  return join(env().DATA_DIR, 'imports');
}

export function folderOf(id: string): string {
  return join(uploadsFolder(), id);
}

export const isUploadId = (id: string): boolean => z.uuid().safeParse(id).success;

/** The id of the upload that a file is; null for any other file, wherever it lies: a command names the owner's own. */
export function uploadAt(path: string | null): string | null {
  const id = basename(dirname(path ?? ''));
  return isUploadId(id) && path === join(folderOf(id), CONTENT) ? id : null;
}

/** The uploads that lie here, and when each was last written to. Links and whatever else somebody put there are none. */
export async function uploadsHere(): Promise<{ id: string; writtenAt: Date }[]> {
  const entries = await readdir(uploadsFolder(), { withFileTypes: true }).catch(() => []);
  const ids = entries.filter((entry) => entry.isDirectory() && isUploadId(entry.name)).map(({ name }) => name);
  const found = await Promise.all(
    ids.map(async (id) => {
      const facts = (await stat(join(folderOf(id), CONTENT)).catch(() => null)) ?? (await stat(folderOf(id)).catch(() => null));
      return facts && { id, writtenAt: facts.mtime };
    }),
  );
  return found.filter((upload) => upload !== null);
}

/** Removes an upload, file by file: nothing goes that did not come with it. */
export async function removeFolder(id: string): Promise<void> {
  const folder = folderOf(id);
  if (!isUploadId(id) || !(await lstat(folder).catch(() => null))?.isDirectory()) return;
  for (const name of [CONTENT, FACTS]) await rm(join(folder, name), { force: true });
  await rmdir(folder).catch(unlessOthersLieThere);
}

function unlessOthersLieThere(error: unknown): void {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code !== 'ENOTEMPTY' && code !== 'EEXIST' && code !== 'ENOENT') throw error;
}
