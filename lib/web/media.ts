import type { IncomingMessage, ServerResponse } from 'node:http';
import send from 'send';
import { mediaFolder, usesBucket } from '#lib/media-store/open.ts';
import { serveFromBucket } from './bucket.ts';
import { mediaHeaders } from './media-headers.ts';
import { sendText } from './respond.ts';

/** Serves the files of the media store; `path` is decoded and starts with `/media/`. Ranges and conditions included. */
export function serveMedia(request: IncomingMessage, response: ServerResponse, path: string): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') return sendText(response, 405, 'Files can only be read.', { allow: 'GET, HEAD' });
  const file = path.slice('/media/'.length);
  if (usesBucket()) return serveFromBucket(request, response, file, refuse);
  send(request, encodeURI(`/${file}`), { root: mediaFolder(), index: false, dotfiles: 'ignore', cacheControl: false })
    .on('headers', (answer: ServerResponse) => {
      for (const [name, value] of Object.entries(mediaHeaders(file, request.url ?? ''))) answer.setHeader(name, value);
    })
    .on('error', ({ status = 404 }: { status?: number }) => refuse(response, status))
    .on('directory', () => refuse(response, 404))
    .pipe(response);
}

function refuse(response: ServerResponse, status: number): void {
  if (response.headersSent) return void response.destroy();
  for (const name of ['content-length', 'content-disposition', 'etag', 'last-modified', 'content-range']) response.removeHeader(name);
  const kept = status === 412 || status === 416; // a condition that does not hold, a range that is not there
  sendText(response, kept ? status : 404, kept ? 'That part of the file cannot be had.' : 'There is no such file.');
}
