import { monthPath, yearPath } from '#features/archive/address.ts';
import { authorPath } from '#features/authors/address.ts';
import { categoryPath } from '#features/categories/address.ts';
import { feedPath } from '#features/feeds/formats.ts';
import { answering } from '#features/posts/published.ts';
import { tagPath } from '#features/tags/address.ts';
import { database, type Database, type Transaction } from '#lib/db/client.ts';
import { attachmentNumbered } from './attachments.ts';
import { findPlace, type Asking, type Lead } from './find.ts';
import type { Tail } from './forms.ts';
import { authorNumbered, termNumbered } from './numbered.ts';
import { whatStands } from './standing.ts';
import { withTail } from './tails.ts';

/**
 * Where a query leads by which WordPress knew a page: a path of this site, decoded but for its own query, or null. Parts
 * combine as there: `?tag=rail&paged=2`, `?p=41&feed=atom`. In one step: whatever moved since is followed.
 */
export async function findOldAddress(query: URLSearchParams, { db = database(), counted = true }: Asking = {}): Promise<Lead | null> {
  const words = query.get('s');
  if (words !== null) return { to: `/search/?${new URLSearchParams({ q: words })}`, forNow: false };
  const lead = await findPlaceNamed(query, { db, counted });
  if (lead === null || !/^\/(?:.*\/)?$/.test(lead.to)) return lead; // a file has no feed and no second page
  const feed = query.get('feed');
  if (feed !== null) return { ...lead, to: feedPath(feed.startsWith('comments') && lead.to === '/' ? '/comments/' : lead.to, feedFormat(feed)) };
  return { ...lead, to: await withTail(db, { to: lead.to, standing: await whatStands(db, lead.to) }, tailOf(query)) };
}

async function findPlaceNamed(query: URLSearchParams, asking: Required<Asking>): Promise<Lead | null> {
  const named = (...names: string[]) => names.map((name) => query.get(name)).find((value) => value !== null);
  const id = named('p', 'page_id', 'attachment_id');
  if (id !== undefined) return leadTo(await findById(asking.db, id));
  const date = named('m') ?? ['year', 'monthnum', 'day'].map((name) => query.get(name)?.padStart(2, '0') ?? '').join('');
  if (date !== '') return leadTo(archivePath(date));
  const tag = named('tag');
  if (tag !== undefined) return findPlace(tagPath(tag.split(/[ +,]/, 1)[0] ?? ''), asking);
  const category = named('category_name');
  if (category !== undefined) return findPlace(categoryPath(category.split(/[+,]/, 1)[0]?.replace(/^\/+|\/+$/g, '') ?? ''), asking);
  const author = named('author_name');
  if (author !== undefined) return findPlace(authorPath(author), asking);
  const page = named('pagename');
  if (page !== undefined) return findPlace(`/${page.replace(/^\/+|\/+$/g, '')}/`, asking);
  // An export that does not say which number a category or an author had: a list of everything is the best there is.
  const everything = { to: query.has('feed') ? '/' : '/archive/', forNow: false };
  const list = named('cat');
  if (list !== undefined) return (await followed(await termNumbered(asking.db, list), asking)) ?? everything;
  const writer = named('author');
  if (writer !== undefined) return (await followed(await authorNumbered(asking.db, writer), asking)) ?? everything;
  return query.has('feed') || query.has('paged') ? { to: '/', forNow: false } : null;
}

const leadTo = (to: string | null): Lead | null => (to === null ? null : { to, forNow: false });
const followed = async (path: string | null, asking: Asking) => (path === null ? null : findPlace(path, asking));

/** Several old sites may have had the number: the one that came first counts. */
async function findById(db: Database | Transaction, text: string): Promise<string | null> {
  const legacyId = /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
  if (legacyId === null) return null;
  const post = await db.post.findFirst({
    where: { legacyId, importId: { not: null }, ...answering },
    orderBy: { importId: 'asc' },
    select: { path: true },
  });
  return post ? post.path : attachmentNumbered(db, legacyId);
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

function tailOf(query: URLSearchParams): Tail {
  const number = (name: string) => (/^[1-9]\d{0,4}$/.test(query.get(name) ?? '') ? Number(query.get(name)) : null);
  const [comments, part, list] = [number('cpage'), number('page'), number('paged')];
  if (comments !== null) return { kind: 'comments', page: comments };
  if (part !== null) return { kind: 'part', number: part };
  return list === null ? { kind: 'whole' } : { kind: 'list', page: list };
}
