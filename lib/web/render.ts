import type { IncomingMessage, RequestListener } from 'node:http';
import type { Readable } from 'node:stream';
import inject, { type InjectOptions } from 'light-my-request';
import { inRenderScope, putBack } from '#lib/cache/scope.ts';
import { env } from '#lib/env.ts';
import type { RawPage } from '#lib/cache/page.ts';
import { asDocument } from './document.ts';
import { documentHeaders } from './headers.ts';

/** What a render may know of a request. A page that is kept for everybody gets nothing that differs between readers. */
const SHARED_HEADERS = ['host', 'x-forwarded-proto', 'x-forwarded-host'];
/** What Next says of its own cache and framing; the front door says these itself. */
const DROPPED_HEADERS = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'date', 'vary', 'etag', 'x-powered-by', 'cache-control']);

/** Has Next make the page at `url`, for everybody. */
export function renderShared(next: RequestListener, request: IncomingMessage, url: string): Promise<RawPage> {
  return render(next, { method: 'GET', url, headers: pick(request, SHARED_HEADERS) });
}

/** Has Next answer one reader's own request, cookies included; `body` is what a form sent. */
export function renderOwn(next: RequestListener, request: IncomingMessage, url: string, body?: Readable): Promise<RawPage> {
  const { 'accept-encoding': _encoding, ...headers } = request.headers;
  if (body) return render(next, { method: 'POST', url, headers, payload: body });
  const { 'content-type': _type, 'content-length': _length, 'transfer-encoding': _transfer, ...plain } = headers; // of a form that was read already
  return render(next, { method: 'GET', url, headers: plain });
}

async function render(next: RequestListener, options: InjectOptions): Promise<RawPage> {
  const dev = env().NODE_ENV !== 'production'; // where Next's scripts reload what changed
  // `end` begins at once: left to itself it may begin outside the scope, where nothing hears what the page says of itself.
  const { result, scope } = inRenderScope(() => inject(next, options).end(), { setsAside: !dev });
  const response = await result;
  const headers: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(response.headers)) {
    if (value === undefined || DROPPED_HEADERS.has(name) || name.startsWith('x-next')) continue;
    headers[name] = name === 'link' ? withoutScripts(String(value)) : Array.isArray(value) ? value : String(value);
  }
  Object.assign(headers, scope.headers);
  const status = response.statusCode >= 500 ? response.statusCode : (scope.status ?? response.statusCode);
  const differs = scope.cookie ? { cookie: scope.cookie } : {};
  const isHtml = String(headers['content-type']).startsWith('text/html');
  if (!isHtml || dev) return { status, headers, body: response.rawPayload, tags: scope.tags, ...differs };
  const body = Buffer.from(putBack(asDocument(response.payload), scope));
  return { status, headers: { ...headers, ...documentHeaders, ...scope.headers }, body, tags: scope.tags, ...differs };
}

/** Preloads of the font and the stylesheet stay; those of the framework's scripts go as the scripts do. */
function withoutScripts(link: string): string {
  return link.split(/,\s*(?=<)/).filter((part) => !/as="?script/.test(part)).join(', ');
}

function pick(request: IncomingMessage, names: readonly string[]): Record<string, string> {
  const picked: Record<string, string> = {};
  for (const name of names) {
    const value = request.headers[name];
    if (typeof value === 'string') picked[name] = value;
  }
  return picked;
}
