import type { ArchiveFile } from './archive-file.ts';
import type { ImportFile } from './import-file.ts';
import { inFile } from './in-file.ts';
import { unpack } from './unpack.ts';

/** The files of an archive as its reader gets them: how far it is in them is known, and reading them may be stopped. */
export interface Reading {
  files: readonly ArchiveFile[];
  totalBytes: number;
  /** Of the files as they lie there, since `begin`. */
  bytesRead(): number;
  /** Before the files are read, for the first time or once more. */
  begin(): void;
}

/** Makes a reading of files. `signal` ends it, with its reason; `onBytes` hears of each piece. Throws an ArchiveError for a damaged packed one. */
export async function readingOf(files: readonly ImportFile[], signal: AbortSignal | undefined, onBytes: (bytesRead: number) => void): Promise<Reading> {
  let bytesRead = 0;
  async function* counted(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const piece of content) {
      signal?.throwIfAborted();
      bytesRead += piece.byteLength;
      onBytes(bytesRead);
      yield piece;
    }
  }
  const unpacked: ArchiveFile[] = [];
  for (const file of files) {
    const whole = { ...file, open: (from?: number, before?: number) => counted(file.open(from, before)) };
    unpacked.push(...(await inFile(file, () => unpack(whole))));
  }
  return {
    files: unpacked,
    totalBytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    bytesRead: () => bytesRead,
    begin: () => void (bytesRead = 0),
  };
}
