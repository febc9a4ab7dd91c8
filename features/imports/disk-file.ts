import { createReadStream } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { ArchiveError } from './archive-error.ts';
import type { ImportFile } from './reading.ts';

/** A file of this machine to import. Throws an ArchiveError where there is none, or it may not be read. */
export async function diskFile(path: string, name = basename(path)): Promise<ImportFile> {
  try {
    await access(path, constants.R_OK);
    const facts = await stat(path);
    if (facts.isDirectory()) throw new ArchiveError(`${path} is a folder: name the file in it.`);
    return { name, path, bytes: facts.size, open: () => createReadStream(path) };
  } catch (error) {
    if (error instanceof ArchiveError) throw error;
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new ArchiveError(missing ? `There is no file ${path}.` : `The file ${path} cannot be read: its permissions do not allow it.`);
  }
}
