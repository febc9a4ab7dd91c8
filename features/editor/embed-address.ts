import { playerOf } from '#lib/html/video-address.ts';

const AUDIO = /\.(mp3|m4a|ogg|oga|wav|flac|aac)$/i;
const VIDEO = /\.(mp4|webm|ogv|mov|m4v)$/i;

/** The attributes of a block that plays what is at an address; `undefined` where nothing is known to play there. */
export function embedAttributes(address: string): Record<string, string> | undefined {
  if (/\s/.test(address)) return undefined;
  const url = /^(https?:)?\//i.test(address) ? URL.parse(address, 'https://invalid') : null;
  if (!url) return undefined;
  if (playerOf(url.href)) return { address, form: 'line', wrapper: 'p', element: 'iframe' };
  if (AUDIO.test(url.pathname)) return { address, form: 'media', wrapper: 'figure', element: 'audio' };
  return VIDEO.test(url.pathname) ? { address, form: 'media', wrapper: 'figure', element: 'video' } : undefined;
}
