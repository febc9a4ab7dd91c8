import { createHash } from 'node:crypto';
import type { Prisma, Transaction } from '#lib/db/client.ts';
import { slugOf } from '#lib/slug.ts';
import { encodePicture, type EncodedPicture } from './encode.ts';
import { pictureSelect } from './select.ts';
import { widthFile } from './files.ts';
import { writeMedia } from './store.ts';

/** `name` is the file's name as it was sent (`Harbour at dusk.jpg`); `sample` marks our own drawings; `square` asks for a portrait, a square of so many pixels. */
export type NewPicture = {
  bytes: Uint8Array;
  name: string;
  alt?: string;
  credit?: string;
  caption?: string;
  uploaderId?: string;
  sample?: boolean;
  square?: number;
};

const storedSelect = { id: true, ...pictureSelect } as const satisfies Prisma.MediaSelect;
export type StoredPicture = Prisma.MediaGetPayload<{ select: typeof storedSelect }>;
export type PreparedPicture = Prisma.MediaUncheckedCreateInput & { file: string; widths: number[]; version: number };

/** The slow half of taking a picture in, for before a transaction: encodes it and writes its files. Throws PictureError, TooBusyError. */
export async function preparePicture({ bytes, name, alt = '', credit = '', caption = '', uploaderId, sample = false, square }: NewPicture, now: Date): Promise<PreparedPicture> {
  const encoded = await encodePicture(bytes, { drawing: sample, square, avif: !square && !sample });
  const file = mediaFile({ name, hash: createHash('sha256').update(bytes).digest('hex'), extension: 'webp' }, now);
  await writePicture(file, encoded);
  return { ...columnsOf(encoded), kind: square ? 'PORTRAIT' : 'PICTURE', file, name, version: 1, alt, credit, caption, sample, createdAt: now, uploaderId: uploaderId ?? null };
}

/** The quick half: the picture's row, or the one that is there already: the same bytes under the same name are one picture. */
export async function recordPicture(tx: Transaction, picture: PreparedPicture): Promise<StoredPicture> {
  return tx.media.upsert({ where: { file: picture.file }, create: picture, update: {}, select: storedSelect });
}

/** Writes the files of an encoded picture; the address without a width leads to the largest. Returns their names. */
export async function writePicture(file: string, { versions }: EncodedPicture): Promise<string[]> {
  const files = new Map<string, Buffer>();
  for (const { width, webp, avif } of versions.toReversed()) {
    if (files.size === 0) files.set(file, webp); // the largest first: a store that is full says so before anything is changed
    files.set(widthFile(file, width), webp);
    if (avif) files.set(widthFile(file, width, 'avif'), avif);
  }
  for (const [name, bytes] of files) await writeMedia(name, bytes);
  return [...files.keys()];
}

/** What a row says of its picture's bytes. */
export function columnsOf({ width, height, placeholder, animated, versions }: EncodedPicture) {
  const widths = versions.map((version) => version.width);
  const bytes = versions.at(-1)?.webp.byteLength ?? 0;
  return { mime: 'image/webp', bytes, width, height, widths, placeholder, animated, avif: versions.every(({ avif }) => avif !== undefined) };
}

/** `2026/11/harbour-at-dusk-1a2b3c4d.webp`: a name that no other bytes have. */
export function mediaFile({ name, hash, extension }: { name: string; hash: string; extension: string }, now: Date): string {
  const month = now.toISOString().slice(0, 7).replace('-', '/');
  return `${month}/${slugOf(name.replace(/\.[a-z0-9]{1,5}$/i, ''), extension === 'webp' ? 'picture' : 'file')}-${hash.slice(0, 8)}.${extension}`;
}
