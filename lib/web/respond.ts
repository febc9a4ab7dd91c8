import type { IncomingMessage, ServerResponse } from 'node:http';
import { chooseEncoding, type Encoding, type Page, type PageHeaders } from '#lib/cache/page.ts';
import { commonHeaders } from './headers.ts';

/** Browsers keep a page but ask each time whether it is still the newest; a 304 costs next to nothing. */
const REVALIDATE = 'public, max-age=0, must-revalidate';

/** Answers with a page: 304 where the reader has it already, no body for HEAD. `state` is said in `x-cache`. */
export function sendPage(request: IncomingMessage, response: ServerResponse, page: Page, state: string): void {
  const encoding = chooseEncoding(page, request.headers['accept-encoding']);
  const { etag, headers, body } = wireForm(page, encoding, state);
  if (etag && isUnchanged(request, etag, page.headers['last-modified']?.toString())) {
    response.writeHead(304, headers.unchanged).end();
    return;
  }
  response.writeHead(page.status, headers.whole);
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** A page's answer in one encoding, its headers as the flat list of names and values that Node takes fastest. */
type WireForm = { etag: string | undefined; headers: { whole: string[]; unchanged: string[] }; body: Buffer };

const wireForms = new WeakMap<Page, Map<string, WireForm>>();

/** Worked out once for a page that is kept: most requests are answered with nothing else. */
function wireForm(page: Page, encoding: Encoding, state: string): WireForm {
  const known = wireForms.get(page) ?? new Map<string, WireForm>();
  const key = `${encoding} ${state}`;
  const form = known.get(key) ?? makeWireForm(page, encoding, state);
  known.set(key, form);
  wireForms.set(page, known);
  return form;
}

function makeWireForm(page: Page, encoding: Encoding, state: string): WireForm {
  const body = page.bodies[encoding] ?? page.bodies.identity;
  const kept = page.status === 200 && page.tags.length > 0;
  const etag = kept ? `"${page.etag}${encoding === 'identity' ? '' : `-${encoding}`}"` : undefined;
  const differing = [...(page.bodies.gzip ? ['accept-encoding'] : []), ...(page.cookie ? ['cookie'] : [])];
  const shared = {
    ...commonHeaders(),
    ...page.headers,
    'cache-control': kept ? REVALIDATE : (page.headers['cache-control'] ?? 'no-store'),
    'x-cache': state,
    ...(differing.length > 0 && { vary: differing.join(', ') }),
    ...(etag && { etag }),
  };
  const whole = { ...shared, ...(encoding !== 'identity' && { 'content-encoding': encoding }), 'content-length': String(body.length) };
  return { etag, headers: { whole: flat(whole), unchanged: flat(shared) }, body };
}

function flat(headers: PageHeaders): string[] {
  return Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [name, value] : value.flatMap((one) => [name, one])));
}

/** A short plain answer, for what is no page. */
export function sendText(response: ServerResponse, status: number, text: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { ...commonHeaders(), 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...headers });
  response.end(`${text}\n`);
}

/** RFC 9110, 13.2.2: If-None-Match decides; If-Modified-Since counts only where there is none. */
function isUnchanged(request: IncomingMessage, etag: string, lastModified: string | undefined): boolean {
  const match = request.headers['if-none-match'];
  if (match !== undefined) return match === '*' || match.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
  const since = request.headers['if-modified-since'];
  return since !== undefined && since === lastModified; // a page can also go back to an older date
}
