import type { BareItem } from './post-item.ts';
import type { ItemContext } from './item-context.ts';
import type { Snapshot } from './snapshot.ts';
import { blankItem } from './blank-item.ts';
import { writtenGmt, writtenLocally } from './local-date.ts';
import { escaped } from './terms.ts';

/** A file of the media library that was put there here. */
export interface MediaRow {
  id: number;
  file: string;
  name: string;
  alt: string;
  caption: string;
  credit: string;
  description: string;
  createdAt: Date;
}

const OWN = (sourceIds: readonly number[]) =>
  `m."kind" <> 'PORTRAIT' AND m."deletedAt" IS NULL AND m."fetchState" IS NULL AND (m."importId" IS NULL OR NOT m."importId" = ANY('{${sourceIds.join(',')}}'::int[]))`;

export function mediaRows(snapshot: Snapshot, sourceIds: readonly number[]): AsyncGenerator<MediaRow> {
  return snapshot.rows<MediaRow>(`SELECT m."id", m."file", m."name", m."alt", m."caption", m."credit", m."description", m."createdAt" FROM "Media" m WHERE ${OWN(sourceIds)} ORDER BY m."id"`);
}

export async function countMedia(snapshot: Snapshot, sourceIds: readonly number[]): Promise<number> {
  const [row] = await snapshot.all<{ count: number }>(`SELECT count(*)::int AS "count" FROM "Media" m WHERE ${OWN(sourceIds)}`);
  return row?.count ?? 0;
}

/** An attachment: WordPress's importer fetches it from its address here. */
export function mediaItem(row: MediaRow, { siteUrl, timeZone, numbering }: Pick<ItemContext, 'siteUrl' | 'timeZone' | 'numbering'>): BareItem {
  const { comments: _none, ...blank } = blankItem;
  const address = `${siteUrl}/media/${encodeURI(row.file)}`;
  const name = (row.name || row.file.split('/').at(-1) || row.file).replace(/\.[a-z0-9]+$/i, '');
  const [local, gmt] = [writtenLocally(row.createdAt, timeZone), writtenGmt(row.createdAt)];
  return {
    ...blank,
    legacyId: numbering.media(row.id),
    postType: 'attachment',
    title: escaped(name),
    link: address,
    guid: address,
    content: escaped(row.description),
    excerpt: escaped([row.caption, row.credit].filter(Boolean).join(' ')),
    postDate: local, postDateGmt: gmt, modified: local, modifiedGmt: gmt,
    postName: (row.file.split('/').at(-1) ?? '').replace(/\.[a-z0-9]+$/i, ''),
    status: 'inherit',
    meta: [{ key: '_wp_attached_file', value: row.file }, ...(row.alt ? [{ key: '_wp_attachment_image_alt', value: row.alt }] : [])],
    attachmentUrl: address,
  };
}
