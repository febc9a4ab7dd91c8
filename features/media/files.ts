import type { Picture } from './select.ts';

type Files = Pick<Picture, 'file' | 'widths' | 'avif'>;

/** The file of a picture at one of its widths, as its address (`pictureUrl`) names it. */
export function widthFile(file: string, width: number, format: 'webp' | 'avif' = 'webp'): string {
  return `${file.replace(/\.[a-z0-9]+$/, '')}-${width}.${format}`;
}

/** Every file of a picture. */
export function filesOf({ file, widths, avif }: Files): string[] {
  return [file, ...widths.flatMap((width) => [widthFile(file, width), ...(avif ? [widthFile(file, width, 'avif')] : [])])];
}
