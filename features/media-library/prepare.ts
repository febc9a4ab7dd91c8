import { columnsOf, writePicture } from '#features/media/commands.ts';
import { encodePicture, PictureError } from '#features/media/encode.ts';
import { filesOf } from '#features/media/files.ts';
import { MAX_PICTURE_BYTES } from '#features/media/limits.ts';
import { removeMedia, writeMedia } from '#features/media/store.ts';
import { TooBusyError } from '#lib/at-most.ts';
import type { Verdict } from './file-type.ts';
import type { Received } from './receive.ts';

/** The media store took no more. */
export class StoreError extends Error {
  override name = 'StoreError';
}

/** What a row says of a file's bytes, and how to write them under a name. */
export type Prepared = { columns: Bytes; write: (file: string) => Promise<unknown> };
type Bytes = { kind: 'PICTURE' | 'FILE'; mime: string; bytes: number; width: number | null; height: number | null; widths: number[]; placeholder: string | null; animated: boolean; avif: boolean };

const NO_PICTURE = { kind: 'FILE', width: null, height: null, widths: [], placeholder: null, animated: false, avif: false } as const;

/** Makes a file that came ready to be kept: a picture is encoded. What cannot be taken comes back as a sentence for its sender. */
export async function prepare({ path, bytes }: Received, type: Verdict, keepWidths: readonly number[] = []): Promise<{ ok: true; prepared: Prepared } | { ok: false; error: string }> {
  if (type.kind === 'refused') return { ok: false, error: type.error };
  if (type.kind === 'file') return { ok: true, prepared: { columns: { ...NO_PICTURE, widths: [], mime: type.mime, bytes }, write: (file) => writeMedia(file, { path }) } };
  if (bytes > MAX_PICTURE_BYTES) return { ok: false, error: `The picture is larger than ${MAX_PICTURE_BYTES / 1024 / 1024} MB.` };
  try {
    const encoded = await encodePicture(path, { avif: true, keepWidths });
    return { ok: true, prepared: { columns: { kind: 'PICTURE', ...columnsOf(encoded) }, write: (file) => writePicture(file, encoded) } };
  } catch (error) {
    if (error instanceof PictureError) return { ok: false, error: error.message };
    if (error instanceof TooBusyError) return { ok: false, error: 'Very many pictures are being prepared just now. Please send this one again in a minute.' };
    throw error;
  }
}

/** Writes all files of a name, or none of them. Throws StoreError. */
export async function writeWhole(file: string, { columns, write }: Prepared): Promise<void> {
  try {
    await write(file);
  } catch (error) {
    await removeMedia(filesOf({ file, ...columns })).catch(() => undefined);
    throw new StoreError('The media store took no more.', { cause: error });
  }
}
