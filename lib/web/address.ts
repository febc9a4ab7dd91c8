import { oldFixedAddress } from './old-fixed-addresses.ts';

/** A page: `key` names it in the store, `url` is what Next is asked, and `old` where there is no such page, but a query as WordPress knew them. */
export type PageRoute = { kind: 'page'; key: string; url: string; old?: string };

/** What a request's address asks for. `misspelt` is the address of a page but for its slashes; `to` is how it is spelt. */
export type Route =
  | PageRoute
  | { kind: 'misspelt'; to: string; page: PageRoute }
  | { kind: 'document'; url: string }
  | { kind: 'redirect'; to: string }
  | { kind: 'media'; path: string }
  | { kind: 'pass' }
  | { kind: 'bad' }
  | { kind: 'absent' };

/** Path and query; a proxy may put the scheme and host before them (RFC 9112, 3.2.2). */
const ADDRESS = /^(?:https?:\/\/[^/?]+)?([^?]*)(\?.*)?$/s;
/** Segments that lead upwards, plain or encoded: no page has them, and what passes them on may follow them. */
const DOTS = /(?:^|\/)(?:\.|%2e){1,2}(?:\/|$)/i;
/** What Next would answer and the site does not use: its picture resizer keeps a file for every size asked for. */
const UNUSED = /^\/_next\/(image|data)(\/|$)/;
/** Addresses that are answered by Next as it likes: its assets, the machine's interfaces, the editors' application. */
const PASSED = /^\/(_next|api|admin|assets|icon\.svg)(\/|$)/;
/** Pages that read their query or their viewer, so that they are made for each request. */
const UNCACHED = /^\/(?:(?:search|owner|not-done|let-in|unsubscribe|notifications)\/$|(?:sign-in|sign-out|account|preview|draft)\/|comment\/\d+\/[a-z-]+\/|discuss\/)/;
/** What only this file may ask Next for. */
const INTERNAL = /^\/internal(\/|$)/;
/** The queries by which WordPress knew a page. */
const OLD_QUERIES = ['p', 'page_id', 'attachment_id', 's', 'cat', 'category_name', 'tag', 'author', 'author_name', 'm', 'year', 'pagename', 'feed', 'paged', 'post_type'];
/** Those of them that mean one thing alone, wherever they stand. */
const OLD_NUMBERS = ['p', 'page_id', 'attachment_id', 'cat'];
const FEED = /^(.*\/)feed\/(?:(rss|rss2|rdf|atom|json)\/)?$/;

/** Reads a request's address. Unknown parts of a query are ignored: they make no new page. */
export function routeOf(requestUrl: string): Route {
  const [, rawPath = '', query = ''] = ADDRESS.exec(requestUrl) ?? [];
  if (!rawPath.startsWith('/')) return { kind: 'bad' };
  if (DOTS.test(rawPath)) return { kind: 'bad' };
  if (UNUSED.test(rawPath)) return { kind: 'absent' };
  if (PASSED.test(rawPath)) return { kind: 'pass' };
  if (rawPath.includes('//')) return tidied(rawPath.replace(/\/{2,}/g, '/') + query);
  const path = decoded(rawPath);
  if (path === undefined) return { kind: 'bad' };
  if (PASSED.test(path)) return { kind: 'redirect', to: encoded(path) + query }; // its letters were encoded: no page has such an address
  if (path === '/favicon.ico') return { kind: 'redirect', to: '/icon.svg' }; // what browsers ask for where no page names one
  if (path.startsWith('/media/')) return { kind: 'media', path };
  if (INTERNAL.test(path)) return { kind: 'absent' };
  const fixed = oldFixedAddress(path);
  if (fixed === 'gone') return { kind: 'absent' };
  if (fixed === 'upload') return { kind: 'document', url: `/internal/uploads/?${new URLSearchParams({ path })}` };
  if (fixed === 'front page') return query && asks(query, OLD_QUERIES) ? { kind: 'document', url: `/internal/wordpress/${query}` } : { kind: 'redirect', to: `/${query}` };
  if (fixed) return { kind: 'redirect', to: fixed.to };
  if (!path.endsWith('/') && !isFile(path)) return tidied(`${rawPath}/${query}`);
  if (UNCACHED.test(path)) return { kind: 'document', url: path + query };
  if (path === '/' && query && asks(query, OLD_QUERIES)) return { kind: 'document', url: `/internal/wordpress/${query}` };
  const feed = FEED.exec(path);
  if (feed) return { kind: 'page', key: path, url: asked(`/internal/feeds/${feedFormat(feed[2])}${feed[1] ?? '/'}`) };
  return { kind: 'page', key: path, url: asked(path), ...(query && asks(query, OLD_NUMBERS) && { old: `/internal/wordpress/${query}` }) };
}

/** An address whose slashes were put right. What it asks for may lead on itself: that is known only once it is asked for. */
function tidied(to: string): Route {
  const page = routeOf(to);
  if (page.kind === 'page') return { kind: 'misspelt', to, page };
  const stands = page.kind === 'pass' || page.kind === 'media' || (page.kind === 'document' && !page.url.startsWith('/internal/'));
  return stands ? { kind: 'redirect', to } : page;
}

/** A decoded path as a request names it; a question mark in it is part of a name, not the start of a query. */
function encoded(path: string): string {
  return encodeURI(path).replace(/[?#]/g, encodeURIComponent);
}

/** The same for Next, which takes the slash from behind a name with a dot in it, as if it were a file's: on some sites posts are called `some-title.html`. */
function asked(path: string): string {
  return path.endsWith('/') ? encoded(path).replaceAll('.', '%2E') : encoded(path);
}

function decoded(path: string): string | undefined {
  try {
    const text = decodeURIComponent(path.replace(/%2f/gi, '%252F')).normalize('NFC');
    // eslint-disable-next-line no-control-regex -- a path with control characters is no address of ours
    return /[\u0000-\u001f\u007f\\]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

function isFile(path: string): boolean {
  return /\.(xml|txt|json|png|jpe?g|webp|svg|ico|webmanifest|xsl)$/i.test(path);
}

function asks(query: string, names: readonly string[]): boolean {
  const parameters = new URLSearchParams(query);
  return names.some((name) => parameters.has(name));
}

function feedFormat(name: string | undefined): 'rss' | 'atom' | 'json' {
  return name === 'atom' || name === 'json' ? name : 'rss';
}
