import { mediaType } from '#lib/media-store/media-type.ts';
import { commonHeaders } from './headers.ts';

/** An address with a version (`?v=2`) means bytes that never change. */
const FOR_EVER = 'public, max-age=31536000, immutable';
/** Bytes under a plain address can be replaced: whoever has them asks once a day whether they are still the same. */
const FOR_A_DAY = 'public, max-age=86400';

/** The headers that a file of the media store is sent with, by its name (`2026/11/report-1a2b3c4d.pdf`) and the address that was asked for. */
export function mediaHeaders(file: string, address: string): Record<string, string> {
  const { mime, shown } = mediaType(file);
  return {
    ...commonHeaders(),
    'content-type': mime,
    'cache-control': /\?(?:.*&)?v=\d+/.test(address) ? FOR_EVER : FOR_A_DAY,
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    ...(!shown && { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(downloadName(file))}` }),
  };
}

/** Without the hash that makes the address its own. */
const downloadName = (file: string): string => (file.split('/').at(-1) ?? file).replace(/-[0-9a-f]{8}(\.[a-z0-9]+)$/i, '$1');
