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
} as const satisfies Prisma.MediaSelect;

/** What finding and removing a picture's files takes. */
export const filesSelect = { id: true, file: true, widths: true, avif: true } as const satisfies Prisma.MediaSelect;

export type Picture = Prisma.MediaGetPayload<{ select: typeof pictureSelect }>;
