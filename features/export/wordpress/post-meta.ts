import type { ExportMeta } from '#features/imports/wordpress/export-item.ts';
import type { ItemContext } from './item-context.ts';
import type { PostRow } from './post-rows.ts';
import type { Origin } from './post-terms.ts';

const PICTURE = '_thumbnail_id';
const OLD_SLUG = '_wp_old_slug';

/** What is kept beside a post: what an old site had, but for the picture and the texts for search engines that were chosen here since; and the slugs that it had. */
export function postMeta(row: PostRow, origin: Origin | null, context: ItemContext): ExportMeta[] {
  const came = origin?.raw.meta ?? [];
  return [...withOldSlugs(withSearchTexts(withPicture(came, row, context), row, origin), row, context), ...(origin === null ? binMeta(row) : [])];
}

function withPicture(meta: readonly ExportMeta[], row: PostRow, { media, numbering, hasMedia, sites }: ItemContext): ExportMeta[] {
  const was = meta.find(({ key }) => key === PICTURE)?.value ?? null;
  const old = row.importId !== null && was !== null && /^\d{1,15}$/.test(was) ? numbering.old(row.importId, Number(was)) : null;
  const picture = row.pictureId === null ? undefined : media.get(row.pictureId);
  // What could not be had from the old site is no picture that was taken away here.
  if (picture === undefined && old !== null && row.importId !== null && !(row.version > 1 && hasMedia(row.importId, Number(was)))) return withValue(meta, PICTURE, was === String(old) ? was : String(old));
  if (picture === undefined) return meta.filter(({ key }) => key !== PICTURE);
  const { importId, legacyId } = picture;
  const number = importId !== null && legacyId !== null && sites.has(importId) ? numbering.old(importId, legacyId) : numbering.media(row.pictureId ?? 0);
  return withValue(meta, PICTURE, String(number));
}

/** Where each of them is kept by the plugins that WordPress sites use for it, the first of which is written where there was none. */
const SEARCH = {
  searchTitle: ['_yoast_wpseo_title', 'rank_math_title'],
  searchText: ['_yoast_wpseo_metadesc', 'rank_math_description'],
} as const;

function withSearchTexts(meta: readonly ExportMeta[], row: PostRow, origin: Origin | null): ExportMeta[] {
  let written = [...meta];
  for (const name of ['searchTitle', 'searchText'] as const) {
    if (isAsPlanned(row, origin, name)) continue;
    const keys: readonly string[] = SEARCH[name];
    const key = written.find((one) => keys.includes(one.key))?.key ?? SEARCH[name][0];
    written = written.filter((one) => !keys.includes(one.key));
    if (row[name]) written.push({ key, value: row[name] });
  }
  return written;
}

function isAsPlanned(row: PostRow, origin: Origin | null, name: 'searchTitle' | 'searchText'): boolean {
  return (row[name] || null) === (origin?.plan[name] ?? null);
}

/** An address that differs in its last part alone WordPress finds by the old slug. */
function withOldSlugs(meta: readonly ExportMeta[], { path, redirects }: PostRow, { importedRedirects }: ItemContext): ExportMeta[] {
  const folder = folderOf(path);
  const slugs = redirects.filter(({ id, fromPath }) => !importedRedirects.has(id) && folderOf(fromPath) === folder).map(({ fromPath }) => fromPath.slice(folder.length, -1));
  const known = new Set(meta.filter(({ key }) => key === OLD_SLUG).map(({ value }) => value));
  return [...meta, ...slugs.filter((slug) => slug !== '' && !known.has(slug)).map((value) => ({ key: OLD_SLUG, value }))];
}

const folderOf = (path: string) => path.replace(/[^/]*\/?$/, '');

const BIN_STATUSES: Readonly<Record<string, string>> = { PUBLISHED: 'publish', SCHEDULED: 'future', SUBMITTED: 'pending', PRIVATE: 'private' };

/** What WordPress restores a post to. */
function binMeta({ status, binnedFrom }: PostRow): ExportMeta[] {
  return status === 'TRASHED' ? [{ key: '_wp_trash_meta_status', value: BIN_STATUSES[binnedFrom ?? ''] ?? 'draft' }] : [];
}

function withValue(meta: readonly ExportMeta[], key: string, value: string): ExportMeta[] {
  const at = meta.findIndex((one) => one.key === key);
  return at < 0 ? [...meta, { key, value }] : meta.map((one, index) => (index === at ? { key, value } : one));
}
