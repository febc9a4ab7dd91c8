import { createHash } from 'node:crypto';
import type { Prisma, Transaction } from '#lib/db/client.ts';
import { slugOf } from '#lib/slug.ts';
import { encodePicture } from './encode.ts';
import { pictureSelect } from './select.ts';
import { widthFile } from './files.ts';
import { writeMedia } from './store.ts';

/** `name` is the file's name as it was sent (`Harbour at dusk.jpg`); `sample` marks our own drawings; `square` asks for a square of so many pixels. */
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
export type PreparedPicture = Prisma.MediaUncheckedCreateInput & { file: string; widths: number[] };

/** Takes a picture into the library: its files, and its row. The same bytes under the same name are one picture. Throws PictureError. */
export async function storePicture(tx: Transaction, picture: NewPicture, now: Date): Promise<StoredPicture> {
  return recordPicture(tx, await preparePicture(picture, now));
}

/** The slow half, for before a transaction: encodes the picture and writes its files. Throws PictureError. */
export async function preparePicture({ bytes, name, alt = '', credit = '', caption = '', uploaderId, sample = false, square }: NewPicture, now: Date): Promise<PreparedPicture> {
  const { width, height, placeholder, versions } = await encodePicture(bytes, { drawing: sample, square });
  const file = fileName(name, bytes, now);
  for (const version of versions) await writeMedia(widthFile(file, version.width), version.bytes);
  const largest = versions.at(-1)?.bytes ?? Buffer.alloc(0);
  await writeMedia(file, largest); // the address without a width leads to the largest
  const widths = versions.map((version) => version.width);
  return { file, mime: 'image/webp', bytes: largest.byteLength, width, height, widths, placeholder, alt, credit, caption, sample, createdAt: now, uploaderId: uploaderId ?? null };
}

/** The quick half: the picture's row, or the one that is there already. */
export async function recordPicture(tx: Transaction, picture: PreparedPicture): Promise<StoredPicture> {
  return tx.media.upsert({ where: { file: picture.file }, create: picture, update: {}, select: storedSelect });
}

/** `2026/11/harbour-at-dusk-1a2b3c4d.webp`: never reused for other bytes, so that browsers may keep it for ever. */
function fileName(name: string, bytes: Uint8Array, now: Date): string {
  const month = now.toISOString().slice(0, 7).replace('-', '/');
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  return `${month}/${slugOf(name.replace(/\.[a-z0-9]{1,5}$/i, ''), 'picture')}-${hash}.webp`;
}
