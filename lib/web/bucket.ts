import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { env } from '#lib/env.ts';
import { logger } from '#lib/log.ts';
import { mediaType } from '#lib/media-store/media-type.ts';
import { mediaStore } from '#lib/media-store/open.ts';
import { objectKey } from '#lib/media-store/s3.ts';
import { soundName, type Found } from '#lib/media-store/store.ts';
import { mediaHeaders } from './media-headers.ts';
import { sendText } from './respond.ts';

type Refuse = (response: ServerResponse, status: number) => void;

/**
 * Answers for a file that lies in a bucket: passed through, so that its address and headers are the site's own and a cache
 * in front of the site keeps it; but a picture of a bucket that everybody may read is fetched from there.
 */
export function serveFromBucket(request: IncomingMessage, response: ServerResponse, file: string, refuse: Refuse): void {
  if (!isSound(file)) return refuse(response, 404);
  const { S3_PUBLIC_URL } = env();
  if (S3_PUBLIC_URL && mediaType(file).shown) return lead(response, `${S3_PUBLIC_URL}/${encodeURI(objectKey(file))}${/\?v=\d+$/.exec(request.url ?? '')?.[0] ?? ''}`);
  pass(request, response, file, refuse).catch((error: unknown) => {
    if (response.destroyed || request.destroyed) return; // the reader left
    logger().error({ err: error }, 'A file could not be had from the bucket');
    if (response.headersSent) response.destroy();
    else sendText(response, 502, 'The file cannot be had just now. Please try again in a moment.');
  });
}

function lead(response: ServerResponse, location: string): void {
  sendText(response, 302, 'It is there.', { location, 'cache-control': 'public, max-age=3600' });
}

async function pass(request: IncomingMessage, response: ServerResponse, file: string, refuse: Refuse): Promise<void> {
  const { range, 'if-none-match': ifNoneMatch } = request.headers;
  const found = await mediaStore().read(file, { range, ifNoneMatch });
  if (found === null) return refuse(response, 404);
  if (found === 'no such range') return refuse(response, 416);
  const headers = mediaHeaders(file, request.url ?? '');
  if (found === 'unchanged') return void response.writeHead(304, { ...headers, etag: ifNoneMatch ?? '' }).end();
  response.writeHead(found.range ? 206 : 200, { ...headers, ...headersOf(found) });
  if (request.method !== 'HEAD') return pipeline(found.body, response);
  found.body.destroy();
  response.end();
}

function headersOf({ length, etag, modified, range }: Found): Record<string, string> {
  return { 'accept-ranges': 'bytes', 'content-length': String(length), ...(etag && { etag }), ...(modified && { 'last-modified': modified.toUTCString() }), ...(range && { 'content-range': range }) };
}

function isSound(file: string): boolean {
  try {
    return soundName(file) !== '' && !file.split('/').some((part) => part.startsWith('.'));
  } catch {
    return false;
  }
}
