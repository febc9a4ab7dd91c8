import type { GhostPost } from './ghost-data.ts';
import type { GhostPostLinks } from './plan-post.ts';
import type { GhostSite } from './site.ts';

/** Where a post or page stood, with slashes at both ends; null for what never was anywhere. */
export function ghostAddress(post: GhostPost, { authors, tags }: GhostPostLinks, { permalinks, timeZone }: GhostSite, isPage: boolean): string | null {
  if (post.slug === '' || post.status === 'draft' || post.slug.includes('/')) return null;
  if (isPage) return `/${post.slug}/`;
  const [year = '', month = '', day = ''] = post.published_at ? localDate(post.published_at, timeZone).slice(0, 10).split('-') : [];
  const parts = new Map([
    ['slug', post.slug], ['id', post.id], ['year', year], ['month', month], ['day', day],
    ['author', authors[0] ?? ''], ['primary_author', authors[0] ?? ''], ['primary_tag', tags[0]?.slug ?? ''],
  ]);
  const filled = permalinks.replace(/:([a-z_]+)/g, (_, name: string) => parts.get(name) ?? '');
  return `/${filled.split('/').filter(Boolean).join('/')}/`;
}

/** A moment as the clocks of the old site showed it, 'YYYY-MM-DD HH:MM:SS'. */
export function localDate(moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(moment);
}
