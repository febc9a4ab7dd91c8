import type { ArchiveFile } from './archive-file.ts';

/** A file to import: what it is called, its size, and its bytes, which are read once to check them and once more to take them over. */
export interface ImportFile extends ArchiveFile {
  bytes: number;
  /** Where it lies on this machine; not known of what is in memory. */
  path?: string;
}

/** The files of an archive as its reader gets them: how far it is in them is known, and reading them may be stopped. */
export interface Reading {
  files: readonly ArchiveFile[];
  totalBytes: number;
  /** Since `begin`. */
  bytesRead(): number;
  /** Before the files are read, for the first time or once more. */
  begin(): void;
}

/** Makes a reading of files. `signal` ends it, with its reason; `onBytes` hears of each piece. */
export function readingOf(files: readonly ImportFile[], signal: AbortSignal | undefined, onBytes: () => void): Reading {
  let bytesRead = 0;
  async function* counted(file: ImportFile): AsyncGenerator<Uint8Array> {
    for await (const piece of file.open()) {
      signal?.throwIfAborted();
      bytesRead += piece.byteLength;
      onBytes();
      yield piece;
    }
  }
  return {
    files: files.map((file) => ({ name: file.name, open: () => counted(file) })),
    totalBytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    bytesRead: () => bytesRead,
    begin: () => void (bytesRead = 0),
  };
}
