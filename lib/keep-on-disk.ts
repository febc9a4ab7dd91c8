import { open } from 'node:fs/promises';

/** Resolves once all that was written to a file is on the disk, so that a failing machine keeps it. */
export async function keepOnDisk(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
