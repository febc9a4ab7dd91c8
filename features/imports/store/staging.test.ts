import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { emptySite, exported, importText, item } from '../import-fixture.ts';
import { insertPosts } from './insert-posts.ts';

useTestDatabase();
beforeEach(() => emptySite());

const staged = () => database().$queryRaw<{ count: number }[]>`SELECT count(*)::int AS "count" FROM "StagedPost"`;
/** Of each post whether a search knows it by its words, and by no others. */
const searched = () => database().$queryRaw<{ title: string; right: boolean }[]>`
  SELECT "title", coalesce("search" = post_search("title", "excerpt", "text"), false) AS "right" FROM "Post" ORDER BY "legacyId"`;
const many = (word: string) => exported(...Array.from({ length: 60 }, (_, index) => item({ id: index + 1, title: `Title ${index}`, content: `${word} number ${index}. `.repeat(40) })));
const allRight = Array.from({ length: 60 }, (_, index) => ({ title: `Title ${index}`, right: true }));

describe('posts that are staged', () => {
  it('are inserted as they would be without it, in their order, and nothing is left', async () => {
    await importText(many('Harbour'), { batchSize: { things: 7, items: 7, chars: 100_000 } });
    expect(await searched()).toEqual(allRight);
    const posts = await database().post.findMany({ orderBy: { id: 'asc' }, select: { legacyId: true, title: true, source: true, html: true, text: true } });
    expect(posts.map(({ legacyId }) => legacyId)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
    expect(posts[8]).toMatchObject({ title: 'Title 8', source: expect.stringContaining('Harbour number 8.'), html: expect.stringContaining('<p>Harbour number 8.'), text: expect.stringContaining('Harbour number 8.') });
    expect(await staged()).toEqual([{ count: 0 }]);
  });

  it('are found by their new words when a newer export has others', async () => {
    await importText(many('Harbour'));
    await importText(many('Tramway'));
    expect(await searched()).toEqual(allRight);
    expect(await database().$queryRaw`SELECT count(*)::int AS "count" FROM "Post" WHERE "search" @@ to_tsquery('public.site', 'tramway') AND NOT "search" @@ to_tsquery('public.site', 'harbour')`).toEqual([{ count: 60 }]);
  });

  it('owe nothing to an import that was killed', async () => {
    await database().$executeRaw`
      INSERT INTO "StagedPost" ("legacyId", "title", "excerpt", "source", "html", "text", "search") SELECT n, 'Stale', '', 'Stale', 'Stale', 'Stale', '' FROM generate_series(1, 500) AS n`;
    await importText(many('Harbour'));
    expect(await searched()).toEqual(allRight);
    expect(await staged()).toEqual([{ count: 0 }]);
  });

  it('that are lost, with a database that crashed, are not passed over', async () => {
    const row = { kind: 'POST', status: 'PUBLISHED', path: '/a/', slug: 'a', words: 1, publishedAt: null, modifiedAt: new Date(), createdAt: new Date(), commentMode: 'OPEN', commentCount: 0,
      lastCommentNumber: 0, sticky: false, passwordHash: null, menuOrder: 0, searchTitle: null, searchText: null, importId: 1, legacyId: 7 } as const;
    await expect(database().$transaction((tx) => insertPosts(tx, [row]))).rejects.toThrow('Of 1 posts the database had only 0 ready.');
  });

  it('leave nothing behind where the import fails', async () => {
    await expect(importText(many('Harbour'), { signal: AbortSignal.abort(new Error('Stopped.')) })).rejects.toThrow('Stopped.');
    expect(await staged()).toEqual([{ count: 0 }]);
  });
});

describe('any other post', () => {
  it('is found by its words as soon as it is written, and by its new ones as soon as it is saved', async () => {
    const data = { path: '/a/', slug: 'a', title: 'Quays', excerpt: 'Cranes', source: '', html: '', text: 'Ferries' };
    const { id } = await database().post.create({ data, select: { id: true } });
    expect(await searched()).toEqual([{ title: 'Quays', right: true }]);
    for (const change of [{ title: 'Docks' }, { excerpt: 'Locks' }, { text: 'Tides' }]) {
      await database().post.update({ where: { id }, data: change, select: { id: true } });
      expect((await searched()).map(({ right }) => right)).toEqual([true]);
    }
  });
});
