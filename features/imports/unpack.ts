import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { ZipError, zipEntries } from '#lib/unzip.ts';
import { ArchiveError } from './archive-error.ts';
import type { ArchiveFile } from './archive-file.ts';
import type { ImportFile } from './import-file.ts';

/** A packed file gives no more than this, and no more files: beyond it, it is an attack or a mistake. Nothing of it is kept on the disk. */
export interface UnpackLimits {
  bytes: number;
  files: number;
}
export const UNPACK_LIMITS: UnpackLimits = { bytes: 32 * 1024 ** 3, files: 100_000 };

/** What a file holds: itself, or what is in it where it is packed (gzip, ZIP), told by its first bytes. Throws an ArchiveError for a damaged one. */
export async function unpack(file: ImportFile, limits = UNPACK_LIMITS): Promise<ArchiveFile[]> {
  const head = await firstBytes(file);
  if (head[0] === 0x1f && head[1] === 0x8b) {
    return [{ name: file.name.replace(/\.gz$/i, ''), inside: file.name, open: () => bounded(gunzipped(file.open()), limits) }];
  }
  if (head[0] !== 0x50 || head[1] !== 0x4b || (head[2] !== 3 && head[2] !== 5)) return [file];
  const entries = await orRefused(() => zipEntries(file));
  if (entries.length > limits.files) throw new ArchiveError(`the ZIP archive has more than ${limits.files.toLocaleString('en-GB')} files.`);
  if (entries.reduce((sum, { bytes }) => sum + bytes, 0) > limits.bytes) throw tooLarge(limits);
  return entries.map(({ name, open }) => ({ name, inside: file.name, open: () => refusing(open()) }));
}

async function firstBytes(file: ImportFile): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of file.open(0, Math.min(4, file.bytes))) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function* gunzipped(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  pipeline(Readable.from(content), gunzip).catch(() => undefined); // whoever reads is told
  try {
    for await (const piece of gunzip) yield piece;
  } catch (error) {
    throw error instanceof Error && 'code' in error && String(error.code).startsWith('Z_') ? new ArchiveError('the packed file is cut off or damaged. Fetch it once more.') : error;
  }
}

async function* bounded(content: AsyncIterable<Uint8Array>, limits: UnpackLimits): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const piece of content) {
    bytes += piece.byteLength;
    if (bytes > limits.bytes) throw tooLarge(limits);
    yield piece;
  }
}

async function* refusing(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* content;
  } catch (error) {
    throw refusalOf(error);
  }
}

async function orRefused<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw refusalOf(error);
  }
}

function refusalOf(error: unknown): unknown {
  return error instanceof ZipError ? new ArchiveError(`${error.message}. Fetch it once more, or unpack it and import what is in it.`) : error;
}

function tooLarge({ bytes }: UnpackLimits): ArchiveError {
  return new ArchiveError(`the packed file unpacks to more than ${Math.floor(bytes / 1024 ** 3)} GB, which is not taken for an old site.`);
}
