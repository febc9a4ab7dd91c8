import { mkdtemp, rm, access } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { getThreads } from '#features/comments/queries.ts';
import { pictureUrl } from '#features/media/address.ts';
import { removeMedia } from '#features/media/store.ts';
import { getMenu } from '#features/menus/queries.ts';
import { getArticle, getLeadingArticle, listPosts } from '#features/posts/queries.ts';
import { search } from '#features/search/queries.ts';
import { searchInput } from '#features/search/schema.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { loadSample, removeSample } from './commands.ts';
import { sampleIsLoaded } from './queries.ts';

useTestDatabase();

const now = new Date('2026-11-23T12:00:00Z');
const owner = { userId: null, name: 'a test' };
const folder = mkdtemp(join(tmpdir(), 'left-futures-sample-'));
const isThere = async (file: string) => access(join(await folder, 'media', file)).then(() => true, () => false);
const remove = () => database().$transaction((tx) => removeSample(tx, owner, now));

beforeAll(async () => {
  vi.spyOn(env(), 'DATA_DIR', 'get').mockReturnValue(await folder);
});
async function emptySite(): Promise<void> {
  await database().$executeRaw`TRUNCATE "Post", "Author", "Category", "Tag", "Media", "Menu", "AuditEntry", "User", "ImportSource" RESTART IDENTITY CASCADE`;
}
afterAll(async () => rm(await folder, { recursive: true, force: true }));

describe('an empty site', () => {
  let before: boolean;
  let loaded: Awaited<ReturnType<typeof loadSample>>;
  beforeAll(async () => {
    before = await sampleIsLoaded();
    loaded = await loadSample(now); // once for all: the pictures take their time
  });

  it('becomes a publication', async () => {
    expect(before).toBe(false);
    expect(loaded).toMatchObject({ posts: 6, pages: 2, pictures: 8 });
    expect(await sampleIsLoaded()).toBe(true);

    const latest = await getLeadingArticle();
    expect(latest).toMatchObject({ path: '/2026/11/the-timetable-is-a-political-document/', commentCount: 5, bylines: [{ author: { name: 'Duncan Kinghorn' } }] });
    expect(latest?.publishedAt).toEqual(new Date(now.getTime() - 0.2 * 86_400_000));
    expect((await listPosts('site', 1)).posts).toHaveLength(6);
    expect((await getArticle('/2026/11/friday/'))?.bylines.map(({ author }) => author.slug)).toEqual(['nerys-pugh', 'duncan-kinghorn']);
    expect(await getMenu('main')).toEqual([
      { label: 'About', href: '/about/' },
      ...['economy', 'elections', 'labour-movement', 'public-services', 'housing', 'climate'].map((slug) => expect.objectContaining({ href: `/category/${slug}/` })),
    ]);
    expect((await getArticle('/comment-policy/'))?.title).toBe('Comment policy');
    expect((await search(searchInput.parse({ q: '"Tower Hamlets"' }), now)).results[0]?.path).toContain('what-tower-hamlets-told-labour');
  });

  it('has its pictures, over the posts and in their texts', async () => {
    const pictures = await database().media.findMany({ select: { file: true, widths: true, version: true, width: true, height: true, alt: true, posts: { select: { id: true } } } });
    for (const picture of pictures) {
      expect(picture).toMatchObject({ widths: [480, 960, 1600], width: 1600, height: 1000 });
      expect(await isThere(pictureUrl(picture).slice('/media/'.length))).toBe(true);
    }
    expect(pictures.filter(({ posts, alt }) => posts.length === 1 && alt !== '')).toHaveLength(6);
    const posts = await database().post.findMany({ select: { source: true, html: true } });
    expect(posts.some(({ source }) => source.includes('sample:'))).toBe(false);
    expect(posts.filter(({ html }) => /<img [^>]*src="\/media\/[^"]*taps[^"]*-1600\.webp"[^>]*srcset=|<img [^>]*srcset=[^>]*taps/.test(html))).toHaveLength(1);
  });

  it('has its discussions, in which a literal <> stands', async () => {
    const post = await getArticle('/2026/10/what-tower-hamlets-told-labour/');
    const { threads } = await getThreads(post?.id ?? 0, 1);
    expect(threads[0]?.html).toMatch(/^<p>I have voted[^]*<p>Leonard F\.<br>\n?&#x3C;><\/p>$|&lt;&gt;<\/p>$/);
    expect(threads[0]?.replies[0]?.replies[0]?.replies[0]?.replies[0]).toMatchObject({ name: 'Tahmina Islam', depth: 4 });
  });

  it('is given it once, also when two instances start', async () => {
    await emptySite();
    const results = await Promise.all([loadSample(now), loadSample(now)]);
    expect(results.filter((result) => result !== false)).toHaveLength(1);
    expect(await loadSample(now)).toBe(false);
    expect(await database().post.count()).toBe(8);
  });
});

describe('a site with content of its own', () => {
  it('is left alone', async () => {
    await emptySite();
    await database().post.create({ data: { path: '/a/', slug: 'a', title: 'A', source: '', html: '', text: '' } });
    expect(await loadSample(now)).toBe(false);
    expect(await database().post.count()).toBe(1);
    expect(await database().author.count()).toBe(0);
  });
});

describe('removing the sample content', () => {
  beforeEach(async () => {
    await emptySite();
    await loadSample(now);
  });

  it('takes all of it, and its files can go; it does not come back', async () => {
    const { removed, tags, files } = await remove();
    expect(removed).toEqual({ posts: 8, authors: 3, categories: 11, tags: 17, pictures: 8 });
    expect(tags).toEqual(expect.arrayContaining(['list:site', 'pages', 'menus', 'comments']));
    expect(await sampleIsLoaded()).toBe(false);
    expect(await getMenu('main')).toEqual([]);
    expect(await database().comment.count()).toBe(0);
    expect(files).toHaveLength(8 * 4);
    expect(await isThere(files[0] ?? '')).toBe(true);
    await removeMedia(files);
    expect(await Promise.all(files.map(isThere))).not.toContain(true);
    expect(await loadSample(now)).toBe(false);
    expect((await remove()).tags).toEqual([]);
  });

  it('keeps what somebody has used: edited, commented on, filed under, put into a text', async () => {
    const [edited, discussed] = ['friday', 'what-a-library-lends'];
    await database().post.updateMany({ where: { slug: edited ?? '' }, data: { version: 2 } });
    const { id: postId } = await database().post.findFirstOrThrow({ where: { slug: discussed ?? '' } });
    const user = await database().user.create({ data: { email: 'ada@example.org' } });
    await database().comment.create({ data: { id: 90_000, rootId: 90_000, postId, number: 99, threadPath: 'x', source: '', html: '', userId: user.id } });
    const transport = await database().category.findUniqueOrThrow({ where: { slug: 'transport' } });
    const drawing = await database().media.findFirstOrThrow({ where: { file: { contains: 'keyhole' } } });
    await database().post.create({
      data: { path: '/own/', slug: 'own', title: 'Own', source: '', text: '', html: `<img src="${pictureUrl(drawing)}">`, categories: { create: { categoryId: transport.id } } },
    });

    await remove();
    expect((await database().post.findMany({ select: { slug: true }, orderBy: { slug: 'asc' } })).map(({ slug }) => slug)).toEqual([edited, 'own', discussed]);
    expect((await database().author.findMany({ select: { slug: true }, orderBy: { slug: 'asc' } })).map(({ slug }) => slug)).toEqual(['duncan-kinghorn', 'nerys-pugh']);
    const categories = (await database().category.findMany({ select: { slug: true } })).map(({ slug }) => slug).sort();
    expect(categories).toEqual(['economy', 'labour-movement', 'libraries', 'public-services', 'transport', 'unions']);
    expect((await database().media.findMany({ select: { file: true } })).map(({ file }) => file.slice(8, 15)).sort()).toEqual(['fifth-o', 'keyhole', 'shelf-w', 'stairs-']);
    expect((await getMenu('main')).map(({ label }) => label)).toEqual(['Economy', 'Labour movement', 'Public services']);
  });
});
