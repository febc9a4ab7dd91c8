import type { Transaction } from '#lib/db/client.ts';
import { bylineOf } from '#features/authors/own-byline.ts';
import type { PostChange } from './change-schema.ts';
import type { HeldPost, Refused } from './held-post.ts';

/** What a post hangs on, after a change: the whole byline and the whole of its categories, in order. */
export type Places = { authorIds: number[]; categoryIds: number[] };

/** Looks up what a change names, which may be gone meanwhile; accounts without a byline get one. */
export async function readPlaces(tx: Transaction, post: HeldPost, change: PostChange): Promise<Places | Refused> {
  const authorIds = change.authors ? await authorsOf(tx, change.authors) : post.bylines.map(({ authorId }) => authorId);
  if (!authorIds) return { ok: false, field: 'authors', refusal: 'has somebody who is no author here any more' };
  const categoryIds = change.categoryIds ? [...new Set(change.categoryIds)] : post.categories.map(({ categoryId }) => categoryId);
  if (change.categoryIds && (await tx.category.count({ where: { id: { in: categoryIds } } })) < categoryIds.length) {
    return { ok: false, field: 'categories', refusal: 'has one that is there no more: load the page anew' };
  }
  if (change.pictureId && (await tx.media.count({ where: { id: change.pictureId } })) === 0) return { ok: false, field: 'picture', refusal: 'is no longer in the library' };
  if (change.parentId && !(await canStandBelow(tx, post.id, change.parentId))) return { ok: false, field: 'parent', refusal: 'is this page itself, stands below it, or is there no more' };
  return { authorIds, categoryIds };
}

async function authorsOf(tx: Transaction, named: readonly (number | string)[]): Promise<number[] | null> {
  const ids: (number | null)[] = [];
  for (const one of named) ids.push(typeof one === 'number' ? one : await bylineOf(tx, one));
  const all = [...new Set(ids)].filter((id) => id !== null);
  const known = await tx.author.count({ where: { id: { in: all } } });
  return ids.includes(null) || known < all.length ? null : all;
}

const MAX_LEVELS = 10;

async function canStandBelow(tx: Transaction, id: number, parentId: number): Promise<boolean> {
  let above: number | null = parentId;
  for (let level = 0; above !== null; level++) {
    if (above === id || level > MAX_LEVELS) return false;
    const page: { parentId: number | null; kind: string } | null = await tx.post.findUnique({ where: { id: above }, select: { parentId: true, kind: true } });
    if (!page || page.kind !== 'PAGE') return false;
    above = page.parentId;
  }
  return true;
}

/** Writes them down; tags only where they were named. */
export async function storePlaces(tx: Transaction, postId: number, { authorIds, categoryIds }: Places, tagIds: number[] | undefined): Promise<void> {
  await tx.byline.deleteMany({ where: { postId } });
  await tx.byline.createMany({ data: authorIds.map((authorId, position) => ({ postId, authorId, position })) });
  await tx.postCategory.deleteMany({ where: { postId } });
  await tx.postCategory.createMany({ data: categoryIds.map((categoryId, position) => ({ postId, categoryId, position })) });
  if (!tagIds) return;
  await tx.postTag.deleteMany({ where: { postId } });
  await tx.postTag.createMany({ data: tagIds.map((tagId) => ({ postId, tagId })) });
}
