import type { GhostPost } from './ghost-data.ts';
import type { GhostPostLinks } from './post-links.ts';
import type { Filterable } from './route-filter.ts';
import type { GhostSite } from './site.ts';

/** Where a post or page stood, with slashes at both ends; null for what never was anywhere. A post stands where its collection says. */
export function ghostAddress(post: GhostPost, links: GhostPostLinks, { collections, timeZone }: GhostSite, isPage: boolean): string | null {
  if (post.slug === '' || post.status === 'draft' || post.slug.includes('/')) return null;
  if (isPage) return `/${post.slug}/`;
  const [year = '', month = '', day = ''] = post.published_at ? localDate(post.published_at, timeZone).slice(0, 10).split('-') : [];
  const subject = filterable(post, links);
  const parts = new Map([
    ['slug', post.slug], ['id', post.id], ['year', year], ['month', month], ['day', day],
    ['author', subject.primaryAuthor || NONE], ['primary_author', subject.primaryAuthor || NONE], ['primary_tag', subject.primaryTag || NONE],
  ]);
  const permalink = collections.find(({ takes }) => takes(subject))?.permalink ?? '/:slug/';
  const filled = permalink.replace(/:([a-z_]+)/g, (_, name: string) => parts.get(name) ?? '');
  return `/${filled.split('/').filter(Boolean).join('/')}/`;
}

/** What Ghost writes into an address for a tag or an author that is not there. */
const NONE = 'all';

function filterable({ featured, visibility, slug, id }: GhostPost, { authors, tags, allTags }: GhostPostLinks): Filterable {
  const [first = ''] = allTags;
  // A tag that is hidden from readers is nothing's primary one.
  const primaryTag = tags.some((tag) => tag.slug === first) ? first : '';
  return { tags: allTags, primaryTag, authors, primaryAuthor: authors[0] ?? '', featured, visibility, slug, id };
}

/** A moment as the clocks of the old site showed it, 'YYYY-MM-DD HH:MM:SS'. */
export function localDate(moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(moment);
}
