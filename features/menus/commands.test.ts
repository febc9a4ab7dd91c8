import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { filedPost } from '#features/posts/filed-fixture.ts';
import { personOf } from '#features/users/people-fixture.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { arrangeMenu, undoMenu } from './commands.ts';
import { getMenuForEditing } from './manage-queries.ts';
import { getMenu } from './queries.ts';
import { menuForm, type MenuItemInput } from './schema.ts';

useTestDatabase();

const now = new Date('2026-11-25T12:00:00Z');
const machine = { userId: null, name: 'a command' };

beforeEach(async () => {
  await database().menu.deleteMany();
  await database().post.deleteMany();
  await database().category.deleteMany();
});

const address = (label: string, url: string): MenuItemInput => ({ kind: 'address', label, url });
const arrange = async (items: MenuItemInput[], actor: { userId: string | null; name: string } = machine) => arrangeMenu(actor, { location: 'main', items, was: (await getMenuForEditing('main')).was }, now);

describe('a menu', () => {
  it('shows its entries in their order, and each follows what it leads to', async () => {
    const postId = await filedPost('A post', {}, now);
    const { path } = await database().post.findUniqueOrThrow({ where: { id: postId }, select: { path: true } });
    const { id: categoryId } = await database().category.create({ data: { name: 'Water', slug: 'water' }, select: { id: true } });
    expect((await arrange([address('Typed', path), { kind: 'category', label: 'Rivers', categoryId }, address('Elsewhere', 'https://example.org/')])).ok).toBe(true);
    await database().post.update({ where: { id: postId }, data: { path: '/moved/' }, select: { id: true } });
    expect(await getMenu('main')).toEqual([{ label: 'Typed', href: '/moved/' }, { label: 'Rivers', href: '/category/water/' }, { label: 'Elsewhere', href: 'https://example.org/' }]);
    expect(await getMenu('footer')).toEqual([]);
  });

  it('has levels, which stay when it is opened and saved again', async () => {
    const below = (label: string, level = 1): MenuItemInput => ({ ...address(label, `/${label.toLowerCase()}/`), below: level });
    await arrange([below('First'), below('A'), address('Second', '/second/'), below('B'), below('D', 2), below('E', 9), below('C')]);
    const links = [{ label: 'First', href: '/first/', children: [{ label: 'A', href: '/a/' }] }, { label: 'Second', href: '/second/', children: [{ label: 'B', href: '/b/', children: [{ label: 'D', href: '/d/', children: [{ label: 'E', href: '/e/' }] }] }, { label: 'C', href: '/c/' }] }];
    expect(await getMenu('main')).toEqual(links);
    const { items } = await getMenuForEditing('main');
    expect(items.map(({ below: level = 0 }) => level)).toEqual([0, 1, 0, 1, 2, 3, 1]);
    await arrange(items.map(({ leadsTo: _leadsTo, ...item }) => item));
    expect(await getMenu('main')).toEqual(links);
    const form = (entries: MenuItemInput[]) => menuForm.safeParse({ location: 'main', items: JSON.stringify(entries) }).success;
    const many = (count: number, entry: MenuItemInput) => [address('A', '/a/'), below('B'), ...Array.from({ length: count }, () => entry)];
    expect([form(many(50, below('C', 2))), form(many(51, below('C', 2))), form(many(49, below('C'))), form(many(50, below('C'))), form(many(1, below('C', 10)))]).toEqual([true, false, true, false, false]);
    expect(form(Array.from({ length: 201 }, (_entry, at) => (at % 5 === 0 ? address('A', '/a/') : below('B'))))).toBe(false);
  });

  it('of two who arrange it at once keeps the first, and tells the second', async () => {
    const { was } = await getMenuForEditing('main');
    const results = await Promise.all(['a', 'b'].map((name) => arrangeMenu(machine, { location: 'main', items: [address(name, `/${name}/`)], was }, now)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ formError: expect.stringContaining('Somebody else has arranged this menu') });
  });

  it('is as before by one press', async () => {
    await arrange([address('A', '/a/')]);
    const changed = await arrange([address('B', '/b/')]);
    expect(changed.ok && (await undoMenu(machine, changed.entry ?? '', now)).ok).toBe(true);
    expect(await getMenu('main')).toEqual([{ label: 'A', href: '/a/' }]);
  });

  it('is as before with its second level, as the log had it when there was no third', async () => {
    await arrange([address('A', '/a/'), { ...address('B', '/b/'), below: 1 }]);
    const changed = await arrange([address('C', '/c/')]);
    const before = [address('A', '/a/'), { ...address('B', '/b/'), below: true }];
    await database().auditEntry.update({ where: { id: BigInt((changed.ok && changed.entry) || 0) }, data: { details: { before, after: [] } } });
    expect(changed.ok && (await undoMenu(machine, changed.entry ?? '', now)).ok).toBe(true);
    expect(await getMenu('main')).toEqual([{ label: 'A', href: '/a/', children: [{ label: 'B', href: '/b/' }] }]);
  });

  it('says which entry is wrong', async () => {
    const wrong = menuForm.safeParse({ location: 'main', items: JSON.stringify([address('A', '/a/'), address('B', 'javascript:alert(1)')]) });
    expect(wrong.error?.issues[0]?.message).toBe('has something wrong in entry 2: its address has to be an address such as /about/ or https://example.org/');
    expect(menuForm.safeParse({ location: 'main', items: JSON.stringify([address('A', '#'), address('B', '#end')]) }).success).toBe(true);
    expect(menuForm.safeParse({ location: 'main', items: 'no json' }).success).toBe(false);
    expect(menuForm.safeParse({ location: 'side', items: '[]' }).success).toBe(false);
    expect(menuForm.safeParse({ location: 'main', items: JSON.stringify(Array.from({ length: 51 }, () => address('A', '/a/'))) }).success).toBe(false);
    expect(await arrange([{ kind: 'category', label: 'Gone', categoryId: 999_999 }])).toMatchObject({ fieldErrors: { items: expect.stringContaining('no longer there') } });
  });

  it('is arranged by editors alone', async () => {
    expect(await arrange([address('A', '/a/')], await personOf('AUTHOR'))).toMatchObject({ ok: false });
  });
});
