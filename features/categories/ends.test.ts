import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { filedPost, titlesIn } from '#features/posts/filed-fixture.ts';
import { categoryList } from '#features/posts/lists.ts';
import { findRedirect } from '#features/redirects/queries.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { deleteCategory, mergeCategory } from './ends.ts';
import { listCategoryTree } from './manage-queries.ts';

useTestDatabase();

const now = new Date('2026-11-25T12:00:00Z');
const machine = { userId: null, name: 'a command' };

beforeEach(async () => {
  await database().redirect.deleteMany();
  await database().post.deleteMany();
  await database().category.deleteMany();
});

const category = async (name: string, parentId: number | null = null) => (await database().category.create({ data: { name, slug: name.toLowerCase(), parentId }, select: { id: true } })).id;
const tree = async () => (await listCategoryTree()).map(({ name, depth }) => `${'-'.repeat(depth)}${name}`);

describe('merging a category into another', () => {
  it('files its posts there once each, below the same parents, and has its address lead there', async () => {
    const [economy, nature] = [await category('Economy'), await category('Nature')];
    const [water, rivers] = [await category('Water', economy), await category('Rivers', nature)];
    await filedPost('One', { categoryIds: [water] }, now);
    await filedPost('Both', { categoryIds: [rivers, water] }, now);
    expect((await mergeCategory(machine, { id: water, into: rivers }, now)).ok).toBe(true);
    expect([await titlesIn(categoryList(rivers)), await titlesIn(categoryList(nature)), await titlesIn(categoryList(economy)), await titlesIn(categoryList(water))]).toEqual([['Both', 'One'], ['Both', 'One'], [], []]);
    expect((await findRedirect('/category/water/'))?.to).toBe('/category/rivers/');
    expect(await tree()).toEqual(['Economy', 'Nature', '-Rivers']);
  });

  it('that lies below it puts that one in its place', async () => {
    const economy = await category('Economy');
    const water = await category('Water', economy);
    await category('Rivers', economy);
    expect((await mergeCategory(machine, { id: economy, into: water }, now)).ok).toBe(true);
    expect(await tree()).toEqual(['Water', '-Rivers']);
  });

  it('is refused for itself, and for what is gone', async () => {
    const water = await category('Water');
    expect(await mergeCategory(machine, { id: water, into: water }, now)).toMatchObject({ ok: false, fieldErrors: { into: 'is the category itself' } });
    expect(await mergeCategory(machine, { id: water, into: 999_999 }, now)).toMatchObject({ ok: false, fieldErrors: { into: 'is no longer there' } });
  });

  it('twice at once, or each into the other, loses no post', async () => {
    const [a, b, c] = [await category('A'), await category('B'), await category('C')];
    await filedPost('In A', { categoryIds: [a] }, now);
    await filedPost('In B', { categoryIds: [b] }, now);
    const twice = await Promise.all([mergeCategory(machine, { id: a, into: c }, now), mergeCategory(machine, { id: a, into: c }, now)]);
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
    const crossed = await Promise.all([mergeCategory(machine, { id: b, into: c }, now), mergeCategory(machine, { id: c, into: b }, now)]);
    expect(crossed.filter(({ ok }) => ok)).toHaveLength(1);
    const [left] = await listCategoryTree();
    expect(left?.posts).toBe(2);
    expect(await titlesIn(categoryList(left?.id ?? 0))).toEqual(['In A', 'In B']);
  });

  it('moves a menu’s entry along', async () => {
    const [a, b] = [await category('A'), await category('B')];
    const { id } = await database().menu.create({ data: { location: 'main', items: { create: { label: 'A', position: 0, categoryId: a } } }, select: { id: true } });
    await mergeCategory(machine, { id: a, into: b }, now);
    expect(await database().menuItem.findFirst({ where: { menuId: id }, select: { categoryId: true } })).toEqual({ categoryId: b });
  });
});

describe('deleting a category', () => {
  it('keeps its posts, moves what lies below it up, and leads its address to its parent', async () => {
    const economy = await category('Economy');
    const water = await category('Water', economy);
    const rivers = await category('Rivers', water);
    await filedPost('One', { categoryIds: [water] }, now);
    await filedPost('Deep', { categoryIds: [rivers] }, now);
    expect((await deleteCategory(machine, { id: water }, now)).ok).toBe(true);
    expect(await tree()).toEqual(['Economy', '-Rivers']);
    expect(await titlesIn(categoryList(economy))).toEqual(['Deep']);
    expect(await titlesIn('site')).toEqual(['Deep', 'One']);
    expect((await findRedirect('/category/water/'))?.to).toBe('/category/economy/');
    expect(await deleteCategory(machine, { id: water }, now)).toMatchObject({ ok: false });
  });

  it('while a post is being published in it ends with both done, whichever is first', async () => {
    const water = await category('Water');
    const [deleted] = await Promise.allSettled([deleteCategory(machine, { id: water }, now), filedPost('Late', { categoryIds: [water] }, now)]);
    expect(deleted.status).toBe('fulfilled');
    expect(await titlesIn(categoryList(water))).toEqual([]);
  });
});
