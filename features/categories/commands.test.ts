import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { categoryList } from '#features/posts/lists.ts';
import { filedPost, titlesIn } from '#features/posts/filed-fixture.ts';
import { findRedirect } from '#features/redirects/queries.ts';
import { personOf } from '#features/users/people-fixture.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { changeCategory, createCategory } from './commands.ts';
import { listCategoryTree, possibleParents } from './manage-queries.ts';
import { categoryForm, newCategoryForm } from './schema.ts';
import { undoCategory } from './undo.ts';

useTestDatabase();

const now = new Date('2026-11-25T12:00:00Z');
const machine = { userId: null, name: 'a command' };

beforeEach(async () => {
  await database().redirect.deleteMany();
  await database().post.deleteMany();
  await database().category.deleteMany();
});

async function made(name: string, parentId: number | null = null): Promise<number> {
  const change = await createCategory(machine, newCategoryForm.parse({ name, parentId: parentId ?? '' }), now);
  if (!change.ok) throw new Error(JSON.stringify(change));
  return (await database().category.findFirstOrThrow({ where: { name }, orderBy: { id: 'desc' }, select: { id: true } })).id;
}
const change = (id: number, fields: { name: string; slug?: string; parentId?: number | null }) =>
  changeCategory(machine, categoryForm.parse({ id, slug: '', ...fields, parentId: fields.parentId ?? '' }), now);
const tree = async () => (await listCategoryTree()).map(({ name, depth }) => `${'-'.repeat(depth)}${name}`);

describe('a category', () => {
  it('gets an address made of its name, and stands below another one', async () => {
    await made('Water', await made('Économie'));
    expect((await listCategoryTree()).map(({ slug }) => slug)).toEqual(['economie', 'water']);
    expect(await tree()).toEqual(['Économie', '-Water']);
  });

  it('has an address of its own', async () => {
    await made('Water');
    expect(await createCategory(machine, newCategoryForm.parse({ name: 'water!' }), now)).toEqual({ ok: false, fieldErrors: { slug: 'is the address of “Water” already' } });
  });

  it.each(['feed', 'page', 'PAGE'])('does not take the word %s for its address, which the site itself uses', (slug) => {
    expect(newCategoryForm.safeParse({ name: 'X', slug }).success).toBe(false);
  });

  it.each(['<script>alert(1)</script>', '"; DROP TABLE "Category"; --', '../../etc', '日本', '🗳️', 'a\u202Eb'])('may be called %s', async (name) => {
    const id = await made(name);
    const { slug } = await database().category.findUniqueOrThrow({ where: { id }, select: { slug: true } });
    expect(slug).toMatch(/^[\p{L}\p{M}\p{N}-]+$/u);
  });

  it('that gets another address leads there from the old one, without chains', async () => {
    const id = await made('Water');
    await change(id, { name: 'Water', slug: 'rivers' });
    await change(id, { name: 'Water', slug: 'seas' });
    expect((await findRedirect('/category/water/'))?.to).toBe('/category/seas/');
    expect((await findRedirect('/category/rivers/'))?.to).toBe('/category/seas/');
    await change(id, { name: 'Water', slug: 'water' });
    expect(await findRedirect('/category/water/')).toBeNull();
    expect((await findRedirect('/category/seas/'))?.to).toBe('/category/water/');
  });

  it('takes its posts along to the lists above it when it moves', async () => {
    const [economy, nature] = [await made('Economy'), await made('Nature')];
    const water = await made('Water', economy);
    const rivers = await made('Rivers', water);
    await filedPost('The Thames', { categoryIds: [rivers] }, now);
    expect(await titlesIn(categoryList(economy))).toEqual(['The Thames']);
    expect(await change(water, { name: 'Water', parentId: nature })).toMatchObject({ ok: true, tags: expect.arrayContaining([`list:category:${economy}`, `list:category:${nature}`]) });
    expect([await titlesIn(categoryList(economy)), await titlesIn(categoryList(nature)), await titlesIn(categoryList(water))]).toEqual([[], ['The Thames'], ['The Thames']]);
  });

  it('that stands in a list for another reason stays in it', async () => {
    const economy = await made('Economy');
    const water = await made('Water', economy);
    await filedPost('Both', { categoryIds: [water, economy] }, now);
    await change(water, { name: 'Water' });
    expect(await titlesIn(categoryList(economy))).toEqual(['Both']);
  });

  it('never lies below itself, nor below what lies below it', async () => {
    const economy = await made('Economy');
    const water = await made('Water', economy);
    expect(await change(economy, { name: 'Economy', parentId: economy })).toEqual({ ok: false, fieldErrors: { parentId: 'is the category itself' } });
    expect(await change(economy, { name: 'Economy', parentId: water })).toEqual({ ok: false, fieldErrors: { parentId: 'lies below the category itself' } });
    expect(possibleParents(await listCategoryTree(), economy)).toEqual([]);
  });

  it('and another that are moved into each other at once do not become a circle', async () => {
    const [a, b] = [await made('A'), await made('B')];
    const results = await Promise.all([change(a, { name: 'A', parentId: b }), change(b, { name: 'B', parentId: a })]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await tree()).toHaveLength(2);
  });

  it('is changed back by one press, unless somebody has changed it since', async () => {
    const id = await made('Water');
    const renamed = await change(id, { name: 'Rivers', slug: 'rivers' });
    expect(renamed.ok && (await undoCategory(machine, renamed.entry ?? '', now)).ok).toBe(true);
    expect(await tree()).toEqual(['Water']);
    expect(renamed.ok && (await undoCategory(machine, renamed.entry ?? '', now))).toEqual({ ok: false, formError: 'a command has changed it again meanwhile.' });
  });

  it('is kept by editors, not by authors, nor by whoever was one', async () => {
    const [author, editor] = [await personOf('AUTHOR'), await personOf('EDITOR')];
    const input = newCategoryForm.parse({ name: 'Water' });
    expect(await createCategory(author, input, now)).toMatchObject({ ok: false });
    await database().user.update({ where: { id: editor.userId }, data: { standing: 'SUSPENDED' }, select: { id: true } });
    expect(await createCategory(editor, input, now)).toMatchObject({ ok: false });
    expect(await tree()).toEqual([]);
  });
});
