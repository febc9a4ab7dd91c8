import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { env } from '#lib/env.ts';

/** Where the media's files lie on this machine. */
export const mediaFolder = (): string => join(env().DATA_DIR, 'media');

/** Writes a file of the media store whole or not at all, so that no reader meets half a picture. `file` is as in Media.file. */
export async function writeMedia(file: string, bytes: Uint8Array): Promise<void> {
  const target = mediaPath(file);
  const draft = `${target}.${randomBytes(6).toString('hex')}.part`;
  await mkdir(dirname(target), { recursive: true });
  try {
    await writeFile(draft, bytes, { flag: 'wx' });
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Removes files; those that are not there do not matter. After the transaction that forgets them, never before it. */
export async function removeMedia(files: Iterable<string>): Promise<void> {
  for (const file of files) await rm(mediaPath(file), { force: true });
}

function mediaPath(file: string): string {
  const parts = file.split('/');
  const isSound = parts.every((part) => part !== '' && part !== '.' && part !== '..' && !/[\\:\p{Cc}]/u.test(part));
  if (!isSound) throw new Error(`This is no name of a media file: ${JSON.stringify(file)}`);
  return join(mediaFolder(), ...parts);
}
