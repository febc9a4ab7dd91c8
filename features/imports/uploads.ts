import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { RunFile } from './run-schema.ts';
import { CONTENT, folderOf } from './upload-folder.ts';

/** A file that is larger than an upload may be. */
export class UploadTooLarge extends Error {
  override name = 'UploadTooLarge';
}

/** An export of a gigabyte is a large one; a larger one than this is imported by the command, from the disk. */
export const MOST_UPLOADED_BYTES = 8 * 1024 * 1024 * 1024;

/**
 * Keeps a file that is uploaded for an import under DATA_DIR/imports, each in a folder of its own, until the import is
 * done. Throws UploadTooLarge, and whatever the upload broke off with; nothing is kept then.
 */
export async function keepUpload(name: string, content: AsyncIterable<Uint8Array>, mostBytes = MOST_UPLOADED_BYTES): Promise<RunFile> {
  const folder = folderOf(randomUUID());
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, CONTENT);
  let bytes = 0;
  async function* counted() {
    for await (const piece of content) {
      bytes += piece.byteLength;
      if (bytes > mostBytes) throw new UploadTooLarge(`More than ${Math.floor(mostBytes / 1024 / 1024)} MB cannot be uploaded: import the file with the command npm run import.`);
      yield piece;
    }
  }
  try {
    await pipeline(counted(), createWriteStream(path, { mode: 0o600 }));
    return { name: basename(name) || 'upload', bytes, sha256: null, path };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}
