import type { OldSite } from './archive-reader.ts';

/** The old site's address, as its links are told from others' by; null where the archive names none. */
export function siteAddress({ addresses }: OldSite): string | null {
  for (const address of addresses) {
    const url = URL.parse(address);
    if (url && /^https?:$/.test(url.protocol)) return url.href.replace(/\/+$/, '');
  }
  return null;
}

/**
 * What an old site is known by from one import to the next: its host without `www.`, and its folder. An archive of
 * years was exported before and after https. One without any address is known by its title.
 */
export function siteIdentity(site: OldSite): string {
  const address = siteAddress(site);
  if (address === null) return site.title || 'a site without a name';
  const { host, pathname } = new URL(address);
  return `https://${host.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}`;
}
