import type { Transaction } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import type { BodyOptions, PictureFacts } from '#lib/html/body.ts';
import { mediaPath } from './address.ts';
import { pictureFacts, picturesIn } from './facts.ts';
import { bareHost, fileAddressesIn, namesOf, oldFile, type OldFile } from './old-file.ts';
import { pictureSelect, type Picture } from './select.ts';

/** All that rendering a text takes: what the library knows of its pictures, and what became of the old site's addresses in it. */
export async function bodyOptions(tx: Transaction, source: string): Promise<BodyOptions> {
  const sites = await tx.importSource.findMany({ select: { siteUrl: true } });
  const pictures = await picturesIn(tx, source);
  const formerly = sites.map(({ siteUrl }) => siteUrl);
  if (formerly.length === 0) return { siteUrl: env().SITE_URL, pictures };
  const files = await oldFilesIn(tx, source, formerly);
  const moved = new Map<string, string>();
  for (const [address, media] of files) {
    if (media.fetchState !== null) continue;
    moved.set(address, mediaPath(media.file));
    addFacts(pictures, media);
  }
  return { siteUrl: env().SITE_URL, pictures, formerly, moved };
}

function addFacts(pictures: Map<string, PictureFacts>, media: Picture): void {
  const facts = pictureFacts(media);
  if (facts) pictures.set(mediaPath(media.file), facts);
}

const oldFileSelect = { ...pictureSelect, id: true, importId: true, sourceUrl: true, sourcePath: true } as const;
export type OldMedia = Picture & { id: number; importId: number | null; sourceUrl: string | null; sourcePath: string | null };

/** The media of old sites that a text names by their addresses there, here or not, by the address as it is written. */
export function oldFilesIn(tx: Transaction, source: string, sites: readonly string[]): Promise<Map<string, OldMedia>> {
  return oldFilesAt(tx, fileAddressesIn(source), sites);
}

/** The same for addresses, such as fileAddressesIn finds. */
export async function oldFilesAt(tx: Transaction, addresses: readonly string[], sites: readonly string[]): Promise<Map<string, OldMedia>> {
  const named = addresses.flatMap((address) => {
    const file = oldFile(address);
    return file ? [{ address, file, names: namesOf(file.path) }] : [];
  });
  if (named.length === 0) return new Map();
  const rows = await tx.media.findMany({ where: { sourcePath: { in: [...new Set(named.flatMap(({ names }) => names))] } }, orderBy: { id: 'asc' }, select: oldFileSelect });
  const byPath = Map.groupBy(rows, ({ sourcePath }) => sourcePath);
  const own = hostsOf([...sites, env().SITE_URL]);
  return new Map(
    named.flatMap(({ address, file, names }) => {
      const found = names.flatMap((name) => (byPath.get(name) ?? []).filter((row) => isOfHost(row, file, own)));
      const media = found.find(({ fetchState }) => fetchState === null) ?? found[0];
      return media ? [[address, media] as const] : [];
    }),
  );
}

/** The hosts of some addresses, as old files name them. */
export const hostsOf = (sites: readonly string[]): Set<string> => new Set(sites.flatMap((site) => URL.parse(site)?.host ?? []).map(bareHost));

/** Another site may have a file of the same name. An address without a host is one of the old site's own. */
function isOfHost({ sourceUrl }: OldMedia, { host }: OldFile, own: ReadonlySet<string>): boolean {
  const at = oldFile(sourceUrl ?? '')?.host ?? '';
  return host === at || (own.has(at) && (host === '' || own.has(host)));
}
