import { createWriteStream } from 'node:fs';
import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { keepOnDisk } from '#lib/keep-on-disk.ts';

/**
 * Writes a text piece by piece, compressed where the name ends in `.gz`: whole, or not at all, and on the disk before it has
 * its name. `beside` are other files, by name, known once the text is written; they come with it. Returns its size in bytes.
 * Throws what `pieces` throws.
 */
export async function writeWhole(file: string, pieces: AsyncIterable<string>, beside: () => ReadonlyMap<string, string>): Promise<number> {
  const drafts = new Map([[`${file}.part`, file]]);
  try {
    const out = createWriteStream(`${file}.part`, { mode: 0o600 });
    const text = Readable.from(inChunks(pieces), { objectMode: false });
    await (file.endsWith('.gz') ? pipeline(text, createGzip(), out) : pipeline(text, out));
    for (const [name, content] of beside()) {
      drafts.set(`${name}.part`, name);
      await writeFile(`${name}.part`, content, { mode: 0o600 });
    }
    for (const draft of drafts.keys()) await keepOnDisk(draft);
    const { size } = await stat(`${file}.part`);
    for (const [draft, name] of drafts) await rename(draft, name);
    return size;
  } catch (error) {
    for (const draft of drafts.keys()) await rm(draft, { force: true });
    throw error;
  }
}

const CHUNK_CHARACTERS = 64 * 1024;

/** Thousands of small pieces would each be a turn of the stream. */
async function* inChunks(pieces: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let chunk = '';
  for await (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK_CHARACTERS) continue;
    yield Buffer.from(chunk);
    chunk = '';
  }
  yield Buffer.from(chunk);
}
