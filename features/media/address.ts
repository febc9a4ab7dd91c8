import type { Picture } from './select.ts';

/** The address of a picture at one of its widths; of the largest where none is named. */
export function pictureUrl({ file, widths }: Pick<Picture, 'file' | 'widths'>, width = widths.at(-1)): string {
  return width === undefined ? `/media/${file}` : `/media/${file.replace(/\.[a-z0-9]+$/, '')}-${width}.webp`;
}

/** The `srcset` of a picture: each of its widths. */
export function pictureSrcset(picture: Pick<Picture, 'file' | 'widths'>): string {
  return picture.widths.map((width) => `${pictureUrl(picture, width)} ${width}w`).join(', ');
}
