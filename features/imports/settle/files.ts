import { createHash } from 'node:crypto';
import type { Prisma, Transaction } from '#lib/db/client.ts';
import { hostsOf, oldFilesAt, type OldMedia } from '#features/media/body-options.ts';
import { cleanFileName } from '#features/media-library/file-name.ts';
import { fileAddressesIn, oldFile, withoutSize } from '#features/media/old-file.ts';

export type SettledPost = { id: number; source: string };

/** The old site whose texts are settled. */
export interface OldSite {
  sourceId: number;
  siteUrl: string;
  media: 'fetch' | 'keep';
  now: Date;
}

/**
 * Finds the pictures and files of the old site that texts show, and writes down who shows what. Those that its export did
 * not list join the library as not here yet. Returns the media of each text, and the ids of the new ones.
 */
export async function settleFiles(tx: Transaction, posts: readonly SettledPost[], site: OldSite): Promise<{ shown: Map<number, OldMedia[]>; made: number[] }> {
  const addresses = new Map(posts.map(({ id, source }) => [id, fileAddressesIn(source)]));
  const all = [...new Set([...addresses.values()].flat())];
  const known = await oldFilesAt(tx, all, [site.siteUrl]);
  const made = await addUnlisted(tx, all.filter((address) => !known.has(address)), site);
  const found = made.length > 0 ? await oldFilesAt(tx, all, [site.siteUrl]) : known;
  const shown = new Map([...addresses].map(([id, named]) => [id, [...new Map(named.flatMap((address) => found.get(address) ?? []).map((media) => [media.id, media])).values()]]));
  await noteUses(tx, shown);
  return { shown, made };
}

/** Addresses of this site's own library are no old site's. */
const OWN = /^\/media\//;
const PICTURE = /\.(?:jpe?g|png|gif|webp|avif|tiff?|bmp|svg|heic)$/;

async function addUnlisted(tx: Transaction, addresses: readonly string[], { sourceId, siteUrl, media, now }: OldSite): Promise<number[]> {
  const own = hostsOf([siteUrl]);
  const rows = new Map<string, Prisma.MediaCreateManyInput>();
  const base = URL.parse(siteUrl);
  for (const address of addresses) {
    const file = oldFile(address);
    if (!file || !base || OWN.test(file.path) || (file.host !== '' && !own.has(file.host))) continue;
    const sourcePath = withoutSize(file.path);
    if (sourcePath.length > LONGEST || rows.has(sourcePath)) continue;
    const url = new URL(address, base);
    const name = cleanFileName(decoded(url.pathname));
    rows.set(sourcePath, {
      file: `elsewhere/${sourceId}/file-${createHash('sha256').update(sourcePath).digest('hex').slice(0, 24)}`,
      kind: PICTURE.test(file.path) ? 'PICTURE' : 'FILE',
      name, mime: 'application/octet-stream', bytes: 0, widths: [], importId: sourceId, createdAt: now,
      sourceUrl: url.href, sourcePath, fetchState: media === 'keep' ? 'KEPT' : 'WAITING',
    });
  }
  if (rows.size === 0) return [];
  const created = await tx.media.createManyAndReturn({ data: [...rows.values()], skipDuplicates: true, select: { id: true } });
  return created.map(({ id }) => id);
}

const LONGEST = 1_000;

/** Like features/media/uses, for many texts at once. Uses of the library's own media in these texts stay. */
async function noteUses(tx: Transaction, shown: ReadonlyMap<number, readonly OldMedia[]>): Promise<void> {
  const before = await tx.mediaUse.findMany({ where: { postId: { in: [...shown.keys()] } }, select: { postId: true, mediaId: true } });
  const known = new Set(before.map(({ postId, mediaId }) => `${postId} ${mediaId}`));
  const fresh = [...shown].flatMap(([postId, media]) => media.filter(({ id }) => !known.has(`${postId} ${id}`)).map(({ id }) => ({ postId, mediaId: id })));
  if (fresh.length > 0) await tx.mediaUse.createMany({ data: fresh.toSorted((a, b) => a.mediaId - b.mediaId), skipDuplicates: true });
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
