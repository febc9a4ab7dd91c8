import { shownAddress } from './address-pieces.ts';
import type { Piece } from './pieces.ts';
import type { Shortcode } from './shortcode-frames.ts';

const HOSTED: Readonly<Record<string, (id: string) => string | undefined>> = {
  youtube: (id) => (/^[\w-]{11}$/.test(id) ? `https://www.youtube.com/watch?v=${id}` : undefined),
  vimeo: (id) => (/^\d{3,12}$/.test(id) ? `https://vimeo.com/${id}` : undefined),
  wpvideo: videoPress,
  videopress: videoPress,
  twitter: status,
  tweet: status,
};

/** `[embed]address[/embed]` and the shortcodes of single hosts: an address, or an id that makes one; undefined where there is neither. */
export function embedded({ name, named, positional, raw }: Shortcode): Piece | undefined {
  const written = [named.get('src'), named.get('url'), named.get('id'), named.get('v'), positional[0], raw];
  for (const value of written) {
    const text = plain(value ?? '');
    const address = /^https?:\/\/[^\s<>"']+$/.test(text) ? text : HOSTED[name]?.(text);
    if (address !== undefined) return shownAddress(name === 'youtube' ? watchAddress(address) : address);
  }
  return undefined;
}

/** `[youtube=http://…&w=640]`: an equals sign before it, entities within, tags of a visual editor around it. */
function plain(value: string): string {
  return value.trim().replace(/^=\s*/, '').replace(/<[^<>]*>/g, '').replace(/^["']|["']$/g, '').replaceAll('&amp;', '&').replaceAll('&#038;', '&').trim();
}

/** The size that was written behind the address is none of it. */
function watchAddress(address: string): string {
  return address.replace(/&(?:w|h|rel|fs|hd|showsearch)=\d*/g, '');
}

function videoPress(id: string): string | undefined {
  return /^[a-zA-Z\d]{8}$/.test(id) ? `https://videopress.com/v/${id}` : undefined;
}

function status(id: string): string | undefined {
  return /^\d{5,20}$/.test(id) ? `https://twitter.com/i/status/${id}` : undefined;
}
