import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readEml, type ReadMail } from '#testing/eml.ts';

const PATIENCE_MS = 10_000;

/** The newest mail that a site without a mail server wrote to an address, and that `isIt` accepts; waits for one. */
export async function newestMail(dataDir: string, address: string, isIt: (mail: ReadMail) => boolean = () => true): Promise<ReadMail> {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await wait(100)) {
    const found = (await mailsTo(dataDir, address)).findLast(isIt);
    if (found) return found;
  }
  throw new Error(`No such mail came to ${address}.`);
}

/** All mails to an address, the oldest first. */
export async function mailsTo(dataDir: string, address: string): Promise<ReadMail[]> {
  const folder = join(dataDir, 'outbox');
  const files = (await readdir(folder).catch(() => [])).filter((file) => !file.startsWith('.')).toSorted();
  const mails = await Promise.all(files.map(async (file) => readEml(await readFile(join(folder, file), 'utf8'))));
  return mails.filter(({ to }) => to.toLowerCase() === address.toLowerCase());
}
