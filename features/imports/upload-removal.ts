import { access } from 'node:fs/promises';
import { database, type Transaction } from '#lib/db/client.ts';
import { logger } from '#lib/log.ts';
import { runFiles, type RunFile } from './run-schema.ts';
import { removeFolder, uploadAt, uploadsHere } from './upload-folder.ts';

/**
 * Keeps uploads from being removed until the transaction that names them in a run's row has ended. False where one is gone
 * already.
 */
export async function holdUploads(tx: Transaction, files: readonly RunFile[]): Promise<boolean> {
  await lockUploads(tx);
  const here = await Promise.all(files.map(async ({ path }) => path !== null && access(path).then(() => true, () => false)));
  return !here.includes(false);
}

/** Removes the uploaded files of a run that is done; those that a command named stay where they are. */
export async function removeUploads(runId: number): Promise<void> {
  const released = await database().$transaction(async (tx) => releaseUploads(tx, await tx.importRun.findMany({ where: { id: runId }, select: { id: true, files: true } })));
  await removeUnnamed(released);
}

/** Removes uploaded files that nothing will be made of. */
export async function removeKept(files: readonly RunFile[]): Promise<void> {
  await removeUnnamed(files.flatMap(({ path }) => uploadAt(path) ?? []));
}

/** Removes the uploads that were last written to before a time, and that no run has: nobody goes on with them. */
export async function removeAbandonedUploads(before: Date): Promise<void> {
  await removeUnnamed((await uploadsHere()).filter(({ writtenAt }) => writtenAt < before).map(({ id }) => id));
}

/**
 * Takes their uploads from runs, which say from then on that they have none; the files themselves go once that is committed
 * (removeUnnamed). Returns the uploads' ids.
 */
export async function releaseUploads(tx: Transaction, runs: readonly { id: number; files: unknown }[]): Promise<string[]> {
  const released: string[] = [];
  for (const { id, files } of runs) {
    const known = runFiles.safeParse(files).data ?? [];
    const uploads = known.flatMap(({ path }) => uploadAt(path) ?? []);
    if (uploads.length === 0) continue;
    await tx.importRun.update({ where: { id }, data: { files: known.map((file) => (uploadAt(file.path) === null ? file : { ...file, path: null })) }, select: { id: true } });
    released.push(...uploads);
  }
  return released;
}

/** A slow disk takes its time with a large file. */
const LONGEST_MS = 120_000;

/** Removes uploads from the disk, but for those that a run has, or gets in this moment. One that cannot be removed is tried again the next night. */
export async function removeUnnamed(ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const removal = database().$transaction(
      async (tx) => {
        await lockUploads(tx);
        if (!(await isNamed(tx, id))) await removeFolder(id);
      },
      { timeout: LONGEST_MS, maxWait: LONGEST_MS },
    );
    await removal.catch((error: unknown) => logger().warn({ err: error, upload: id }, 'An upload could not be removed'));
  }
}

async function lockUploads(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('uploads of imports'))`;
}

async function isNamed(tx: Transaction, id: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ named: boolean }[]>`SELECT EXISTS (SELECT FROM "ImportRun" WHERE "files"::text LIKE ${`%${id}%`}) AS "named"`;
  return row?.named ?? true;
}
