import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { filedPost, titlesIn } from '#features/posts/filed-fixture.ts';
import { tagList } from '#features/posts/lists.ts';
import { findRedirect } from '#features/redirects/queries.ts';
import { personOf } from '#features/users/people-fixture.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { changeTag, createTag } from './commands.ts';
import { deleteTag, mergeTag } from './ends.ts';
import { listTags, TAGS_A_PAGE } from './manage-queries.ts';
import { newTagForm, readTagQuery, tagForm, tagsAddress } from './schema.ts';
import { undoTag } from './undo.ts';

useTestDatabase();

const now = new Date('2026-11-25T12:00:00Z');
const machine = { userId: null, name: 'a command' };

beforeEach(async () => {
  await database().redirect.deleteMany();
  await database().post.deleteMany();
  await database().tag.deleteMany();
});

const tag = async (name: string) => (await database().tag.create({ data: { name, slug: name.toLowerCase() }, select: { id: true } })).id;
const names = async () => (await listTags({})).tags.map(({ name }) => name);

describe('a tag', () => {
  it('that gets another name and address leads there from the old one', async () => {
    const id = await tag('Rail');
    expect((await changeTag(machine, tagForm.parse({ id, name: 'Railways' }), now)).ok).toBe(true);
    expect((await findRedirect('/tag/rail/'))?.to).toBe('/tag/railways/');
  });

  it('is not made twice', async () => {
    await createTag(machine, newTagForm.parse({ name: 'Rail' }), now);
    expect(await createTag(machine, newTagForm.parse({ name: 'RAIL' }), now)).toEqual({ ok: false, fieldErrors: { name: 'is too much like “Rail”: their addresses would be the same' } });
  });

  it('is taken back by one press', async () => {
    const made = await createTag(machine, newTagForm.parse({ name: 'Rail' }), now);
    expect(made.ok && (await undoTag(machine, made.entry ?? '', now)).ok).toBe(true);
    expect(await names()).toEqual([]);
  });

  it('is merged by name, in any case of letters, and each post has the other one once', async () => {
    const [rail, trains] = [await tag('Rail'), await tag('Trains')];
    await filedPost('One', { tagIds: [rail] }, now);
    await filedPost('Both', { tagIds: [rail, trains] }, now);
    expect((await mergeTag(machine, { id: rail, into: 'tRAINS' }, now)).ok).toBe(true);
    expect(await titlesIn(tagList(trains))).toEqual(['Both', 'One']);
    expect(await names()).toEqual(['Trains']);
    expect((await findRedirect('/tag/rail/'))?.to).toBe('/tag/trains/');
  });

  it('is not merged with itself, nor with what is not there', async () => {
    const rail = await tag('Rail');
    expect(await mergeTag(machine, { id: rail, into: 'Rail' }, now)).toMatchObject({ fieldErrors: { into: 'is the tag itself' } });
    expect(await mergeTag(machine, { id: rail, into: 'Planes' }, now)).toMatchObject({ fieldErrors: { into: 'is the name of no tag' } });
  });

  it('merged crosswise at once keeps all posts under one', async () => {
    const [a, b] = [await tag('A'), await tag('B')];
    await filedPost('In A', { tagIds: [a] }, now);
    await filedPost('In B', { tagIds: [b] }, now);
    const results = await Promise.all([mergeTag(machine, { id: a, into: 'B' }, now), mergeTag(machine, { id: b, into: 'A' }, now)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const { tags } = await listTags({});
    expect(tags).toMatchObject([{ posts: 2 }]);
  });

  it('that is deleted leaves its posts', async () => {
    const rail = await tag('Rail');
    await filedPost('One', { tagIds: [rail] }, now);
    expect((await deleteTag(machine, { id: rail }, now)).ok).toBe(true);
    expect([await titlesIn(tagList(rail)), await titlesIn('site')]).toEqual([[], ['One']]);
  });

  it('is kept by editors alone', async () => {
    expect(await createTag(await personOf('AUTHOR'), newTagForm.parse({ name: 'Rail' }), now)).toMatchObject({ ok: false });
  });
});

describe('the list of tags', () => {
  it('is paged, without a gap or a double, also among tags of one name', async () => {
    await database().tag.createMany({ data: Array.from({ length: TAGS_A_PAGE + 5 }, (_, index) => ({ name: index < 5 ? `a${index}` : 'same', slug: `s${index}` })) });
    const first = await listTags({});
    const second = await listTags(readTagQuery(Object.fromEntries(new URL(tagsAddress({ ...(first.next && { after: first.next }) }), 'http://x').searchParams)));
    expect([first.tags.length, second.tags.length, second.next]).toEqual([TAGS_A_PAGE, 5, null]);
    expect(new Set([...first.tags, ...second.tags].map(({ id }) => id)).size).toBe(TAGS_A_PAGE + 5);
  });

  it('is searched by a part of the name, in which a percent sign is one', async () => {
    await tag('100% renewable');
    await tag('1000 days');
    expect((await listTags({ q: '0%' })).tags.map(({ name }) => name)).toEqual(['100% renewable']);
  });
});
