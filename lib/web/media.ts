import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import send from 'send';
import { env } from '#lib/env.ts';
import { commonHeaders } from './headers.ts';
import { sendText } from './respond.ts';

/** A picture's name holds the hash of its content: whoever has it need never ask again. */
const A_YEAR_MS = 365 * 24 * 3600 * 1000;

/** Serves the files of the media store; `path` is decoded and starts with `/media/`. Ranges and conditions included. */
export function serveMedia(request: IncomingMessage, response: ServerResponse, path: string): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') return sendText(response, 405, 'Files can only be read.', { allow: 'GET, HEAD' });
  send(request, encodeURI(path.slice('/media'.length)), { root: join(env().DATA_DIR, 'media'), index: false, dotfiles: 'ignore', immutable: true, maxAge: A_YEAR_MS })
    .on('headers', (answer: ServerResponse) => {
      for (const [name, value] of Object.entries(commonHeaders)) answer.setHeader(name, value);
      answer.setHeader('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    })
    .on('error', ({ status = 404 }: { status?: number }) => refuse(response, status))
    .on('directory', () => refuse(response, 404))
    .pipe(response);
}

function refuse(response: ServerResponse, status: number): void {
  if (response.headersSent) return void response.destroy();
  for (const name of ['content-length', 'etag', 'last-modified', 'content-range']) response.removeHeader(name);
  const kept = status === 412 || status === 416; // a condition that does not hold, a range that is not there
  sendText(response, kept ? status : 404, kept ? 'That part of the file cannot be had.' : 'There is no such file.');
}
