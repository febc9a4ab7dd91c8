import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A folder that cannot be written; the message is a sentence for whoever asked. */
export class FolderError extends Error {
  override name = 'FolderError';
}

/** Makes a folder whole or not at all: its files are gathered beside it, and it gets its name at the end. Throws what `fill` throws. */
export async function writeFolder<Result>(folder: string, fill: (draft: string) => Promise<Result>): Promise<Result> {
  const target = resolve(folder);
  const draft = `${target}.part`;
  await checkFree(folder);
  await rm(draft, { recursive: true, force: true });
  try {
    await mkdir(draft, { recursive: true });
    const result = await fill(draft);
    await rmdir(target).catch(() => undefined);
    await rename(draft, target);
    return result;
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}

/** Throws a FolderError where something is there already that is no empty folder. */
export async function checkFree(folder: string): Promise<void> {
  if (!(await isFree(resolve(folder)))) throw new FolderError(`${folder} is there already, and not empty: name another folder.`);
}

/** Whether nothing is there, or an empty folder. */
async function isFree(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length === 0;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT';
  }
}

/** Puts a file into the folder; `name` has slashes. */
export async function putFile(folder: string, name: string, content: string | Uint8Array | Readable): Promise<void> {
  const file = join(folder, name);
  await mkdir(dirname(file), { recursive: true });
  if (typeof content === 'string' || content instanceof Uint8Array) await writeFile(file, content);
  else await pipeline(content, createWriteStream(file));
}
