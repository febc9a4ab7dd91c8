/** Where an address of a body leads: into the page, the site, another site, or a mailbox or telephone. */
export interface Address {
  at: 'page' | 'site' | 'elsewhere' | 'contact';
  /** Normalised: `#hash`, `/path?query#hash`, or absolute. */
  href: string;
  /** Of another site, without `www.`; empty otherwise. */
  host: string;
}

/**
 * Reads an address as a browser would (URL standard) and says where it leads. `undefined` for anything but
 * http, https, mailto and tel: what script or data an address could carry ends here.
 * Addresses without a leading slash are read from the site's root, since a body is shown on many pages.
 */
export function resolveAddress(raw: string, siteUrl: string): Address | undefined {
  const trimmed = raw.trim();
  if (trimmed.startsWith('#')) return { at: 'page', href: trimmed, host: '' };
  if (trimmed === '') return undefined;

  const site = new URL(siteUrl);
  const url = parse(trimmed, site);
  if (url?.protocol === 'mailto:' || url?.protocol === 'tel:') return { at: 'contact', href: url.href, host: '' };
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return undefined;
  if (sameHost(url, site)) return { at: 'site', href: sitePath(url), host: '' };
  return { at: 'elsewhere', href: url.href, host: bareHost(url) };
}

function parse(raw: string, site: URL): URL | undefined {
  // "//host/path" takes the page's protocol; a body outlives that, so it is read as https.
  const protocolRelative = /^[\\/]{2}/.test(raw);
  const base = protocolRelative ? 'https://invalid' : new URL('/', site);
  return URL.parse(raw, base) ?? undefined;
}

// The same site answered with and without www. and over both protocols, through all the years of an archive.
function sameHost(url: URL, site: URL): boolean {
  return bareHost(url) === bareHost(site);
}

function bareHost(url: URL): string {
  return url.host.replace(/^www\./, '').replace(/:(?:80|443)$/, ''); // a port that is ordinary for the other protocol
}

// A path that begins with two slashes would be read as another host.
function sitePath(url: URL): string {
  return url.pathname.replace(/^\/{2,}/, '/') + url.search + url.hash;
}
