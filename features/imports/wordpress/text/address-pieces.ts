import { escapeHtml } from '#lib/html/plain-text.ts';
import { htmlTag } from './html-tag.ts';
import type { BlockPiece } from './pieces.ts';

const AUDIO = /\.(?:mp3|m4a|ogg|oga|wav|flac|aac|wma)$/i;
const VIDEO = /\.(?:mp4|webm|ogv|mov|m4v|flv|wmv)$/i;

export function isAudio(address: string): boolean {
  return AUDIO.test(pathOf(address));
}

export function isVideoFile(address: string): boolean {
  return VIDEO.test(pathOf(address));
}

/**
 * What an address alone on its line shows: the recording or video that it is; any other stays the words that it was, alone in a
 * paragraph, which is shown as a video to be played or as a link.
 */
export function shownAddress(address: string): BlockPiece {
  if (isAudio(address)) return played('audio', address);
  if (isVideoFile(address)) return played('video', address);
  return { block: `<p>${escapeHtml(address)}</p>` };
}

/** A recording or video of a file, with a caption that is HTML. */
export function played(kind: 'audio' | 'video', src: string, { title, caption = '' }: { title?: string; caption?: string } = {}): BlockPiece {
  const player = htmlTag(kind, { src, title: title || undefined, controls: true }, '');
  return { block: htmlTag('figure', { class: `wp-block-${kind}` }, player + (caption && htmlTag('figcaption', {}, caption))) };
}

function pathOf(address: string): string {
  return address.split(/[?#]/)[0] ?? '';
}
