import { authorList, categoryList, monthList, siteList, tagList, yearList } from '#features/posts/lists.ts';
import { isReserved } from '#features/posts/permalink.ts';
import { answering } from '#features/posts/published.ts';
import { readAddress, splitPage } from '#features/posts/segments.ts';
import type { Database, Transaction } from '#lib/db/client.ts';

/** What stands at an address of this site: a post or page, a list of posts, or something of the site's own. */
export type Standing = { kind: 'post'; id: number } | { kind: 'list'; list: string } | { kind: 'own' };

/** What stands at a path, decoded and with its slashes; null where nothing does. */
export async function whatStands(db: Database | Transaction, path: string): Promise<Standing | null> {
  const parts = path.split('/').filter(Boolean);
  const [first] = parts;
  if (first === undefined) return { kind: 'list', list: siteList };
  if (first === 'category' || first === 'tag' || first === 'author') return termStands(db, first, parts.slice(1));
  const address = readAddress(parts.map(encodeURIComponent));
  if (!address) return null;
  if (address.view === 'year' || address.view === 'month') {
    const list = address.view === 'year' ? yearList(address.year) : monthList(address.year, address.month);
    return (await db.postListing.findFirst({ where: { list }, select: { postId: true } })) && { kind: 'list', list };
  }
  if (/^[a-z_]/.test(first) && isReserved(path)) return { kind: 'own' };
  const post = await db.post.findFirst({ where: { path: address.path, ...answering }, select: { id: true } });
  return post && { kind: 'post', id: post.id };
}

async function termStands(db: Database | Transaction, kind: 'category' | 'tag' | 'author', parts: readonly string[]): Promise<Standing | null> {
  const { rest } = splitPage(parts.map(encodeURIComponent)) ?? { rest: [] };
  const [slug] = rest;
  if (slug === undefined || rest.length > 1) return null;
  const where = { where: { slug }, select: { id: true } } as const;
  const found = await (kind === 'category' ? db.category.findUnique(where) : kind === 'tag' ? db.tag.findUnique(where) : db.author.findUnique(where));
  return found && { kind: 'list', list: listOf[kind](found.id) };
}

const listOf = { category: categoryList, tag: tagList, author: authorList };
