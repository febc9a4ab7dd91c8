import type { ExportSite } from './export-record.ts';

/** What of a site record tells its own addresses from others. */
export type SiteAddresses = Pick<ExportSite, 'link' | 'baseSiteUrl' | 'baseBlogUrl'>;

/**
 * The path under which a post was known, `/2010/10/some-title/`: decoded to Unicode NFC, slashes at both ends, the
 * site's subdirectory kept. null where `link` names none: a `?p=41` form, another host, the site's own front page.
 */
export function oldPath(link: string, site: SiteAddresses): string | null {
  const url = parseUrl(link);
  if (!url || url.search !== '') return null;
  const homes = [site.link, site.baseBlogUrl, site.baseSiteUrl].map(parseUrl).filter((home) => home !== null);
  if (homes.length > 0 && !homes.some((home) => bareHost(home) === bareHost(url))) return null;
  const path = canonical(url.pathname);
  return path === '/' || homes.some((home) => canonical(home.pathname) === path) ? null : path;
}

function parseUrl(address: string): URL | null {
  const url = URL.parse(address);
  return url && /^https?:$/.test(url.protocol) ? url : null;
}

// An archive of years has links with and without www, from before and after https.
function bareHost(url: URL): string {
  return url.hostname.replace(/^www\./, '');
}

function canonical(pathname: string): string {
  const segments = pathname
    .split('/')
    .filter((segment) => segment !== '')
    .map(decodeSegment);
  return segments.length > 0 ? `/${segments.join('/')}/` : '/';
}

/** A segment stays encoded where decoding would change what the path means, or is not UTF-8. */
function decodeSegment(segment: string): string {
  try {
    const decoded = decodeURIComponent(segment).normalize('NFC');
    return /[/\\?#%\p{Cc}]/u.test(decoded) ? segment : decoded;
  } catch {
    return segment;
  }
}
