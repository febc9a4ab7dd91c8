import type { PictureFacts } from '#lib/html/body.ts';
import type { Transaction } from '#lib/db/client.ts';
import { pictureSrcset, pictureUrl } from './address.ts';
import { pictureSelect, type Picture } from './select.ts';

/** What a body says of a picture: its size, its addresses, and what stands in for it. Undefined for what is no picture of known size. */
export function pictureFacts(media: Pick<Picture, 'file' | 'widths' | 'width' | 'height' | 'version' | 'avif' | 'animated' | 'placeholder'>): PictureFacts | undefined {
  const { width, height, avif, animated, placeholder } = media;
  if (width === null || height === null) return undefined;
  const srcset = pictureSrcset(media);
  return {
    width,
    height,
    src: pictureUrl(media),
    ...(srcset && { srcset }),
    ...(avif && { [animated ? 'stillSrcset' : 'avifSrcset']: pictureSrcset(media, 'avif') }),
    ...(placeholder && { blur: placeholder }),
  };
}

/** More pictures than any piece has; the rest of a longer one keep the addresses that they were written with. */
const MAX_PICTURES = 500;

/** The facts of every picture of the library that a body names, by its address there: what renderBody takes. */
export async function picturesIn(tx: Transaction, source: string): Promise<Map<string, PictureFacts>> {
  const addresses = addressesIn(source);
  if (addresses.length === 0) return new Map();
  const rows = await tx.media.findMany({ where: { file: { in: addresses.flatMap(filesNamedBy) } }, select: pictureSelect });
  const facts = new Map(rows.map((row) => [row.file, pictureFacts(row)]));
  return new Map(
    addresses.flatMap((address) => {
      const found = filesNamedBy(address).map((file) => facts.get(file)).find(Boolean);
      return found ? [[address, found] as const] : [];
    }),
  );
}

/** The files of the library that a body may name, by whichever of their addresses: some need not be there. */
export const filesNamedIn = (source: string): string[] => [...new Set(addressesIn(source).flatMap(filesNamedBy))];

function addressesIn(source: string): string[] {
  return [...new Set(source.match(/\/media\/[^\s"'<>?#,]+/g))].slice(0, MAX_PICTURES);
}

/** An address names a file itself, or a width of one. */
function filesNamedBy(address: string): string[] {
  const file = decoded(address.slice('/media/'.length));
  const whole = file.replace(/-\d+\.(?:webp|avif)$/, '.webp');
  return whole === file ? [file] : [file, whole];
}

function decoded(file: string): string {
  try {
    return decodeURIComponent(file);
  } catch {
    return file;
  }
}
