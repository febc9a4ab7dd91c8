import type { Archive, ArchiveReader } from './archive-reader.ts';
import { readingOf, type Reading } from './reading.ts';
import type { ImportFile } from './import-file.ts';
import type { Told } from './run-progress.ts';

export interface ArchiveToRead {
  reader: ArchiveReader;
  /** Those of one site. */
  files: readonly ImportFile[];
  onProgress?: (progress: Told) => void;
  /** Stops between two pieces of a file, or two transactions; what asked for the work then throws the signal's reason. */
  signal?: AbortSignal;
}

/** An archive that was read whole and is sound, and the way to read it once more. */
export interface CheckedArchive {
  archive: Archive;
  reading: Reading;
}

/** Reads an archive whole, without writing anything. Throws an ArchiveError for a broken one. */
export async function checkArchive({ reader, files, onProgress, signal }: ArchiveToRead): Promise<CheckedArchive> {
  let items = 0;
  let checked = false;
  const totalBytes = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const reading = await readingOf(files, signal, (bytes) => {
    if (!checked) onProgress?.({ step: 'checking', bytes: Math.min(bytes, totalBytes), totalBytes, items });
  });
  reading.begin();
  const archive = await reader.survey(reading.files, (count) => (items = count));
  checked = true;
  return { archive, reading };
}
