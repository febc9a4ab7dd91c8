import { beforeAll, describe, expect, it } from 'vitest';
import { relistPosts } from '#features/posts/listings.ts';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { sitemapFileOf } from './files.ts';
import { getSitemap, getSitemapFile } from './queries.ts';

useTestDatabase();

const day = (date: number) => new Date(Date.UTC(2020, 4, date, 8));
/** Fewer than the site has addresses. */
const SMALL = 3;

beforeAll(async () => {
  const db = database();
  const category = await db.category.create({ data: { slug: 'transport', name: 'Transport' } });
  await db.category.create({ data: { slug: 'empty', name: 'Empty' } });
  await db.tag.create({ data: { slug: 'unused', name: 'Unused' } });
  const author = await db.author.create({ data: { slug: 'ada', name: 'Ada' } });
  const rest = { title: '', source: '', html: '', text: '' };
  for (let id = 1; id <= 8; id++) {
    const links = { categories: { create: { categoryId: category.id } }, bylines: { create: { authorId: author.id, position: 0 } } };
    await db.post.create({
      data: {
        ...rest, id, slug: `p${id}`, path: `/p${id}/`, publishedAt: day(id), modifiedAt: day(1), ...links,
        ...(id === 2 ? { kind: 'PAGE' } : {}), status: id === 3 ? 'DRAFT' : id === 5 ? 'PRIVATE' : 'PUBLISHED', ...(id === 6 && { passwordHash: 'x' }), ...(id === 4 && { status: 'TRASHED' }),
      },
    });
  }
  await db.$transaction((tx) => relistPosts(tx, [1, 2, 3, 4, 5, 6, 7, 8], 'Europe/London'));
});

async function wholeSitemap() {
  const sitemap = await getSitemap();
  if (!('entries' in sitemap)) throw new Error('The sitemap is split');
  return sitemap.entries;
}

async function splitSitemap(capacity: number) {
  const sitemap = await getSitemap(capacity);
  if (!('files' in sitemap)) throw new Error('The sitemap is whole');
  return sitemap.files;
}

describe('the sitemap', () => {
  it('has what readers can read, in the order of ids, and the lists that have posts', async () => {
    expect((await wholeSitemap()).map(({ path }) => path)).toEqual(['/', '/archive/', '/p1/', '/p2/', '/p7/', '/p8/', '/category/transport/', '/author/ada/']);
  });

  it('dates a post by its last change, not before its publication, and a list by its newest post', async () => {
    const changes = new Map((await wholeSitemap()).map(({ path, changed }) => [path, changed]));
    expect(changes.get('/p7/')).toEqual(day(7));
    expect(changes.get('/category/transport/')).toEqual(day(8));
    expect(changes.get('/')).toBeNull();
  });

  it('is split by ranges of ids where it would hold too many, without files that hold nothing', async () => {
    expect(await splitSitemap(SMALL)).toEqual([
      { path: '/sitemaps/site-1.xml', changed: null },
      { path: '/sitemaps/posts-1.xml', changed: day(2) },
      { path: '/sitemaps/posts-3.xml', changed: day(8) },
      { path: '/sitemaps/categories-1.xml', changed: day(8) },
      { path: '/sitemaps/authors-1.xml', changed: day(8) },
    ]);
  });

  it('holds the same addresses, split or whole', async () => {
    const parts = await Promise.all(
      (await splitSitemap(SMALL)).map(async ({ path }) => {
        const file = sitemapFileOf(path.replace('/sitemaps/', ''));
        return file && getSitemapFile(file, SMALL);
      }),
    );
    expect(parts.every((part) => part !== null && part.length <= SMALL)).toBe(true);
    expect(parts.flatMap((part) => part ?? [])).toEqual(await wholeSitemap());
  });

  it.each([['posts', 2], ['posts', 4], ['tags', 1], ['site', 2], ['authors', 9999]] as const)('has no file %s-%i', async (section, number) => {
    expect(await getSitemapFile({ section, number }, SMALL)).toBeNull();
  });

  it('asks for no id beyond what the database can count to', async () => {
    expect(await getSitemapFile({ section: 'posts', number: 9_999 })).toBeNull();
  });
});
