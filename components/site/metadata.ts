import type { Metadata } from 'next';
import { env } from '#lib/env.ts';
import type { SiteSettings } from '#features/settings/schema.ts';

type Page = {
  site: SiteSettings;
  /** Without the site's name; absent for the front page. */
  title?: string | undefined;
  description?: string | undefined;
  /** The page's one address. */
  path: string;
  /** The address of its social card. */
  card?: string;
  article?: { publishedAt: Date | null; modifiedAt: Date; authors: string[] };
  /** The path before `feed/`. */
  feed?: string;
  noindex?: boolean;
};

/** What the head of a page says of it to search engines, social networks and feed readers. */
export function pageMetadata({ site, title, description = site.tagline, path, card = '/social-card/site/', article, feed = '/', noindex = false }: Page): Metadata {
  const fullTitle = title ? `${title} · ${site.name}` : site.tagline ? `${site.name} · ${site.tagline}` : site.name;
  const images = [{ url: card, width: 1200, height: 630, alt: title ?? site.name }];
  const shared = { title: title ?? site.name, description, url: path, siteName: site.name, locale: site.language.replace('-', '_'), images };
  return {
    metadataBase: new URL(env().SITE_URL),
    title: fullTitle,
    description,
    alternates: {
      canonical: encodeURI(path),
      types: {
        'application/rss+xml': [{ url: `${feed}feed/`, title: 'RSS' }],
        'application/atom+xml': [{ url: `${feed}feed/atom/`, title: 'Atom' }],
        'application/feed+json': [{ url: `${feed}feed/json/`, title: 'JSON Feed' }],
      },
    },
    openGraph: article
      ? {
          ...shared,
          type: 'article',
          modifiedTime: article.modifiedAt.toISOString(),
          ...(article.publishedAt && { publishedTime: article.publishedAt.toISOString() }),
          authors: article.authors,
        }
      : { ...shared, type: 'website' },
    twitter: { card: 'summary_large_image' },
    ...(noindex && { robots: { index: false } }),
  };
}
