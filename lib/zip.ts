import { setImmediate as nextTurn } from 'node:timers/promises';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** A file of an archive. `packed` is for what is small as it is, such as a picture. */
export type ZipFile = { name: string; content: AsyncIterable<string | Uint8Array>; packed?: boolean };

/** So much is compressed before other requests get their turn: a few milliseconds' work. */
const PIECE_BYTES = 64 * 1024;

/** Makes a ZIP archive as its files are read, one after the other, and never holds more than a piece of one. Names may have folders. */
export async function* zipFiles(files: Iterable<ZipFile> | AsyncIterable<ZipFile>, now: Date): AsyncGenerator<Uint8Array, void> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    if (bytes.length > 0) ready.push(bytes);
  });
  for await (const { name, content, packed = false } of files) {
    const entry = packed ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    entry.mtime = now;
    zip.add(entry);
    for await (const piece of inPieces(content)) {
      entry.push(piece);
      yield* ready.splice(0);
      await nextTurn();
    }
    entry.push(new Uint8Array(), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}

/** The same bytes, gathered or cut into pieces of one size. */
async function* inPieces(content: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array, void> {
  let gathered: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of content) {
    const whole = typeof part === 'string' ? Buffer.from(part) : part;
    for (let at = 0; at < whole.length; at += PIECE_BYTES) {
      const piece = whole.subarray(at, at + PIECE_BYTES);
      gathered.push(piece);
      bytes += piece.length;
      if (bytes < PIECE_BYTES) continue;
      yield Buffer.concat(gathered);
      gathered = [];
      bytes = 0;
    }
  }
  if (bytes > 0) yield Buffer.concat(gathered);
}
