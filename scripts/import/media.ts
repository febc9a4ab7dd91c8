import { fetchMedia, sourceOf } from '#features/media-fetch/commands.ts';
import { mediaFolderAt, MediaFolderError } from '#features/media-fetch/folder.ts';
import type { Origin } from '#features/media-fetch/origin.ts';
import { countMedia } from '#features/media-fetch/queries.ts';
import type { FetchProgress } from '#features/media-fetch/run.ts';
import { showProgress, type Progress } from '../progress.ts';
import { Refusal } from '../script.ts';

/** The folder or ZIP archive that the old site's uploads are to come from. Throws a Refusal where there is none. */
export async function namedFolder(path: string): Promise<Origin> {
  try {
    return await mediaFolderAt(path);
  } catch (error) {
    throw error instanceof MediaFolderError ? new Refusal(error.message) : error;
  }
}

type Asked = { from: Origin | undefined; now: Date; signal: AbortSignal };

/** Brings the old site's pictures and files from where they were said to be; without that, tells that the site fetches them. */
export async function bringMedia(runId: number, { from, now, signal }: Asked): Promise<void> {
  const sourceId = await sourceOf(runId);
  if (sourceId === null) return;
  if (from) await fromFolder(sourceId, { from, now, signal });
  const { here, waiting, missing } = await countMedia(sourceId);
  const count = (number: number) => number.toLocaleString('en-GB');
  if (from) console.log(`${count(here)} pictures and files of the old site are here.`);
  if (waiting > 0) console.log(`${count(waiting)} pictures and files of the old site are fetched while the site runs.`);
  if (missing > 0) console.log(`${count(missing)} could not be had and stay linked where they were: the report names each.`);
}

async function fromFolder(sourceId: number, { from, now, signal }: { from: Origin; now: Date; signal: AbortSignal }): Promise<void> {
  let bar: Progress | undefined;
  const onProgress = ({ here, missing, total }: FetchProgress) => {
    bar ??= showProgress('Bringing pictures', total);
    bar.update(here + missing, `${(here + missing).toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}`);
  };
  try {
    await fetchMedia({ sourceId, from, now, signal, onProgress });
  } finally {
    bar?.stop();
  }
}
