import { database } from '#lib/db/client.ts';
import { runFiles, runOptions } from '#features/imports/run-schema.ts';
import { fetchMedia } from './commands.ts';
import { mediaFolderAt, MediaFolderError } from './folder.ts';

/** Takes the pictures of an archive that was uploaded with its pictures, as a folder of Markdown is in a ZIP, from the upload. */
export async function fetchFromUpload(runId: number, now: Date, signal: AbortSignal): Promise<void> {
  const run = await database().importRun.findUnique({ where: { id: runId }, select: { sourceId: true, files: true, options: true } });
  const sourceId = run?.sourceId;
  if (!sourceId || runOptions.safeParse(run.options).data?.kind !== 'markdown') return;
  for (const { path } of runFiles.safeParse(run.files).data ?? []) {
    const from = path === null ? null : await mediaFolderAt(path).catch(ifNoFolder);
    if (from) await fetchMedia({ sourceId, from, now, signal });
  }
}

/** A single text has no pictures with it. */
function ifNoFolder(error: unknown): null {
  if (error instanceof MediaFolderError) return null;
  throw error;
}
