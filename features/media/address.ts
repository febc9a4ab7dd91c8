import { widthFile } from './files.ts';
import type { Picture } from './select.ts';

type Addressed = Pick<Picture, 'file' | 'widths' | 'version'>;

/** The address of a picture at one of its widths; of the largest where none is named. */
export function pictureUrl({ file, widths, version }: Addressed, width = widths.at(-1), format: 'webp' | 'avif' = 'webp'): string {
  return `/media/${width === undefined ? file : widthFile(file, width, format)}${versionQuery(version)}`;
}

/** The `srcset` of a picture: each of its widths. */
export function pictureSrcset(picture: Addressed, format: 'webp' | 'avif' = 'webp'): string {
  return picture.widths.map((width) => `${pictureUrl(picture, width, format)} ${width}w`).join(', ');
}

/** The address that stays for as long as the picture or file is there, whatever its bytes. */
export const mediaPath = (file: string): string => `/media/${file}`;

/** Replaced bytes keep their address, which browsers have kept: what shows them asks for it anew. */
const versionQuery = (version: number): string => (version > 1 ? `?v=${version}` : '');
