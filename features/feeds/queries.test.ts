import { beforeAll, describe, expect, it } from 'vitest';
import { relistPosts } from '#features/posts/listings.ts';
import { inRenderScope } from '#lib/cache/scope.ts';
import { database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { getFeed } from './queries.ts';

useTestDatabase();

const site = env().SITE_URL;
const ids: Record<'post' | 'imported' | 'draft' | 'rail' | 'comment', number> = { post: 0, imported: 0, draft: 0, rail: 0, comment: 0 };

beforeAll(async () => {
  const db = database();
  const transport = await db.category.create({ data: { slug: 'transport', name: 'Transport', description: 'Getting about' } });
  const rail = await db.category.create({ data: { slug: 'rail', name: 'Rail', parentId: transport.id } });
  const fares = await db.tag.create({ data: { slug: 'fares', name: 'Fares' } });
  const ada = await db.author.create({ data: { slug: 'ada', name: 'Ada' } });
  const source = await db.importSource.create({ data: { kind: 'wordpress', siteUrl: 'https://old.example/' } });
  const text = { source: '', text: 'A train. It left.', words: 4, status: 'PUBLISHED' } as const;
  const post = await db.post.create({
    data: {
      ...text, path: '/2020/05/café-cars/', slug: 'café-cars', title: 'Café cars', html: '<p><a href="/about/">A train</a>. <img src="/media/x.webp" alt=""></p>',
      publishedAt: new Date('2020-05-02T08:00:00Z'), modifiedAt: new Date('2020-05-01T08:00:00Z'), commentCount: 1,
      bylines: { create: { authorId: ada.id, position: 0 } }, categories: { create: { categoryId: rail.id } }, tags: { create: { tagId: fares.id } },
    },
  });
  const imported = await db.post.create({
    data: {
      ...text, path: '/2010/10/old/', slug: 'old', title: 'Old', html: '<p>Old.</p>', importId: source.id, legacyId: 41, commentMode: 'CLOSED',
      publishedAt: new Date('2010-10-22T09:00:00Z'), modifiedAt: new Date('2010-10-25T09:00:00Z'),
    },
  });
  const draft = await db.post.create({ data: { ...text, path: '/draft/', slug: 'draft', title: 'Draft', html: '', status: 'DRAFT' } });
  const comment = await db.comment.create({
    data: {
      postId: post.id, rootId: 0, number: 1, threadPath: '00001', status: 'APPROVED', shown: true, guestName: 'Bea', source: '',
      html: '<p>See <a href="/about/">this</a>.</p>', createdAt: new Date('2020-05-03T10:00:00Z'),
    },
  });
  await db.comment.create({ data: { postId: post.id, rootId: 0, number: 2, threadPath: '00002', status: 'PENDING', guestName: 'Spam', source: '', html: '' } });
  Object.assign(ids, { post: post.id, imported: imported.id, draft: draft.id, rail: rail.id, comment: comment.id });
  await db.$transaction((tx) => relistPosts(tx, [post.id, imported.id, draft.id], 'Europe/London'));
});

const titlesOf = async (...segments: string[]) => (await getFeed(segments, 'rss'))?.items.map(({ title }) => title);

describe('the feed of', () => {
  it.each([
    ['the site', [], ['Café cars', 'Old']],
    ['a category', ['category', 'rail'], ['Café cars']],
    ['a category\'s parent', ['category', 'transport'], ['Café cars']],
    ['a category named with its parent', ['category', 'transport', 'rail'], ['Café cars']],
    ['a tag', ['tag', 'fares'], ['Café cars']],
    ['an author', ['author', 'ada'], ['Café cars']],
    ['a year', ['2010'], ['Old']],
    ['a month', ['2020', '05'], ['Café cars']],
    ['the site\'s comments', ['comments'], ['Bea on “Café cars”']],
    ['a post\'s comments', ['2020', '05', 'café-cars'], ['Bea on “Café cars”']],
    ['a post without comments', ['2010', '10', 'old'], []],
  ])('%s has what belongs there, newest first', async (_, segments, titles) => {
    expect(await titlesOf(...segments)).toEqual(titles);
  });

  it.each([[['category', 'none']], [['tag', 'x', 'fares']], [['author', 'nobody']], [['draft']], [['2010', '11']], [['2010', '1']], [['2010', '10', '22']], [['1999']], [['category']]])('%j is not there', async (segments) => {
    expect(await getFeed(segments, 'rss')).toBeNull();
  });
});

describe('a feed', () => {
  it('says in absolute addresses where it and its page stand, by the list\'s own address', async () => {
    expect(await getFeed(['category', 'transport', 'rail'], 'atom')).toMatchObject({
      title: 'Rail – Left Futures', homeUrl: `${site}/category/rail/`, selfUrl: `${site}/category/rail/feed/atom/`,
    });
    expect(await getFeed([], 'json')).toMatchObject({ title: 'Left Futures', homeUrl: `${site}/`, selfUrl: `${site}/feed/json/` });
    expect(await getFeed(['comments'], 'rss')).toMatchObject({ homeUrl: `${site}/`, selfUrl: `${site}/comments/feed/` });
    expect(await getFeed(['2020', '05'], 'rss')).toMatchObject({ title: 'May 2020 – Left Futures', homeUrl: `${site}/2020/05/` });
    expect(await getFeed(['category', 'transport'], 'rss')).toMatchObject({ description: 'Getting about' });
  });

  it('brings posts whole, every address in them absolute', async () => {
    const [item] = (await getFeed([], 'rss'))?.items ?? [];
    expect(item).toMatchObject({
      url: `${site}/2020/05/caf%C3%A9-cars/`,
      summary: 'A train. It left.',
      authors: [{ name: 'Ada', url: `${site}/author/ada/` }],
      topics: ['Rail', 'Fares'],
      discussion: { count: 1, feedUrl: `${site}/2020/05/caf%C3%A9-cars/feed/` },
    });
    expect(item?.html).toContain(`href="${site}/about/"`);
    expect(item?.html).toContain(`src="${site}/media/x.webp"`);
  });

  it('never dates a change before the publication, and itself by the newest of both', async () => {
    const feed = await getFeed([], 'rss');
    expect(feed?.items.map(({ modified }) => modified.toISOString())).toEqual(['2020-05-02T08:00:00.000Z', '2010-10-25T09:00:00.000Z']);
    expect(feed?.updated?.toISOString()).toBe('2020-05-02T08:00:00.000Z');
    expect((await getFeed(['2010', '10', 'old'], 'rss'))?.updated).toBeNull();
  });

  it('keeps the name that a post from WordPress had in feeds there', async () => {
    const [own, imported] = (await getFeed([], 'rss'))?.items ?? [];
    expect(imported?.id).toBe('https://old.example/?p=41');
    expect(own?.id).toMatch(new RegExp(`^tag:localhost,\\d{4}-\\d\\d-\\d\\d:post/${ids.post}$`));
  });

  it('offers no discussion where there is none to be had', async () => {
    expect((await getFeed([], 'rss'))?.items[1]?.discussion).toBeUndefined();
  });

  it('leads to a comment on whatever page it is', async () => {
    const [item] = (await getFeed(['comments'], 'rss'))?.items ?? [];
    expect(item).toMatchObject({ url: `${site}/comment/${ids.comment}/`, authors: [{ name: 'Bea' }], html: expect.stringContaining(`${site}/about/`) });
  });

  it('expires with its list, its posts, their discussions and the settings', async () => {
    const { result, scope } = inRenderScope(() => getFeed(['category', 'rail'], 'rss'));
    await result;
    expect([...scope.tags]).toEqual(
      expect.arrayContaining(['site', `list:category:${ids.rail}`, `category:${ids.rail}`, `post:${ids.post}`, `discussion:${ids.post}`]),
    );
  });
});
