import { mediaPath, pictureUrl } from '#features/media/address.ts';
import { namesOf, plainPath } from '#features/media/old-file.ts';
import type { Database, Transaction } from '#lib/db/client.ts';

/** Where a file of the old site is now, by its path there, whatever its letters and its size; null where it is not here. */
export async function findUpload(db: Database | Transaction, path: string): Promise<string | null> {
  const plain = plainPath(path);
  const names = namesOf(plain);
  const rows = await db.media.findMany({
    where: { sourcePath: { in: names }, fetchState: null }, orderBy: { importId: 'asc' }, select: { sourcePath: true, kind: true, file: true, widths: true, version: true },
  });
  const [media] = rows.toSorted((a, b) => names.indexOf(a.sourcePath ?? '') - names.indexOf(b.sourcePath ?? ''));
  if (!media) return null;
  return media.kind === 'FILE' ? mediaPath(media.file) : pictureUrl(media, widthFor(plain, media.widths));
}

/** A copy of a smaller size is answered with the next larger one that there is. */
function widthFor(path: string, widths: readonly number[]): number | undefined {
  const asked = Number(/-(\d{1,5})x\d{1,5}(?:@2x)?\.[a-z]+$/.exec(path)?.[1] ?? Number.NaN);
  return widths.find((width) => width >= asked);
}
