import type { Readable } from 'node:stream';
import { mediaStore } from '#lib/media-store/open.ts';
import type { Content } from '#lib/media-store/store.ts';

/** Writes a file of the media store whole or not at all. `file` is as in Media.file. */
export async function writeMedia(file: string, content: Content): Promise<void> {
  await mediaStore().write(file, content);
}

/** A file of the media store as a stream; null where there is none. */
export async function readMedia(file: string): Promise<Readable | null> {
  const found = await mediaStore().read(file);
  return found && typeof found === 'object' ? found.body : null;
}

/** Removes files; those that are not there do not matter. After the transaction that forgets them, never before it. */
export async function removeMedia(files: Iterable<string>): Promise<void> {
  for (const file of files) await mediaStore().remove(file);
}
