import type { PlannedMedia } from '../planned.ts';
import type { ExportItem } from './export-item.ts';
import { metaValue } from './meta-value.ts';
import { fileAddress } from './old-attachments.ts';
import { plainText } from './plain-text.ts';
import { momentOf } from './wordpress-date.ts';

const PICTURES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg', jpeg: 'image/jpeg', jpe: 'image/jpeg', png: 'image/png', gif: 'image/gif', webp: 'image/webp', avif: 'image/avif', heic: 'image/heic', tif: 'image/tiff', tiff: 'image/tiff', bmp: 'image/bmp',
};
const FILES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf', mp3: 'audio/mpeg', m4a: 'audio/mp4', ogg: 'audio/ogg', oga: 'audio/ogg', wav: 'audio/wav', mp4: 'video/mp4', m4v: 'video/mp4', mov: 'video/quicktime', webm: 'video/webm', ogv: 'video/ogg',
  svg: 'image/svg+xml', zip: 'application/zip', csv: 'text/csv', txt: 'text/plain', doc: 'application/msword', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};
/** As the library allows them. */
const MAX_NAME = 200;
const MAX_ALT = 500;
const MAX_CAPTION = 1_000;
const MAX_DESCRIPTION = 10_000;

/** A picture or file of the old site as the library gets it, its bytes apart; null where the export does not say where it is. */
export function planAttachment(item: ExportItem, legacyId: number): PlannedMedia | null {
  const url = fileAddress(item);
  if (url === '') return null;
  const attached = metaValue(item.meta, '_wp_attached_file').trim();
  const name = fileName(URL.parse(url)?.pathname ?? url) || fileName(attached);
  const extension = extensionOf(name) || extensionOf(attached) || extensionOf(item.title);
  const alt = plainText(metaValue(item.meta, '_wp_attachment_image_alt'));
  const picture = PICTURES[extension];
  return {
    kind: 'MEDIA',
    legacyId,
    // Some addresses have no ending; what has words for those who do not see it is to be seen.
    isPicture: picture !== undefined || (FILES[extension] === undefined && (alt !== '' || metaValue(item.meta, '_wp_attachment_metadata').includes('"width"'))),
    url,
    name: (name || plainText(item.title) || 'file').slice(0, MAX_NAME),
    mime: picture ?? FILES[extension] ?? 'application/octet-stream',
    title: plainText(item.title),
    alt: alt.slice(0, MAX_ALT),
    caption: plainText(item.excerpt).slice(0, MAX_CAPTION),
    description: plainText(item.content).slice(0, MAX_DESCRIPTION),
    createdAt: momentOf(item.postDateGmt, item.postDate),
  };
}

function fileName(path: string): string {
  const last = path.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

function extensionOf(name: string): string {
  return /\.([a-z0-9]{2,5})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}
