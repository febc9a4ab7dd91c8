import { ArchiveError } from './archive-error.ts';
import type { ArchiveFile } from './archive-file.ts';

/** Does what reads one of several files; should that be refused, the error says which file it was. */
export async function inFile<Result>(file: Pick<ArchiveFile, 'name'>, read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ArchiveError) error.file ??= file.name;
    throw error;
  }
}
