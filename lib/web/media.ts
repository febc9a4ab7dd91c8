import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import send from 'send';
import { env } from '#lib/env.ts';
import { commonHeaders } from './headers.ts';
import { sendText } from './respond.ts';

/** A picture's name holds the hash of its content: whoever has it need never ask again. */
const A_YEAR_MS = 365 * 24 * 3600 * 1000;

/** Serves the files of the media store under `/media/`; ranges and conditions included. */
export function serveMedia(request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') return sendText(response, 405, 'Files can only be read.', { allow: 'GET, HEAD' });
  const path = (request.url ?? '').split('?', 1)[0]?.slice('/media'.length) ?? '';
  send(request, path, { root: join(env().DATA_DIR, 'media'), index: false, dotfiles: 'ignore', immutable: true, maxAge: A_YEAR_MS })
    .on('headers', (answer: ServerResponse) => {
      for (const [name, value] of Object.entries(commonHeaders)) answer.setHeader(name, value);
      answer.setHeader('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    })
    .on('error', () => sendText(response, 404, 'There is no such file.'))
    .on('directory', () => sendText(response, 404, 'There is no such file.'))
    .pipe(response);
}
