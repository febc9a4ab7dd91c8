import type { JsonLd } from './serialise.ts';

/** The way from the front page down to a page, itself last; paths are the site's, decoded. */
export function breadcrumbs(items: readonly { name: string; path: string }[], siteUrl: string): JsonLd {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: items.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: siteUrl + encodeURI(path),
    })),
  };
}
