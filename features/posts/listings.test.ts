import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { relistPosts } from './listings.ts';

useTestDatabase();

const zone = 'Europe/London';

async function listsOf(postId: number): Promise<string[]> {
  const rows = await database().postListing.findMany({ where: { postId }, select: { list: true }, orderBy: { list: 'asc' } });
  return rows.map(({ list }) => list);
}

describe('the lists that a post stands in', () => {
  let post: number;
  let parent: number;
  let child: number;
  beforeEach(async () => {
    const db = database();
    await db.post.deleteMany();
    await db.category.deleteMany();
    parent = (await db.category.create({ data: { slug: 'economy', name: 'Economy' } })).id;
    child = (await db.category.create({ data: { slug: 'water', name: 'Water', parentId: parent } })).id;
    post = (
      await db.post.create({
        data: {
          path: '/a/', slug: 'a', title: 'A', source: '', html: '', text: '', status: 'PUBLISHED',
          publishedAt: new Date('2010-12-31T23:30:00Z'), categories: { create: { categoryId: child } },
        },
      })
    ).id;
  });

  it('are the site, its category and that one\'s parents, its year and month', async () => {
    const tags = await database().$transaction((tx) => relistPosts(tx, [post], zone));
    expect(await listsOf(post)).toEqual([`category:${parent}`, `category:${child}`, 'month:2010-12', 'site', 'year:2010'].sort());
    expect(tags).toContain('list:site');
  });

  it('are those of the site\'s own time zone', async () => {
    await database().$transaction((tx) => relistPosts(tx, [post], 'Asia/Tokyo'));
    expect(await listsOf(post)).toContain('year:2011');
  });

  it.each(['DRAFT', 'SCHEDULED', 'PRIVATE', 'TRASHED'] as const)('are none for a post that is %s, and the left ones are named', async (status) => {
    await database().$transaction((tx) => relistPosts(tx, [post], zone));
    await database().post.update({ where: { id: post }, data: { status } });
    const tags = await database().$transaction((tx) => relistPosts(tx, [post], zone));
    expect(await listsOf(post)).toEqual([]);
    expect(tags).toContain(`list:category:${parent}`);
  });

  it('are none for a post that asks for a password', async () => {
    await database().post.update({ where: { id: post }, data: { passwordHash: 'x' } });
    await database().$transaction((tx) => relistPosts(tx, [post], zone));
    expect(await listsOf(post)).toEqual([]);
  });
});
