import { mkdir, open, readdir, readFile, rm, stat, writeFile, type FileHandle } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import type { RunFile } from './run-schema.ts';
import { CONTENT, FACTS, folderOf, isUploadId, uploadsFolder } from './upload-folder.ts';
import { MOST_UPLOADED_BYTES, UploadTooLarge } from './uploads.ts';

/** A file that comes in parts, so that a lost connection costs one of them: how much of it is here, and how much is to come. */
export interface PartedUpload {
  id: string;
  name: string;
  /** All of it. */
  bytes: number;
  /** What is here; the next part begins there. */
  offset: number;
}

/** A part that does not begin where the file ends; `offset` is where that is. */
export class WrongOffset extends Error {
  override name = 'WrongOffset';
  readonly offset: number;

  constructor(offset: number) {
    super(`The file goes on at ${offset}.`);
    this.offset = offset;
  }
}

/** Larger parts would only cost more when they are lost. */
export const MOST_PART_BYTES = 16 * 1024 * 1024;
/** Somebody who tries the same again and again fills no disk with beginnings. */
export const MOST_BEGUN = 50;

const facts = z.object({ name: z.string(), bytes: z.number(), userId: z.string() });

/** Begins a file of so many bytes. Null where the person has begun too many already; throws UploadTooLarge. */
export async function beginUpload(userId: string, { name, bytes }: { name: string; bytes: number }): Promise<PartedUpload | null> {
  if (bytes > MOST_UPLOADED_BYTES) throw new UploadTooLarge();
  if ((await uploadsOf(userId)) >= MOST_BEGUN) return null;
  const id = randomUUID();
  await mkdir(folderOf(id), { recursive: true, mode: 0o700 });
  await writeFile(join(folderOf(id), CONTENT), '', { mode: 0o600 });
  await writeFile(join(folderOf(id), FACTS), JSON.stringify({ name, bytes, userId }), { mode: 0o600 });
  return { id, name, bytes, offset: 0 };
}

/** A file that somebody has begun; null where there is none, or it is another's. */
export async function findUpload(userId: string, id: string): Promise<PartedUpload | null> {
  if (!isUploadId(id)) return null;
  try {
    const { userId: whose, ...known } = facts.parse(JSON.parse(await readFile(join(folderOf(id), FACTS), 'utf8')));
    return whose === userId ? { id, ...known, offset: (await stat(join(folderOf(id), CONTENT))).size } : null;
  } catch {
    return null;
  }
}

const writing = new Set<string>();

/** Adds a part to a file, straight to the disk. Throws WrongOffset where it does not go on there; what came before a break stays. */
export async function addPart(upload: PartedUpload, offset: number, content: AsyncIterable<Uint8Array>): Promise<number> {
  if (offset !== upload.offset || writing.has(upload.id)) throw new WrongOffset(upload.offset);
  writing.add(upload.id);
  const file = await open(join(folderOf(upload.id), CONTENT), 'r+');
  let at = offset;
  try {
    for await (const piece of content) {
      if (at + piece.byteLength > Math.min(upload.bytes, offset + MOST_PART_BYTES)) throw new UploadTooLarge();
      at += await writeAll(file, piece, at);
    }
  } finally {
    await file.close();
    writing.delete(upload.id);
  }
  return at;
}

/** A disk that is nearly full may take a piece in part: the rest is tried again, and fails then. */
async function writeAll(file: FileHandle, piece: Uint8Array, at: number): Promise<number> {
  let written = 0;
  while (written < piece.byteLength) written += (await file.write(piece, written, piece.byteLength - written, at + written)).bytesWritten;
  return written;
}

/** A whole file as an import takes it; null where some of it is missing. */
export function wholeUpload({ id, name, bytes, offset }: PartedUpload): RunFile | null {
  return offset === bytes && bytes > 0 ? { name, bytes, sha256: null, path: join(folderOf(id), CONTENT) } : null;
}

/** Takes files as they are: no part is added any more, and they go when their import is done. */
export async function sealUploads(uploads: readonly PartedUpload[]): Promise<void> {
  for (const { id } of uploads) await rm(join(folderOf(id), FACTS), { force: true });
}

async function uploadsOf(userId: string): Promise<number> {
  const ids = await readdir(uploadsFolder()).catch(() => []);
  const found = await Promise.all(ids.map((id) => findUpload(userId, id)));
  return found.filter((upload) => upload !== null).length;
}
