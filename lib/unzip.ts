import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';

/** Bytes that any part can be had of: `open(from, before)` gives those from the one index up to the other, all of them without. */
export interface Bytes {
  bytes: number;
  open: (from?: number, before?: number) => AsyncIterable<Uint8Array>;
}

/** A file in a ZIP archive. `name` may have folders, and is never absolute nor leads out of them. */
export interface ZipEntry {
  name: string;
  /** Unpacked, as the archive says. */
  bytes: number;
  /** Its bytes, unpacked and checked. Throws a ZipError for damage. */
  open: () => AsyncIterable<Uint8Array>;
}

/** An archive that cannot be read; the message is a sentence without its full stop. */
export class ZipError extends Error {
  override name = 'ZipError';
}

/** The comment at the archive's end may be so long, and the record before it is 22 bytes. */
const LONGEST_END = 65_535 + 22;
const LARGEST_DIRECTORY = 256 * 1024 * 1024;
const [END, END_64, PLACE_64, ENTRY, LOCAL] = [0x06054b50, 0x06064b50, 0x07064b50, 0x02014b50, 0x04034b50];
const DAMAGED = 'the ZIP archive is cut off or damaged';

/** The files of a ZIP archive (APPNOTE 6.3, with its 64-bit form), by its directory. Throws a ZipError where there is none. */
export async function zipEntries(archive: Bytes): Promise<ZipEntry[]> {
  const { count, size, offset } = await findDirectory(archive);
  if (size > LARGEST_DIRECTORY) throw new ZipError('the ZIP archive has too many files');
  const directory = await partOf(archive, offset, offset + size);
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== ENTRY) throw new ZipError(DAMAGED);
    const [nameBytes, extraBytes, commentBytes] = [directory.readUInt16LE(at + 28), directory.readUInt16LE(at + 30), directory.readUInt16LE(at + 32)];
    const end = at + 46 + nameBytes + extraBytes;
    if (end > directory.length) throw new ZipError(DAMAGED);
    const name = directory.toString('utf8', at + 46, at + 46 + nameBytes);
    const facts = factsOf(directory.subarray(at, at + 46), directory.subarray(at + 46 + nameBytes, end));
    if (isFile(name)) entries.push({ name: soundName(name), bytes: facts.unpacked, open: () => contentOf(archive, name, facts) });
    at = end + commentBytes;
  }
  return entries;
}

async function findDirectory(archive: Bytes): Promise<{ count: number; size: number; offset: number }> {
  const from = Math.max(0, archive.bytes - LONGEST_END);
  const tail = await partOf(archive, from, archive.bytes);
  let at = tail.length - 22;
  while (at >= 0 && tail.readUInt32LE(at) !== END) at--;
  if (at < 0) throw new ZipError(DAMAGED);
  const plain = { count: tail.readUInt16LE(at + 10), size: tail.readUInt32LE(at + 12), offset: tail.readUInt32LE(at + 16) };
  const isLarge = plain.count === 0xffff || plain.size === 0xffffffff || plain.offset === 0xffffffff;
  if (!isLarge || at < 20 || tail.readUInt32LE(at - 20) !== PLACE_64) return plain;
  const place = numberAt(tail, at - 20 + 8);
  const record = await partOf(archive, place, place + 56);
  if (record.length < 56 || record.readUInt32LE(0) !== END_64) throw new ZipError(DAMAGED);
  return { count: numberAt(record, 32), size: numberAt(record, 40), offset: numberAt(record, 48) };
}

type Facts = { encrypted: boolean; method: number; crc: number; packed: number; unpacked: number; offset: number };

function factsOf(fixed: Buffer, extra: Buffer): Facts {
  const facts = { packed: fixed.readUInt32LE(20), unpacked: fixed.readUInt32LE(24), offset: fixed.readUInt32LE(42) };
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let next = at + 4;
    for (const field of ['unpacked', 'packed', 'offset'] as const) {
      if (facts[field] !== 0xffffffff || next + 8 > extra.length) continue;
      facts[field] = numberAt(extra, next);
      next += 8;
    }
  }
  return { ...facts, encrypted: (fixed.readUInt16LE(8) & 1) === 1, method: fixed.readUInt16LE(10), crc: fixed.readUInt32LE(16) };
}

async function* contentOf(archive: Bytes, name: string, { encrypted, method, crc, packed, unpacked, offset }: Facts): AsyncGenerator<Uint8Array> {
  if (encrypted) throw new ZipError(`the file ${name} in the ZIP archive is locked with a password`);
  if (method !== 0 && method !== 8) throw new ZipError(`the file ${name} in the ZIP archive is packed in a way that cannot be read`);
  const local = await partOf(archive, offset, offset + 30);
  if (local.length < 30 || local.readUInt32LE(0) !== LOCAL) throw new ZipError(DAMAGED);
  const begin = offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  const content = archive.open(begin, begin + packed);
  let [bytes, sum] = [0, 0];
  for await (const piece of method === 8 ? inflated(content) : content) {
    bytes += piece.byteLength;
    if (bytes > unpacked) throw new ZipError(DAMAGED);
    sum = crc32(piece, sum);
    yield piece;
  }
  if (bytes !== unpacked || sum !== crc) throw new ZipError(DAMAGED);
}

async function* inflated(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const inflate = createInflateRaw();
  const feeding = pipeline(Readable.from(content), inflate);
  feeding.catch(() => undefined); // whoever reads is told
  try {
    for await (const piece of inflate) yield piece;
  } catch (error) {
    throw error instanceof Error && 'code' in error && String(error.code).startsWith('Z_') ? new ZipError(DAMAGED) : error;
  }
}

async function partOf(archive: Bytes, from: number, before: number): Promise<Buffer> {
  if (from < 0 || from > archive.bytes) throw new ZipError(DAMAGED);
  const pieces: Uint8Array[] = [];
  for await (const piece of archive.open(from, Math.min(before, archive.bytes))) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Of 64 bits; beyond what a number holds exactly, no archive is sound. */
function numberAt(buffer: Buffer, at: number): number {
  const value = buffer.readBigUInt64LE(at);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new ZipError(DAMAGED);
  return Number(value);
}

/** Folders are entries too, and a Mac adds files of its own. */
function isFile(name: string): boolean {
  return !name.endsWith('/') && !/(^|\/)(__MACOSX\/|\.DS_Store$|\._)/.test(name);
}

function soundName(name: string): string {
  return name.replaceAll('\\', '/').split('/').filter((part) => part !== '' && part !== '.' && part !== '..').join('/') || 'file';
}
