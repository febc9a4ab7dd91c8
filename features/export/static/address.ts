/** What only a server can answer: whatever asks who is there, searches, or takes a form. */
const NEEDS_SERVER = /^\/(?:admin|api(?!\/theme\/)|search|sign-in|sign-out|account|owner|preview|draft|notifications|not-done|unsubscribe|discuss|comment\/\d+\/[a-z-]+)(?:\/|$)/;
const FEED = /^(.*\/feed\/)(?:(?:rss|rss2|rdf)\/)?$/;

/** Whether a page of plain files can have no such address. `path` is decoded. */
export function needsServer(path: string): boolean {
  return NEEDS_SERVER.test(path);
}

/**
 * The address that something has as a plain file, which a server knows the kind of by its name: a feed, a social card, the
 * site's own colours. All else keeps its own. `path` is decoded or not, and stays as it is.
 */
export function fileAddress(path: string): string {
  const feed = FEED.exec(path);
  if (feed) return `${feed[1]}index.xml`;
  if (path.endsWith('/feed/atom/')) return `${path}index.xml`;
  if (path.endsWith('/feed/json/')) return `${path}index.json`;
  const card = /^(\/social-card\/[^/]+)\/$/.exec(path);
  if (card) return `${card[1]}.png`;
  const theme = /^\/api\/theme\/([^/]+)\/$/.exec(path);
  return theme ? `/assets/theme-${theme[1]}.css` : path;
}

/** The file in the folder that a server sends for an address of a plain file; `path` is decoded. Null where no file can have the name. */
export function fileName(path: string): string | null {
  const file = path.endsWith('/') ? `${path}index.html` : path;
  const parts = file.split('/').slice(1);
  const sound = parts.every((part) => part !== '' && part !== '.' && part !== '..' && Buffer.byteLength(part) <= LONGEST_NAME && !/[\\\p{Cc}]/u.test(part));
  return sound ? parts.join('/') : null;
}

/** In bytes, of common file systems. */
const LONGEST_NAME = 255;

/** The path of one of the site's own addresses, decoded, without its query; null for another site's, or none. `base` is where it stands. */
export function ownPath(address: string, base: string, siteUrl: string): string | null {
  const url = URL.parse(address, siteUrl + encodeURI(base));
  if (!url || url.origin !== new URL(siteUrl).origin) return null;
  try {
    return decodeURIComponent(url.pathname.replace(/%2f/gi, '%252F')).normalize('NFC');
  } catch {
    return null;
  }
}
