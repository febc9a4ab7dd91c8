import { authorPath } from '#features/authors/address.ts';
import { feedPath } from '#features/feeds/formats.ts';
import { monthPath, yearPath } from '#features/archive/address.ts';
import { pictureUrl } from '#features/media/address.ts';
import { published } from '#features/posts/published.ts';
import { tagPath } from '#features/tags/address.ts';
import { database } from '#lib/db/client.ts';

/**
 * Where a query on the front page leads by which WordPress knew a page: a path of this site, decoded but for its own
 * query, or null. Parts combine as there: `?tag=rail&paged=2`, `?p=41&feed=atom`.
 */
export async function findOldAddress(query: URLSearchParams): Promise<string | null> {
  const words = query.get('s');
  if (words !== null) return `/search/?${new URLSearchParams({ q: words })}`;
  const place = await findPlace(query);
  if (place === null || !place.endsWith('/')) return place; // a file has no feed and no second page
  const feed = query.get('feed');
  if (feed !== null) return feedPath(feed.startsWith('comments') && place === '/' ? '/comments/' : place, feedFormat(feed));
  return place + pageSuffix(query.get('paged'));
}

async function findPlace(query: URLSearchParams): Promise<string | null> {
  const id = ['p', 'page_id', 'attachment_id'].map((name) => query.get(name)).find((value) => value !== null);
  if (id !== undefined) return findById(id);
  const month = query.get('m');
  if (month !== null) return archivePath(month);
  const tag = query.get('tag');
  if (tag !== null) return (await exists(database().tag.count({ where: { slug: tag } }))) ? tagPath(tag) : null;
  const author = query.get('author_name');
  if (author !== null) return (await exists(database().author.count({ where: { slug: author } }))) ? authorPath(author) : null;
  // The export does not say which number a category or an author of a query had: a list of everything is the best there is.
  if (query.has('cat') || query.has('author')) return query.has('feed') ? '/' : '/archive/';
  return query.has('feed') || query.has('paged') ? '/' : null;
}

/** Several old sites may have had the number: the one that came first counts. */
async function findById(text: string): Promise<string | null> {
  const legacyId = /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
  if (legacyId === null) return null;
  const post = await database().post.findFirst({
    where: { legacyId, importId: { not: null }, ...published },
    orderBy: { importId: 'asc' },
    select: { path: true },
  });
  if (post) return post.path;
  const file = await database().media.findFirst({ where: { legacyId, fetchState: null }, orderBy: { importId: 'asc' }, select: { file: true, widths: true, version: true } });
  return file && pictureUrl(file);
}

/** `2010`, `201010` or `20101022`, with whatever signs between. */
function archivePath(text: string): string | null {
  const digits = text.replace(/\D/g, '');
  const [, year, month] = /^(\d{4})(?:(0[1-9]|1[0-2])\d*)?$/.exec(digits) ?? [];
  if (year === undefined) return null;
  return month === undefined ? yearPath(Number(year)) : monthPath(Number(year), Number(month));
}

function feedFormat(name: string): 'rss' | 'atom' | 'json' {
  if (name.endsWith('atom')) return 'atom';
  return name.endsWith('json') ? 'json' : 'rss';
}

function pageSuffix(page: string | null): string {
  return page !== null && /^[1-9]\d{0,5}$/.test(page) && page !== '1' ? `page/${page}/` : '';
}

async function exists(count: Promise<number>): Promise<boolean> {
  return (await count) > 0;
}
