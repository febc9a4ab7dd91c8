import type { Element, ElementContent } from 'hast';

import { resolveAddress } from './address.ts';
import { element } from './tree.ts';
import { playerOf } from './video-address.ts';

/** Something that is loaded only when the reader asks for it. */
export interface Embed {
  kind: 'youtube' | 'vimeo' | 'video' | 'audio' | 'image';
  /** What the click loads. */
  src: string;
  /** What the link opens where no script runs. */
  href: string;
  title: string;
  /** The host it comes from; empty for the site's own files. */
  host: string;
}

// Notes on a node outlive sanitising, and no input can write them: this is how only our own figures get data-embed.
declare module 'hast' {
  interface ElementData {
    embed?: Embed;
    knownPicture?: boolean;
    /** Of an old site, whose text may show it small. */
    broughtHome?: boolean;
    sizes?: string | undefined;
    avifSrcset?: string | undefined;
    stillSrcset?: string | undefined;
    blur?: string | undefined;
  }
}

/** The embed of a YouTube or Vimeo address, or `undefined`. */
export function videoEmbed(raw: string, title: string | undefined, siteUrl: string): Embed | undefined {
  const address = resolveAddress(raw, siteUrl);
  const player = address?.at === 'elsewhere' ? playerOf(address.href) : undefined;
  if (player === undefined) return undefined;
  const host = player.kind === 'youtube' ? 'youtube.com' : 'vimeo.com';
  return { ...player, title: title ?? 'Video', host };
}

const UNTITLED = { video: 'Video', audio: 'Recording', image: 'Picture' };

/** The embed of a media file on the site or elsewhere; `undefined` where the address is none. */
export function fileEmbed(kind: 'video' | 'audio' | 'image', raw: string, title: string | undefined, siteUrl: string): Embed | undefined {
  const address = resolveAddress(raw, siteUrl);
  if (address?.at !== 'site' && address?.at !== 'elsewhere') return undefined;
  // A secure page loads nothing over http, so the file is asked for over https; the link stays as written.
  const src = address.href.replace(/^http:/, 'https:');
  return { kind, src, href: address.href, title: title ?? UNTITLED[kind], host: address.host };
}

/** A figure that stands for the embed until sanitising is over; holds the caption, if any. */
export function embedPlaceholder(embed: Embed, caption: ElementContent[] = []): Element {
  const children = caption.length > 0 ? [element('figcaption', {}, caption)] : [];
  return { ...element('figure', {}, children), data: { embed, position: {} } };
}
