import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import { makePage, type Page } from '#lib/cache/page.ts';
import { Renders } from '#lib/cache/renders.ts';
import type { PageStore } from '#lib/cache/store.ts';
import { logger } from '#lib/log.ts';
import { routeOf, type PageRoute } from './address.ts';
import { markClientAddress } from './client-address.ts';
import { LimitedBody } from './limited-body.ts';
import { guardAdmin, isAdmin } from './admin-guard.ts';
import { commonHeaders } from './headers.ts';
import { inTime } from './in-time.ts';
import { logAnswer, logRequest } from './request-log.ts';
import { isForeign } from './origin.ts';
import { isRead, type CountReading } from './reading.ts';
import { renewer } from './renew.ts';
import { renderOwn, renderShared } from './render.ts';
import { leadTo, otherNameOf } from './lead.ts';
import { sendPage, sendText } from './respond.ts';
import { answerForm, type TakeForm } from './take-form.ts';

type Options = { next: RequestListener; media: (request: IncomingMessage, response: ServerResponse, path: string) => void; store: PageStore; /** Forms that do not go by way of Next, by their address. */ forms?: ReadonlyMap<string, TakeForm>; siteUrl: string; cache: boolean; count?: CountReading };

/**
 * Answers every request to the site: public pages from the store where they stand in it, else by having Next make them,
 * once for all who wait; everything that is no public page goes to Next as it came.
 */
export function frontDoor({ next, media, store, forms, siteUrl, cache, count }: Options): RequestListener {
  const renders = new Renders(store);
  const renew = renewer(store, renders);
  const otherName = otherNameOf(siteUrl);

  return (request, response) => {
    const isOtherName = request.headers.host === otherName;
    if (cache && !isOtherName && answerFromStore(request, response)) return;
    const log = logRequest(request, response);
    markClientAddress(request);
    (isOtherName ? leadHome(request, response, log) : answer(request, response, log)).catch((error: unknown) => {
      logger().error({ err: error, path: log.path }, 'A request failed');
      if (!response.headersSent) sendText(response, 500, 'The page could not be made just now. Please try again in a moment.');
      else response.destroy();
    });
  };

  /** The short way that nearly all requests go: a plain address whose page stands ready. */
  function answerFromStore(request: IncomingMessage, response: ServerResponse): boolean {
    const { method, url = '' } = request;
    if (method !== 'GET' || url.includes('?') || url.includes('%')) return false;
    const page = store.fresh(url);
    if (!page || mayOpen(request, page)) return false;
    const began = performance.now();
    sendPage(request, response, page, 'hit');
    renew(url, makerOf(request, url));
    if (count && isRead(request, page)) count(request, url);
    logAnswer({ method, path: url, status: response.statusCode, cache: 'hit', began });
    return true;
  }

  async function answer(request: IncomingMessage, response: ServerResponse, log: { cache: string }): Promise<void> {
    const reading = request.method === 'GET' || request.method === 'HEAD';
    if (!reading && isForeign(request, siteUrl)) return sendText(response, 403, 'This form was not sent from this site.');
    const route = routeOf(request.url ?? '/');
    switch (route.kind) {
      case 'page': {
        if (!reading) return sent(request, response, route.url);
        const ready = cache ? store.fresh(route.key) : undefined;
        log.cache = ready ? 'hit' : 'miss';
        if (ready && mayOpen(request, ready)) return own(request, response, route.url);
        if (ready) {
          read(request, response, ready, { path: route.key, state: 'hit' });
          return renew(route.key, makerOf(request, route.url));
        }
        return made(request, response, route, log);
      }
      case 'misspelt':
        if (!reading) return sendText(response, 301, 'Moved.', { location: route.to });
        return lead(request, response, { page: route.page, to: route.to, origin: '' });
      case 'document':
        return reading ? own(request, response, route.url) : sent(request, response, route.url);
      case 'redirect':
        return sendText(response, 301, 'Moved.', { location: route.to });
      case 'media':
        return media(request, response, route.path);
      case 'bad':
        return sendText(response, 400, 'This address cannot be read.');
      case 'absent':
        return sendText(response, 404, 'There is nothing at this address.');
      case 'pass':
        for (const [name, value] of Object.entries(commonHeaders())) response.setHeader(name, value);
        if (isAdmin(request.url)) guardAdmin(request, response);
        return next(request, response);
    }
  }

  /** Under the site's other name (with or without `www.`) stands nothing: all of it leads to the one name, in one step. */
  async function leadHome(request: IncomingMessage, response: ServerResponse, log: { cache: string }): Promise<void> {
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(request, response, log);
    const route = routeOf(request.url ?? '/');
    if (route.kind === 'bad' || route.kind === 'absent') return answer(request, response, log);
    if (route.kind === 'page') return lead(request, response, { page: route, to: pathOf(request), origin: siteUrl });
    if (route.kind === 'misspelt') return lead(request, response, { page: route.page, to: route.to, origin: siteUrl });
    if (route.kind === 'document' && route.url.startsWith('/internal/')) return leadTo(response, await toPage(await renderOwn(next, request, route.url), false), siteUrl);
    sendText(response, 301, 'Moved.', { location: siteUrl + (route.kind === 'redirect' ? route.to : pathOf(request)) });
  }

  /** Leads to a page's right address; where that would lead on, or has nothing, at once there. */
  async function lead(request: IncomingMessage, response: ServerResponse, { page: route, to, origin }: { page: PageRoute; to: string; origin: string }): Promise<void> {
    const page = (cache ? store.fresh(route.key) : undefined) ?? (await pageAt(request, route));
    const older = page && (await olderPage(request, page, route));
    if (older) return leadTo(response, older, origin);
    if (page?.status === 404) return read(request, response, page, { path: route.key, state: 'none' });
    if (page && page.status >= 300 && page.status < 400) return leadTo(response, page, origin);
    sendText(response, 301, 'Moved.', { location: origin + to });
  }

  /** Where nothing stands, the query may name a page as WordPress did: where that is now. */
  async function olderPage(request: IncomingMessage, { status }: Page, { old }: PageRoute): Promise<Page | undefined> {
    if (!old || status < 300 || status >= 500) return undefined;
    const older = await toPage(await renderOwn(next, request, old), false);
    return older.status >= 300 && older.status < 400 ? older : undefined;
  }

  async function pageAt(request: IncomingMessage, route: PageRoute): Promise<Page | undefined> {
    const make = makerOf(request, route.url);
    return inTime(cache ? renders.page(route.key, make) : make()).catch((error: unknown) => {
      logger().error({ err: error, path: route.key }, 'A page could not be made');
      return undefined;
    });
  }

  function makerOf(request: IncomingMessage, url: string): () => Promise<Page> {
    return async () => toPage(await renderShared(next, request, url), cache);
  }

  async function made(request: IncomingMessage, response: ServerResponse, route: PageRoute, log: { cache: string }): Promise<void> {
    const page = await pageAt(request, route);
    const elsewhere = page && (await olderPage(request, page, route));
    if (elsewhere) return sendPage(request, response, elsewhere, 'none');
    if (page && mayOpen(request, page)) return own(request, response, route.url);
    if (page && page.status < 500) return read(request, response, page, { path: route.key, state: 'miss' });
    const older = store.latest(route.key); // better an older page than none
    log.cache = older ? 'stale' : 'miss';
    if (older) return read(request, response, older, { path: route.key, state: 'stale' });
    sendText(response, 503, 'The page could not be made just now. Please try again in a moment.', { 'retry-after': '10' });
  }

  function read(request: IncomingMessage, response: ServerResponse, page: Page, { path, state }: { path: string; state: string }): void {
    sendPage(request, response, page, state);
    if (count && isRead(request, page)) count(request, path);
  }

  async function sent(request: IncomingMessage, response: ServerResponse, url: string): Promise<void> {
    if (request.method !== 'POST') return sendText(response, 405, 'A page can be read, and a form sent to it.', { allow: 'GET, HEAD, POST' });
    if (Number(request.headers['content-length'] ?? 0) > mostBytes(url)) return tooLarge(response);
    const body = new LimitedBody(mostBytes(url)); // not everybody says beforehand how much comes
    pipeline(request, body, () => undefined); // who goes away in the middle ends the body too
    const take = forms?.get(url.replace(/\?.*$/s, ''));
    if (!take) return own(request, response, url, body);
    if (!(await answerForm(take, request, response, body, (page) => own(request, response, page)))) tooLarge(response);
  }

  async function own(request: IncomingMessage, response: ServerResponse, url: string, body?: LimitedBody): Promise<void> {
    const { tags: _tags, ...page } = await renderOwn(next, request, url, body);
    if (body?.isCut) return tooLarge(response);
    sendPage(request, response, await toPage({ ...page, tags: [] }, true), 'none');
  }
}

/** The path and query that were asked for; a proxy may put the scheme and host before them. */
const pathOf = ({ url = '/' }: IncomingMessage) => url.replace(/^https?:\/\/[^/?]+/, '');

/** Whether a page shows something else to whoever has the cookie that it names. */
const mayOpen = ({ headers }: IncomingMessage, { cookie }: Page) => cookie !== undefined && (headers.cookie ?? '').split(/;\s*/).some((pair) => pair.startsWith(`${cookie}=`));

const tooLarge = (response: ServerResponse) => sendText(response, 413, 'That is more than a form may hold.');

const MAX_FORM_BYTES = 1024 * 1024;
/** A photograph as a telephone takes it. */
const MAX_PICTURE_FORM_BYTES = 12 * 1024 * 1024;

function mostBytes(url: string): number {
  return url.startsWith('/account/') ? MAX_PICTURE_FORM_BYTES : MAX_FORM_BYTES;
}

/** A page as readers get it: Next redirects with 308, which old feed readers do not know; 301 they all do. */
function toPage(raw: Parameters<typeof makePage>[0], compress: boolean): Promise<Page> {
  return makePage({ ...raw, status: raw.status === 308 ? 301 : raw.status }, compress);
}
