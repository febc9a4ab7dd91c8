import type { Prisma } from '#lib/db/client.ts';
import { mediaPath, pictureUrl } from '#features/media/address.ts';

/** What the library tells of one of its pictures or files, to pages and scripts alike. */
export const itemSelect = {
  id: true,
  kind: true,
  file: true,
  name: true,
  mime: true,
  bytes: true,
  width: true,
  height: true,
  widths: true,
  version: true,
  alt: true,
  caption: true,
  credit: true,
  uploaderId: true,
  uses: true,
  fetchState: true,
  fetchError: true,
  sourceUrl: true,
} as const satisfies Prisma.MediaSelect;

export type MediaRow = Prisma.MediaGetPayload<{ select: typeof itemSelect }>;

/** `url` stays the same as long as the item is there; `thumb` is a small picture of it, null for files. */
export type LibraryItem = {
  id: number;
  kind: 'picture' | 'file';
  url: string;
  thumb: string | null;
  width: number | null;
  height: number | null;
  alt: string;
  caption: string;
  credit: string;
  name: string;
  mime: string;
  bytes: number;
  uploaderId: string | null;
  uses: number;
  /** Where it is, and how far its fetching has come, of what is not here: neither `url` nor `thumb` is an address then. */
  elsewhere: { url: string; state: 'WAITING' | 'FAILED' | 'KEPT'; error: string | null } | null;
};

export function itemOf({ id, kind, file, name, mime, bytes, width, height, widths, version, alt, caption, credit, uploaderId, uses, fetchState, fetchError, sourceUrl }: MediaRow): LibraryItem {
  const isPicture = kind !== 'FILE';
  return {
    id,
    kind: isPicture ? 'picture' : 'file',
    url: mediaPath(file),
    thumb: isPicture && fetchState === null ? pictureUrl({ file, widths, version }, widths[0]) : null,
    width, height, alt, caption, credit, mime, bytes, uploaderId, uses,
    elsewhere: fetchState && { url: sourceUrl ?? '', state: fetchState, error: fetchError },
    name: name || (file.split('/').at(-1) ?? file),
  };
}
