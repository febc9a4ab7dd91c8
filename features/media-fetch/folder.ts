import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { plainPath } from '#features/media/old-file.ts';
import { DownloadError } from '#lib/safe-fetch/download.ts';
import { ZipError, zipEntries } from '#lib/unzip.ts';
import type { Origin } from './origin.ts';

/** A folder or zip that cannot be read; the message is a sentence for whoever named it. */
export class MediaFolderError extends Error {
  override name = 'MediaFolderError';
}

/** A file that lies there, by its name from there. */
type Kept = { name: string; open: () => AsyncIterable<Uint8Array> };

/** The old site's uploads from a folder of this machine, or from a ZIP archive of it, however much of `wp-content/uploads` its names begin with. */
export async function mediaFolderAt(path: string): Promise<Origin> {
  const facts = await stat(path).catch(() => null);
  if (!facts) throw new MediaFolderError(`There is no folder or ZIP archive ${path}.`);
  return originOf(facts.isDirectory() ? await filesIn(path) : await filesInZip(path, facts.size));
}

/** Links are not followed: they may lead out of the folder. */
async function filesIn(folder: string): Promise<Kept[]> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  return entries.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return { name: relative(folder, path), open: () => createReadStream(path) };
  });
}

async function filesInZip(path: string, bytes: number): Promise<Kept[]> {
  const nothing = async function* (): AsyncGenerator<Uint8Array> {};
  const open = (from = 0, before = bytes) => (before <= from ? nothing() : createReadStream(path, { start: from, end: before - 1 }));
  try {
    return await zipEntries({ bytes, open });
  } catch (error) {
    if (error instanceof ZipError) throw new MediaFolderError(`${path} cannot be used: ${error.message}.`);
    throw error;
  }
}

function originOf(files: readonly Kept[]): Origin {
  const byName = Map.groupBy(files.map(({ name, open }) => ({ path: plainPath(encodeURI(`/${name.replaceAll('\\', '/')}`)), open })), ({ path }) => path.split('/').at(-1));
  return {
    isRemote: false,
    async *bytes(url) {
      const place = placeOf(url);
      const found = byName.get(place.split('/').at(-1))?.find(({ path }) => path === place || path.endsWith(place));
      if (!found) throw new DownloadError('It is not in the folder that was named.', { again: false });
      yield* read(found.open);
    },
  };
}

async function* read(open: Kept['open']): AsyncGenerator<Uint8Array> {
  try {
    yield* open();
  } catch (error) {
    throw new DownloadError('It cannot be read where it lies.', { again: false, cause: error });
  }
}

/** Where a file stands below the uploads: `/2010/10/a.jpg`. */
function placeOf(url: string): string {
  const path = plainPath(URL.parse(url)?.pathname ?? '');
  const [, below] = /\/(?:uploads|files)(\/.+)$/.exec(path) ?? [];
  return below ?? path;
}
