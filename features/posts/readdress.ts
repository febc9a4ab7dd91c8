import type { Transaction } from '#lib/db/client.ts';
import type { PostKind, PostStatus } from '#generated/prisma/enums.ts';
import { slugOf } from '#lib/slug.ts';
import { redirectMoved } from '#features/redirects/move.ts';
import type { SiteSettings } from '#features/settings/schema.ts';
import type { PostChange } from './change-schema.ts';
import { wasPublic, type HeldPost, type Refused } from './held-post.ts';
import { newAddress } from './new-address.ts';
import { isReserved, uniquePath } from './permalink.ts';

type Asked = Pick<PostChange, 'slug' | 'path' | 'title' | 'parentId'> & { authorIds: number[]; categoryIds: number[]; date: Date };
export type Address = { path: string; slug: string; ownPath: boolean };

/**
 * Where a post stands after a change. Until it was public its address follows its title, date and place; then it stays,
 * unless somebody changes it.
 */
export async function addressAfter(tx: Transaction, post: HeldPost, asked: Asked, site: SiteSettings): Promise<(Address & { ok: true }) | Refused> {
  if (asked.path && asked.path !== post.path) return chosenAddress(tx, post, asked.path, asked.slug);
  const settled = wasPublic(post) || post.ownPath;
  const slug = asked.slug ? slugOf(asked.slug, post.slug) : settled ? post.slug : slugOf(asked.title ?? post.title, post.kind === 'PAGE' ? 'page' : 'post');
  const moves = asked.parentId !== undefined && asked.parentId !== post.parentId;
  const stays = settled && slug === post.slug && !moves;
  if (stays) return { ok: true, path: post.path, slug, ownPath: post.ownPath };
  const path = settled && !moves ? await besideAddress(tx, post, slug) : null;
  if (path) return { ok: true, path, slug: slugIn(path, slug), ownPath: post.ownPath };
  const placed = { kind: post.kind, authorIds: asked.authorIds, categoryIds: asked.categoryIds, parentId: asked.parentId === undefined ? post.parentId : asked.parentId };
  const made = await newAddress(tx, placed, { id: post.id, slug, publishedAt: asked.date }, site, post);
  return { ok: true, path: made, slug: slugIn(made, slug), ownPath: post.ownPath && !moves };
}

async function chosenAddress(tx: Transaction, post: HeldPost, path: string, slug: string | undefined): Promise<(Address & { ok: true }) | Refused> {
  if (isReserved(path)) return { ok: false, field: 'path', refusal: 'is an address at which the site itself answers' };
  const there = await tx.post.findFirst({ where: { path, id: { not: post.id } }, select: { title: true } });
  if (there) return { ok: false, field: 'path', refusal: `is the address of “${there.title || 'another draft'}”` };
  return { ok: true, path, slug: slugOf(slug || (path.split('/').at(-2) ?? ''), post.slug), ownPath: true };
}

/** The same address with another last part; null where its last part is not the slug. */
async function besideAddress(tx: Transaction, post: HeldPost, slug: string): Promise<string | null> {
  const parts = post.path.split('/');
  if (parts.at(-2) !== post.slug) return null;
  return uniquePath(tx, [...parts.slice(0, -2), slug, ''].join('/'), post);
}

/** An address that got a number at its end has it in its slug, too. */
function slugIn(path: string, slug: string): string {
  const last = path.split('/').at(-2) ?? slug;
  return last.startsWith(`${slug}-`) && /^\d+$/.test(last.slice(slug.length + 1)) ? last : slug;
}

/** More levels than any site's pages have; a circle, should there be one, ends here. */
const MAX_LEVELS = 10;

type Followed = { id: number; kind: PostKind; status: PostStatus };

/** Takes the pages below a page along when it moves; where readers knew an address, it leads to the new one. Returns who moved. */
export async function followMove(tx: Transaction, moved: { id: number; from: string; to: string; wasPublic: boolean }, now: Date, level = 0): Promise<Followed[]> {
  if (moved.from === moved.to || level > MAX_LEVELS) return [];
  if (moved.wasPublic) await redirectMoved(tx, moved.from, moved.to, now);
  const children = await tx.post.findMany({ where: { parentId: moved.id, path: { startsWith: moved.from } }, select: { id: true, kind: true, path: true, status: true, firstPublishedAt: true } });
  const followed: Followed[] = [];
  for (const child of children) {
    const to = await uniquePath(tx, moved.to + child.path.slice(moved.from.length), child);
    await tx.post.update({ where: { id: child.id }, data: { path: to }, select: { id: true } });
    followed.push(child, ...(await followMove(tx, { id: child.id, from: child.path, to, wasPublic: wasPublic(child) }, now, level + 1)));
  }
  return followed;
}
