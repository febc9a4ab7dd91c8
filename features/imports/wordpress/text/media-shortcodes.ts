import { playerOf } from '#lib/html/video-address.ts';
import { played, shownAddress } from './address-pieces.ts';
import type { BodyContext } from './context.ts';
import { namedAttachments } from './gallery.ts';
import { escapeHtml } from '#lib/html/plain-text.ts';
import { joined, type Piece } from './pieces.ts';
import type { Remarks } from './remarks.ts';
import type { Shortcode } from './shortcode-frames.ts';

const SOURCES = { audio: ['src', 'mp3', 'm4a', 'ogg', 'flac', 'wav', 'wma'], video: ['src', 'mp4', 'm4v', 'webm', 'ogv', 'wmv', 'flv'] };

/** `[audio]` and `[video]`: a file, by any of the attributes that name one, or the post's own. */
export function playedFile(kind: 'audio' | 'video', shortcode: Shortcode, context: BodyContext, remarks: Remarks): Piece {
  const { named, positional, raw, inner } = shortcode;
  const address =
    SOURCES[kind].map((name) => named.get(name) ?? '').find((value) => value !== '') ??
    // The first of several that older plugins took, parted by commas, settings behind them.
    /https?:\/\/[^\s|,"'<>]+/.exec(positional[0] ?? '')?.[0] ??
    /^\s*(https?:\/\/\S+?)\s*$/.exec(raw ?? '')?.[1] ??
    namedAttachments(shortcode, context, remarks, kind)[0]?.url;
  if (address === undefined) {
    remarks.say(`A shortcode [${kind}] shows nothing: it names no file that the export holds.`);
    return inner;
  }
  return playerOf(address) ? shownAddress(address) : played(kind, address, { title: named.get('title') ?? '' });
}

/** `[playlist]`: its recordings or videos, one below the other, each with its title. */
export function playlist(shortcode: Shortcode, context: BodyContext, remarks: Remarks): Piece {
  const kind = shortcode.named.get('type') === 'video' ? 'video' : 'audio';
  const files = namedAttachments(shortcode, context, remarks, kind);
  if (files.length === 0) remarks.say('A playlist shows nothing: the file holds none of what it names.');
  const pieces = files.map(({ url, title, caption }) => played(kind, url, { title, caption: caption || escapeHtml(title) }));
  return files.length === 0 ? '' : { block: joined(pieces.flatMap((piece) => [piece, '\n'])).trimEnd() };
}
