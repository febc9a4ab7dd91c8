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
} as const satisfies Prisma.MediaSelect;

export type Picture = Prisma.MediaGetPayload<{ select: typeof pictureSelect }>;
