import type { PictureFacts } from '#lib/html/body.ts';
import type { Transaction } from '#lib/db/client.ts';
import { pictureSrcset, pictureUrl } from './address.ts';
import { pictureSelect, type Picture } from './select.ts';

/** What a body says of a picture: its size and its addresses. Undefined for what is no picture of known size. */
export function pictureFacts(media: Pick<Picture, 'file' | 'widths' | 'width' | 'height'>): PictureFacts | undefined {
  if (media.width === null || media.height === null) return undefined;
  const srcset = pictureSrcset(media);
  return { width: media.width, height: media.height, src: pictureUrl(media), ...(srcset && { srcset }) };
}

/** More pictures than any piece has; the rest of a longer one keep the addresses that they were written with. */
const MAX_PICTURES = 500;

/** The facts of every picture of the library that a body names, by its address there: what renderBody takes. */
export async function picturesIn(tx: Transaction, source: string): Promise<Map<string, PictureFacts>> {
  const addresses = [...new Set(source.match(/\/media\/[^\s"'<>?#,]+/g))].slice(0, MAX_PICTURES);
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

/** An address names a file itself, or a width of one. */
function filesNamedBy(address: string): string[] {
  const file = decoded(address.slice('/media/'.length));
  const whole = file.replace(/-\d+\.webp$/, '.webp');
  return whole === file ? [file] : [file, whole];
}

function decoded(file: string): string {
  try {
    return decodeURIComponent(file);
  } catch {
    return file;
  }
}
