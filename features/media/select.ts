import type { Prisma } from '#lib/db/client.ts';

/** What showing a picture takes. */
export const pictureSelect = {
  file: true,
  mime: true,
  width: true,
  height: true,
  widths: true,
  alt: true,
  caption: true,
  credit: true,
  focalX: true,
  focalY: true,
  placeholder: true,
  avif: true,
  animated: true,
  version: true,
  fetchState: true,
} as const satisfies Prisma.MediaSelect;

/** What finding and removing a picture's files takes. */
export const filesSelect = { id: true, file: true, widths: true, avif: true } as const satisfies Prisma.MediaSelect;

export type Picture = Prisma.MediaGetPayload<{ select: typeof pictureSelect }>;

/** The picture, where it is here to be shown: one of an old site may not have been fetched. */
export const shownPicture = <Shown extends Pick<Picture, 'fetchState'>>(picture: Shown | null): Shown | null => (picture?.fetchState === null ? picture : null);
