import type { GhostTables } from './ghost-data.ts';
import type { GhostCollection, GhostRoutes } from './routes.ts';

/** What a Ghost export says of its site. It does not say the site's address: `addresses` are guessed from the pictures that bear it. */
export interface GhostSite {
  title: string;
  addresses: string[];
  timeZone: string;
  /** Where posts stand, by the routes or, as the first versions of Ghost said it, by a setting. A post belongs to the first that takes it. */
  collections: readonly Pick<GhostCollection, 'permalink' | 'takes'>[];
  /** Whether the whole site asked for a password. */
  isClosed: boolean;
}

export function ghostSite(tables: GhostTables, routes?: GhostRoutes): GhostSite {
  const setting = (key: string) => tables.settings.find((row) => row.key === key)?.value ?? '';
  const permalinks = setting('permalinks');
  const url = setting('url');
  return {
    title: setting('title'),
    addresses: [url, ...addressesIn(tables)].filter((address) => address !== ''),
    timeZone: soundTimeZone(setting('timezone') || setting('activeTimezone')),
    collections: routes?.collections ?? (permalinks.includes(':slug') ? [{ permalink: permalinks, takes: () => true }] : []),
    isClosed: setting('is_private') === 'true',
  };
}

const PICTURE = /https?:\/\/[a-z0-9.:-]{1,253}(?=\/content\/(?:images|media|files)\/)/gi;

/** The address that most of the site's own files have. */
function addressesIn({ posts }: GhostTables): string[] {
  const counts = new Map<string, number>();
  for (const { html, lexical, mobiledoc, feature_image } of posts) {
    for (const text of [html || lexical || mobiledoc, feature_image]) {
      for (const [address] of text.matchAll(PICTURE)) counts.set(address, (counts.get(address) ?? 0) + 1);
    }
  }
  return [...counts].toSorted(([, a], [, b]) => b - a).slice(0, 1).map(([address]) => address);
}

function soundTimeZone(name: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name || 'UTC' }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}
