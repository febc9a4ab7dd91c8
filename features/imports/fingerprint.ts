import { createHash } from 'node:crypto';
import type { ImportFile } from './import-file.ts';

/** A file's SHA-256 in hex: what tells it from others, whatever it is called. */
export async function fingerprintOf(file: Pick<ImportFile, 'open'>, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of file.open()) {
    signal?.throwIfAborted();
    hash.update(piece);
  }
  return hash.digest('hex');
}
