import type { SiteSettings } from '#features/settings/schema.ts';
import type { JsonLd } from './serialise.ts';
import { publisherOf } from './news-article.ts';

/** The site itself, and how it is searched. */
export function webSite(site: SiteSettings, siteUrl: string): JsonLd {
  return {
    '@type': 'WebSite',
    '@id': `${siteUrl}/#site`,
    url: `${siteUrl}/`,
    name: site.name,
    ...(site.tagline && { description: site.tagline }),
    inLanguage: site.language,
    publisher: publisherOf(site, siteUrl),
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${siteUrl}/search/?q={words}` },
      'query-input': 'required name=words',
    },
  };
}
