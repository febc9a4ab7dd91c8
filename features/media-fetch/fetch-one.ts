import { createHash } from 'node:crypto';
import { database, type Transaction } from '#lib/db/client.ts';
import { addJob, dropJob } from '#lib/jobs/add.ts';
import { DownloadError } from '#lib/safe-fetch/download.ts';
import { mediaFile } from '#features/media/commands.ts';
import { filesOf } from '#features/media/files.ts';
import { MAX_FILE_BYTES } from '#features/media/limits.ts';
import { oldFile } from '#features/media/old-file.ts';
import { removeMedia } from '#features/media/store.ts';
import { fileTypeOf } from '#features/media-library/file-type.ts';
import { prepare, writeWhole, type Prepared } from '#features/media-library/prepare.ts';
import { TooLargeError, withReceived, type Received } from '#features/media-library/receive.ts';
import { addressesToTry } from './addresses.ts';
import { SHOW_MEDIA, showKey } from './job-names.ts';
import type { Origin } from './origin.ts';
import { showMedia } from './show.ts';
import { withTries } from './tries.ts';

/** Something of an old site whose bytes are not here. */
export type WaitingMedia = { id: number; importId: number | null; legacyId: number | null; name: string; sourceUrl: string | null };
/** A file that cannot be had, or cannot be taken. `later` says that the old site did not answer, so that it may be another time. */
export type Missing = { why: string; later: boolean };

type Fetching = { origin: Origin; now: Date; signal: AbortSignal; pauses?: readonly number[] | undefined };

/**
 * Brings the bytes of a picture or file here, as the library takes an upload in, and has the texts show it. Null where it is
 * here then; else why not. Nothing is written of one that does not come. Throws StoreError.
 */
export async function fetchOne(media: WaitingMedia, fetching: Fetching): Promise<Missing | null> {
  const file = oldFile(media.sourceUrl ?? '');
  if (!file) return { why: 'Its address is no file’s.', later: false };
  const refusal = refusedByName(file.path);
  if (refusal) return { why: refusal, later: false };
  try {
    for (const [index, url] of addressesToTry(media.sourceUrl ?? '').entries()) {
      const missing = await fetchAt(media, url, index, fetching);
      if (missing !== 'elsewhere') return missing;
    }
    return { why: fetching.origin.isRemote ? 'The old site has no such file any more (404).' : 'It is not there.', later: false };
  } catch (error) {
    if (error instanceof TooLargeError) return { why: `It is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB.`, later: false };
    if (error instanceof DownloadError) return { why: error.message, later: error.again };
    throw error;
  }
}

/** What is known not to be taken is not fetched first. */
function refusedByName(path: string): string | null {
  if (path.endsWith('.svg')) return 'It is a drawing (SVG), which could carry programs.';
  if (/\.(?:mp4|m4v|mov|webm)$/.test(path)) return 'It is a video: those are shown from a video site.';
  if (/\.(?:docx?|xlsx?|pptx?|od[tsp]|zip|epub|rtf|csv|txt|wav|heic|bmp)$/.test(path)) return 'Files of this kind cannot be taken: only pictures, PDF files and sound.';
  return null;
}

async function fetchAt(media: WaitingMedia, url: string, index: number, { origin, now, signal, pauses }: Fetching): Promise<Missing | null | 'elsewhere'> {
  const take = () => withReceived(origin.bytes(url, MAX_FILE_BYTES, signal), MAX_FILE_BYTES, (received) => takeIn(media, url, received, now));
  try {
    return await withTries(take, signal, origin.isRemote ? pauses : []);
  } catch (error) {
    const gone = error instanceof DownloadError && !error.again;
    if (gone && index < addressesToTry(media.sourceUrl ?? '').length - 1) return 'elsewhere';
    throw error;
  }
}

async function takeIn(media: WaitingMedia, url: string, received: Received, now: Date): Promise<Missing | null> {
  const type = await fileTypeOf(received.path);
  if (type.kind === 'refused') return { why: type.error, later: false };
  const made = await prepare(received, type);
  if (!made.ok) return { why: made.error, later: false };
  // Another picture may have the same bytes, and be described, replaced and deleted for itself.
  const hash = createHash('sha256').update(`${media.id} ${received.hash}`).digest('hex');
  const file = mediaFile({ name: media.name || decodedName(url), hash, extension: type.extension }, now);
  await writeWhole(file, made.prepared);
  const kept = await database().$transaction((tx) => record(tx, media, { file, url, columns: made.prepared.columns }));
  if (!kept) await removeMedia(filesOf({ file, ...made.prepared.columns }));
  else await showMedia(media.id).then(() => database().$transaction((tx) => dropJob(tx, showKey(media.id))));
  return null;
}

/** The row learns where its bytes are; a job sees to the texts, should this process end before it has. False where it came meanwhile, or went. */
async function record(tx: Transaction, { id, legacyId }: WaitingMedia, { file, url, columns }: { file: string; url: string; columns: Prepared['columns'] }): Promise<boolean> {
  const path = oldFile(url)?.path;
  // What only a text named is known by the address that it was had at.
  const named = legacyId === null && path !== undefined ? { sourceUrl: url, sourcePath: path } : {};
  const { count } = await tx.media.updateMany({ where: { id, fetchState: { not: null } }, data: { ...columns, ...named, file, fetchState: null, fetchError: null } });
  if (count > 0) await addJob(tx, SHOW_MEDIA, { mediaId: id }, { jobKey: showKey(id) });
  return count > 0;
}

function decodedName(url: string): string {
  const last = new URL(url).pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
