import { fileAddress, needsServer, ownPath } from './address.ts';
import { pointedAt } from './document.ts';

/** A text that is no page, with its addresses as those of files, and the site's own ones in it: decoded paths. */
export interface StaticText {
  text: string;
  links: string[];
}

/** A feed or a sitemap. Its addresses are whole ones. */
export function staticFeed(text: string, siteUrl: string): StaticText {
  const links = new Set<string>();
  const written = text.replace(/https?:\/\/[^\s"'<>\\&]+/g, (address) => {
    const path = ownPath(address, '/', siteUrl);
    if (path === null || needsServer(path)) return address;
    links.add(path);
    return pointedAt(address, siteUrl);
  });
  return { text: written, links: [...links] };
}

/** The files that a stylesheet at `path` names. */
export function linksOfStylesheet(css: string, path: string, siteUrl: string): string[] {
  const addresses = [...css.matchAll(/url\(\s*(["']?)([^"')]+)\1\s*\)/g)].map(([, , address = '']) => address);
  return addresses.flatMap((address) => (address.startsWith('data:') ? [] : (ownPath(address, path, siteUrl) ?? [])));
}

/** A page at an address that has moved, for servers that know nothing of the others' lists. */
export function movedPage(to: string): string {
  const address = to.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Moved</title><meta name="robots" content="noindex"><link rel="canonical" href="${address}"><meta http-equiv="refresh" content="0; url=${address}"><p><a href="${address}">It has moved here.</a></p></html>\n`;
}

/** What robots.txt says, without the addresses that are not here. */
export function staticRobots(text: string): string {
  return text.split('\n').filter((line) => !needsServer(/^Disallow: (\S+)$/.exec(line)?.[1] ?? '') && fileAddress(line) === line).join('\n');
}
