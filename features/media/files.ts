import type { Picture } from './select.ts';

/** The file of a picture at one of its widths, as its address (`pictureUrl`) names it. */
export function widthFile(file: string, width: number): string {
  return `${file.replace(/\.[a-z0-9]+$/, '')}-${width}.webp`;
}

/** Every file of a picture. */
export function filesOf({ file, widths }: Pick<Picture, 'file' | 'widths'>): string[] {
  return [file, ...widths.map((width) => widthFile(file, width))];
}
