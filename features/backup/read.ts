import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { BackupError, CHECKSUMS, checksums } from './format.ts';

/** What is in a text entry may not be larger: rows come in pieces of a few megabytes, each row whole. */
const MAX_TEXT_BYTES = 256 * 1024 * 1024;

/**
 * Reads a backup from its beginning to its end, and gives each entry to `take`, which reads it all. `bytes` tells how much of
 * the file was read. Throws BackupError where the file is damaged or not whole; what was taken by then counts for nothing.
 */
export async function readArchive(file: string, take: (name: string, content: Readable, size: number) => Promise<void>, bytes: (read: number) => void = () => undefined): Promise<{ missing: string[] }> {
  const seen = new Map<string, string>();
  let end: { sha256: Record<string, string>; missing: string[] } | undefined;
  const entries = extract();
  let read = 0;
  const counting = new Transform({ transform: (chunk: Buffer, _, next) => (bytes((read += chunk.length)), next(null, chunk)) });
  const source = pipeline(createReadStream(file), counting, createGunzip(), entries);
  source.catch(() => undefined); // told below, where the entries end
  try {
    for await (const entry of entries) {
      const { name, size } = entry.header;
      const content = Readable.from(entry);
      if (name === CHECKSUMS) end = checksums.parse(JSON.parse(await textOf(content, size)));
      else {
        const hash = createHash('sha256');
        const hashing = new Transform({ transform: (chunk: Buffer, _, next) => (hash.update(chunk), next(null, chunk)) });
        await Promise.all([pipeline(content, hashing), take(name, hashing, size)]);
        seen.set(name, hash.digest('hex'));
      }
    }
    await source;
  } catch (error) {
    if (error instanceof BackupError || !isDamage(error)) throw error;
    throw new BackupError(`The file is damaged, or no backup: ${error instanceof Error ? error.message : String(error)}.`, { cause: error });
  }
  if (!end) throw new BackupError('The file is not whole: its end is missing.');
  for (const [name, sum] of Object.entries(end.sha256)) if (seen.get(name) !== sum) throw new BackupError(`The file is damaged: ${name} is not what was written.`);
  for (const name of seen.keys()) if (end.sha256[name] === undefined) throw new BackupError(`The file is damaged: ${name} does not belong to it.`);
  return { missing: end.missing };
}

/** A small entry as text. */
export async function textOf(content: Readable, size: number): Promise<string> {
  if (size > MAX_TEXT_BYTES) throw new BackupError('The file is damaged: a part of it is larger than any backup has.');
  const pieces: Buffer[] = [];
  for await (const piece of content) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces).toString('utf8');
}

/** What tar-stream says of bytes that are no archive, or not all of one. */
const TAR_FAULTS = /^(?:Invalid (?:tar )?header|Header exceeds|Unexpected end of data)/;

/** What reading the bytes themselves throws; a full disk or a lost database is something else. */
function isDamage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return code.startsWith('Z_') || code === 'ERR_STREAM_PREMATURE_CLOSE' || error instanceof SyntaxError || error.name === 'ZodError' || TAR_FAULTS.test(error.message);
}
