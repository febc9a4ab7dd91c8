import { beforeEach, describe, expect, it } from 'vitest';
import { ZodError } from 'zod';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { createPost } from './commands.ts';
import { getArticle } from './queries.ts';
import type { NewPostInput } from './schema.ts';

useTestDatabase();

const now = new Date('2026-11-23T12:00:00Z');
const actor = { userId: null, name: 'a test' };
const create = (input: NewPostInput) => database().$transaction((tx) => createPost(tx, actor, input, now));
const published = { status: 'PUBLISHED', source: '<p>Text</p>' } as const;

beforeEach(async () => {
  await database().post.deleteMany();
  await database().setting.deleteMany();
  await database().category.deleteMany();
  await database().author.deleteMany();
  await database().tag.deleteMany();
  await database().media.deleteMany();
});

describe('a new post', () => {
  it('has its body, its authors in order, its terms, its lists, its words and its audit row', async () => {
    const author = (slug: string) => database().author.create({ data: { slug, name: slug.toUpperCase() }, select: { id: true } });
    const [first, second] = [await author('a'), await author('b')];
    const parent = await database().category.create({ data: { slug: 'economy', name: 'Economy' } });
    const child = await database().category.create({ data: { slug: 'water', name: 'Water', parentId: parent.id } });
    const tag = await database().tag.create({ data: { slug: 'rain', name: 'Rain' } });

    const { id, path, tags } = await create({
      ...published,
      title: ' The price of rain ',
      source: '<p>It falls <script>alert(1)</script>on everyone, exorbitantly.</p>',
      publishedAt: new Date('2010-10-24T10:00:00Z'),
      authorIds: [second.id, first.id, second.id],
      categoryIds: [child.id],
      tagIds: [tag.id],
    });

    expect(path).toBe('/2010/10/the-price-of-rain/');
    expect(await getArticle(path)).toMatchObject({
      title: 'The price of rain',
      html: '<p>It falls on everyone, exorbitantly.</p>',
      text: 'It falls on everyone, exorbitantly.',
      words: 5,
      modifiedAt: new Date('2010-10-24T10:00:00Z'),
      bylines: [{ author: { slug: 'b' } }, { author: { slug: 'a' } }],
      categories: [{ category: { slug: 'water' } }],
      tags: [{ tag: { slug: 'rain' } }],
    });
    const lists = ['site', `category:${parent.id}`, `category:${child.id}`, `tag:${tag.id}`, `author:${first.id}`, `author:${second.id}`, 'year:2010', 'month:2010-10'];
    expect(tags.sort()).toEqual([`post:${id}`, ...lists.map((list) => `list:${list}`)].sort());
    expect(await database().searchWord.findUnique({ where: { word: 'exorbitantly' } })).not.toBeNull();
    expect(await database().auditEntry.findFirst({ where: { subject: 'post', subjectId: String(id) } })).toMatchObject({ action: 'post.create', actorName: 'a test' });
  });

  it('gets an address of its own, also when another has its title', async () => {
    expect((await create({ ...published, title: 'Twice' })).path).toBe('/2026/11/twice/');
    expect((await create({ ...published, title: 'Twice' })).path).toBe('/2026/11/twice-2/');
    expect((await create({ ...published, title: 'Twice' })).path).toBe('/2026/11/twice-3/');
  });

  it('keeps the address that it brings, and is refused where that is taken', async () => {
    expect((await create({ ...published, title: 'Old', path: '/archive-of-old/' })).path).toBe('/archive-of-old/');
    await expect(create({ ...published, title: 'Other', path: '/archive-of-old/' })).rejects.toMatchObject({ code: 'P2002' });
  });

  it('stands where the settings say', async () => {
    await database().setting.create({ data: { key: 'site', value: { permalinks: '/%category%/%post_id%/%postname%/' } } });
    const parent = await database().category.create({ data: { slug: 'economy', name: 'Economy' } });
    const child = await database().category.create({ data: { slug: 'water', name: 'Water', parentId: parent.id } });
    const { id, path } = await create({ ...published, title: 'Rain', categoryIds: [child.id] });
    expect(path).toBe(`/economy/water/${id}/rain/`);
  });

  it('knows the pictures of its text', async () => {
    await database().media.create({ data: { file: '2026/11/tap-0a1b2c3d.webp', mime: 'image/webp', bytes: 1, width: 960, height: 600, widths: [480, 960] } });
    const { path } = await create({ ...published, title: 'Tap', source: '<p><img src="/media/2026/11/tap-0a1b2c3d.webp" alt="A tap"></p>' });
    const article = await getArticle(path);
    expect(article?.html).toContain('srcset="/media/2026/11/tap-0a1b2c3d-480.webp 480w, /media/2026/11/tap-0a1b2c3d-960.webp 960w"');
    expect(article?.html).toContain('width="960" height="600"');
  });

  it('that is a draft stands in no list, and its words are not known to the search', async () => {
    const { tags, id } = await create({ title: 'Hush', source: '<p>Clandestine</p>' });
    expect(tags).toEqual([`post:${id}`]);
    expect(await database().postListing.count()).toBe(0);
    expect(await database().searchWord.findUnique({ where: { word: 'clandestine' } })).toBeNull();
  });

  it('leaves nothing behind when its transaction fails', async () => {
    const before = await database().auditEntry.count();
    await expect(create({ ...published, title: 'Orphan', authorIds: [999_999] })).rejects.toMatchObject({ code: 'P2003' });
    expect(await database().post.count()).toBe(0);
    expect(await database().auditEntry.count()).toBe(before);
  });

  it.each([
    ['a path without slashes', { path: 'about' }], ['a path with a query', { path: '/a/?b/' }], ['a path that climbs', { path: '/a/../b/' }],
    ['a schedule without a date', { status: 'SCHEDULED' }], ['an endless title', { title: 'a'.repeat(400) }],
  ] as const)('is refused with %s', async (_, wrong) => {
    await expect(create({ title: 'Wrong', source: '', ...wrong })).rejects.toBeInstanceOf(ZodError);
  });
});

describe('a new page', () => {
  it('stands at the top, or below its parent', async () => {
    const about = await create({ ...published, kind: 'PAGE', title: 'About' });
    expect(about.path).toBe('/about/');
    expect(about.tags).toContain('pages');
    expect((await create({ ...published, kind: 'PAGE', title: 'People', parentId: about.id })).path).toBe('/about/people/');
  });

  it('never stands where the site itself answers', async () => {
    expect((await create({ ...published, kind: 'PAGE', title: 'Search' })).path).toBe('/search-2/');
    expect((await create({ ...published, kind: 'PAGE', title: '2010' })).path).toBe('/2010-2/');
  });
});
