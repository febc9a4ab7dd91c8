import type { ExportSite } from './wordpress/export-record.ts';

type SiteNames = Pick<ExportSite, 'title' | 'link' | 'baseBlogUrl' | 'baseSiteUrl'>;

/** The old site's address, as its links are told from others' by; null where the export names none. */
export function siteAddress(site: SiteNames): string | null {
  for (const address of [site.baseBlogUrl, site.link, site.baseSiteUrl]) {
    const url = URL.parse(address);
    if (url && /^https?:$/.test(url.protocol)) return url.href.replace(/\/+$/, '');
  }
  return null;
}

/**
 * What an old site is known by from one import to the next: its host without `www.`, and its folder. An archive of
 * years was exported before and after https. An export without any address is known by its title.
 */
export function siteIdentity(site: SiteNames): string {
  const address = siteAddress(site);
  if (address === null) return site.title || 'a site without a name';
  const { host, pathname } = new URL(address);
  return `https://${host.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}`;
}
