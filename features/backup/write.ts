import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack as newPack } from 'tar-stream';
import { keepOnDisk } from '#lib/keep-on-disk.ts';
import { CHECKSUMS } from './format.ts';

/** Puts entries into the file, one after the other. */
export type Entries = {
  add: (name: string, content: string | Buffer) => Promise<void>;
  /** `bytes` is how many the stream gives; another number is an error. */
  addStream: (name: string, content: Readable, bytes: number) => Promise<void>;
};

/** Two thirds of what the strongest setting saves, at a third of its time. */
const LEVEL = 4;

/**
 * Writes a backup's file: whole, or not at all, and on the disk before it has its name. `missing` are what could not be
 * copied. Returns its size in bytes. Throws what `fill` throws.
 */
export async function writeArchive(file: string, fill: (entries: Entries) => Promise<{ missing: string[] }>): Promise<number> {
  const draft = `${file}.part`;
  const pack = newPack();
  const sha256: Record<string, string> = {};
  const written = pipeline(pack, createGzip({ level: LEVEL }), createWriteStream(draft, { mode: 0o600 }));
  written.catch(() => undefined); // told below
  const add = async (name: string, content: string | Buffer) => {
    const bytes = Buffer.from(content);
    sha256[name] = createHash('sha256').update(bytes).digest('hex');
    await Promise.race([new Promise<void>((done, fail) => pack.entry({ name, size: bytes.length }, bytes, (error) => (error ? fail(error) : done()))), written]);
  };
  const addStream = async (name: string, content: Readable, bytes: number) => {
    const hash = createHash('sha256');
    const hashing = new Transform({ transform: (chunk: Buffer, _, next) => (hash.update(chunk), next(null, chunk)) });
    await Promise.race([pipeline(content, hashing, pack.entry({ name, size: bytes })), written]);
    sha256[name] = hash.digest('hex');
  };
  try {
    const { missing } = await fill({ add, addStream });
    await add(CHECKSUMS, JSON.stringify({ sha256, missing }));
    pack.finalize();
    await written;
    await keepOnDisk(draft);
    const { size } = await stat(draft);
    await rename(draft, file);
    return size;
  } catch (error) {
    pack.destroy();
    await written.catch(() => undefined);
    await rm(draft, { force: true });
    throw error;
  }
}
