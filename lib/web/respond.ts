import type { IncomingMessage, ServerResponse } from 'node:http';
import { chooseEncoding, type Page } from '#lib/cache/page.ts';
import { commonHeaders } from './headers.ts';

/** Browsers keep a page but ask each time whether it is still the newest; a 304 costs next to nothing. */
const REVALIDATE = 'public, max-age=0, must-revalidate';

/** Answers with a page: 304 where the reader has it already, no body for HEAD. `state` is said in `x-cache`. */
export function sendPage(request: IncomingMessage, response: ServerResponse, page: Page, state: string): void {
  const encoding = chooseEncoding(page, request.headers['accept-encoding']);
  const body = page.bodies[encoding] ?? page.bodies.identity;
  const etag = encoding === 'identity' ? `"${page.etag}"` : `"${page.etag}-${encoding}"`;
  const kept = page.status === 200 && page.tags.length > 0;
  const headers: Record<string, string | string[] | number> = {
    ...commonHeaders,
    ...page.headers,
    'cache-control': kept ? REVALIDATE : 'no-store',
    'x-cache': state,
  };
  if (page.bodies.gzip) headers.vary = 'accept-encoding';
  if (kept) headers.etag = etag;
  if (kept && isUnchanged(request, etag, page.headers['last-modified']?.toString())) {
    response.writeHead(304, headers).end();
    return;
  }
  if (encoding !== 'identity') headers['content-encoding'] = encoding;
  headers['content-length'] = body.length;
  response.writeHead(page.status, headers);
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** A short plain answer, for what is no page. */
export function sendText(response: ServerResponse, status: number, text: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { ...commonHeaders, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...headers });
  response.end(`${text}\n`);
}

/** RFC 9110, 13.2.2: If-None-Match decides; If-Modified-Since counts only where there is none. */
function isUnchanged(request: IncomingMessage, etag: string, lastModified: string | undefined): boolean {
  const match = request.headers['if-none-match'];
  if (match !== undefined) return match === '*' || match.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
  const since = request.headers['if-modified-since'];
  return since !== undefined && since === lastModified; // a page can also go back to an older date
}
