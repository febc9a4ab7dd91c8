import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A file that came: where it lies until it is done with, and the hash of its bytes. */
export type Received = { path: string; bytes: number; hash: string };

/** More came than may. */
export class TooLargeError extends Error {
  override name = 'TooLargeError';
}

/**
 * Takes in a file as a temporary one, never whole in memory, for as long as `use` needs it. Throws TooLargeError once more
 * than `mostBytes` came, and what the disk has against it.
 */
export async function withReceived<Result>(body: AsyncIterable<Uint8Array> | null, mostBytes: number, use: (received: Received) => Promise<Result>): Promise<Result> {
  const path = join(tmpdir(), `left-futures-upload-${randomBytes(12).toString('hex')}`);
  try {
    return await use({ path, ...(await writeTo(path, body, mostBytes)) });
  } finally {
    await rm(path, { force: true });
  }
}

async function writeTo(path: string, body: AsyncIterable<Uint8Array> | null, mostBytes: number): Promise<{ bytes: number; hash: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  const counting = new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.byteLength;
      hash.update(chunk);
      done(bytes > mostBytes ? new TooLargeError('More came than may.') : null, chunk);
    },
  });
  await pipeline(Readable.from(body ?? []), counting, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  return { bytes, hash: hash.digest('hex') };
}
