import { createReadStream } from 'node:fs';
import { access, constants, readdir, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { ArchiveError } from './archive-error.ts';
import type { ImportFile } from './import-file.ts';

/** A file or folder that cannot be read at all; the message says which. */
export class UnreadableFile extends ArchiveError {}

/** A folder with more than this was not meant. */
const MOST_FILES = 100_000;

/** A file of this machine to import. Throws UnreadableFile where there is none, or it may not be read. */
export async function diskFile(path: string, name = basename(path)): Promise<ImportFile> {
  const facts = await factsOf(path);
  if (facts.isDirectory()) throw new UnreadableFile(`${path} is a folder: name the file in it.`);
  return fileOf(path, name, facts.size);
}

/** The files of a folder and of the folders in it, by their names from there; or the one file. Links are not followed. */
export async function diskFolder(path: string): Promise<ImportFile[]> {
  if (!(await factsOf(path)).isDirectory()) return [await diskFile(path)];
  const entries = (await readdir(path, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  if (entries.length > MOST_FILES) throw new UnreadableFile(`${path} has more than ${MOST_FILES.toLocaleString('en-GB')} files.`);
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  const files: ImportFile[] = [];
  for (const one of paths) files.push({ ...(await diskFile(one, relative(path, one))), inside: basename(path) });
  return files;
}

async function factsOf(path: string) {
  try {
    await access(path, constants.R_OK);
    return await stat(path);
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new UnreadableFile(missing ? `There is no file ${path}.` : `The file ${path} cannot be read: its permissions do not allow it.`);
  }
}

function fileOf(path: string, name: string, bytes: number): ImportFile {
  const open = (from = 0, before = bytes) => (before <= from ? nothing() : createReadStream(path, { start: from, end: before - 1 }));
  return { name, path, bytes, open };
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
