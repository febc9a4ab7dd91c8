import { element, textElement, XML_DECLARATION } from '#features/feeds/xml.ts';

/** An address of the site, by its path, decoded; `changed` is null where nobody knows. */
export type SitemapEntry = { path: string; changed: Date | null };

const NAMESPACE = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };
/** The protocol's limit, in characters. */
const MAX_ADDRESS = 2_048;

/** Addresses as a sitemap (sitemaps.org protocol 0.9); at most 50,000. */
export function toUrlSet(entries: readonly SitemapEntry[], siteUrl: string): string {
  return document('urlset', 'url', entries, siteUrl);
}

/** Sitemaps as a sitemap index (same protocol); `changed` is the last change of any address in one. */
export function toSitemapIndex(sitemaps: readonly SitemapEntry[], siteUrl: string): string {
  return document('sitemapindex', 'sitemap', sitemaps, siteUrl);
}

function document(root: string, part: string, entries: readonly SitemapEntry[], siteUrl: string): string {
  const parts = entries.flatMap(({ path, changed }) => {
    const address = siteUrl + encodeURI(path);
    if (address.length > MAX_ADDRESS) return [];
    return [element(part, {}, [textElement('loc', address), ...(changed ? [textElement('lastmod', changed.toISOString())] : [])])];
  });
  return `${XML_DECLARATION}${element(root, NAMESPACE, parts)}\n`;
}
