import { plainText } from '../plain-text.ts';
import { isAudio, isVideoFile } from './address-pieces.ts';
import type { BodyContext, OldAttachment } from './context.ts';
import { htmlTag, openTag } from './html-tag.ts';
import type { Piece } from './pieces.ts';
import type { Remarks } from './remarks.ts';
import type { Shortcode } from './shortcode-frames.ts';

/** `[gallery]`: the pictures that it names, or those of the post, side by side in their order. */
export function gallery(shortcode: Shortcode, context: BodyContext, remarks: Remarks): Piece {
  const pictures = namedAttachments(shortcode, context, remarks, 'image');
  if (pictures.length === 0) {
    remarks.say('A gallery shows nothing: the file holds none of its pictures.');
    return '';
  }
  const columns = /^[1-9]$/.exec(shortcode.named.get('columns') ?? '')?.[0];
  const toFile = shortcode.named.get('link') === 'file';
  const figures = pictures.map((picture) => figure(picture, toFile)).join('\n');
  return { block: htmlTag('div', { class: columns ? `gallery columns-${columns}` : 'gallery' }, `\n${figures}\n`) };
}

function figure({ url, alt, caption, width, height }: OldAttachment, toFile: boolean): string {
  const sized = width !== null && height !== null ? { width, height } : {};
  const image = openTag('img', { src: url, alt: alt || plainText(caption), ...sized });
  const shown = toFile ? htmlTag('a', { href: url }, image) : image;
  return htmlTag('figure', {}, shown + (caption.trim() && htmlTag('figcaption', {}, caption.trim())));
}

/** The attachments of a kind that a shortcode names, in the order that it asks for; those that the file lacks are reported. */
export function namedAttachments({ named, name }: Shortcode, context: BodyContext, remarks: Remarks, kind: 'image' | 'audio' | 'video'): OldAttachment[] {
  const ids = numbersIn(named.get('ids') || (named.get('include') ?? ''));
  const excluded = new Set(numbersIn(named.get('exclude') ?? ''));
  const { attachments } = context;
  const missing = ids.filter((id) => attachments.get(id) === undefined);
  if (missing.length > 0) remarks.say(`A ${name} names files that the export does not hold: ${missing.slice(0, 20).join(', ')}.`);
  const found = ids.length > 0 ? ids.flatMap((id) => attachments.get(id) ?? []) : attachmentsOfPost(named.get('id'), context);
  const wanted = found.filter((attachment) => attachment.url !== '' && !excluded.has(attachment.legacyId) && kindOf(attachment) === kind);
  return ordered(wanted, named.get('orderby')?.toLowerCase() ?? '', named.get('order')?.toUpperCase() === 'DESC');
}

function attachmentsOfPost(id: string | undefined, context: BodyContext): readonly OldAttachment[] {
  return id !== undefined && /^\d{1,9}$/.test(id) ? context.attachmentsOf(Number(id)) : context.ownAttachments;
}

/** A gallery of more is a mistake. */
const MOST_FILES = 1_000;

function numbersIn(list: string): number[] {
  return (list.match(/\d{1,9}/g) ?? []).slice(0, MOST_FILES).map(Number);
}

const PICTURE = /\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?|heic|ico)(?:[?#]|$)/i;
const ENDING = /\.\w{2,5}(?:[?#]|$)/;

function kindOf({ mimeType, url }: OldAttachment): string {
  if (mimeType !== '') return mimeType.split('/')[0] ?? '';
  if (isAudio(url)) return 'audio';
  if (isVideoFile(url)) return 'video';
  return PICTURE.test(url) || !ENDING.test(url) ? 'image' : 'file';
}

function ordered(attachments: readonly OldAttachment[], by: string, backwards: boolean): OldAttachment[] {
  const sorted = [...attachments];
  if (/\btitle\b/.test(by)) sorted.sort((a, b) => a.title.localeCompare(b.title, 'en'));
  else if (/^id$|\b(?:post_)?date\b/.test(by)) sorted.sort((a, b) => a.legacyId - b.legacyId);
  return backwards ? sorted.toReversed() : sorted;
}
