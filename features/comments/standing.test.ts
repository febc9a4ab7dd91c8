import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { storeThread } from './commands.ts';
import { setCommentStatus } from './standing.ts';

useTestDatabase();

let post: number;
let ids: number[];
/** 1 <- 2 <- 3, and 4 by itself. */
beforeEach(async () => {
  await database().post.deleteMany();
  const data = { path: '/a/', slug: 'a', title: 'A', source: '', html: '', text: '', status: 'PUBLISHED', publishedAt: new Date() } as const;
  post = (await database().post.create({ data, select: { id: true } })).id;
  const comment = (key: number, parentKey: number | null) =>
    ({ key, parentKey, name: 'Ann', source: 'x', html: '<p>x</p>', createdAt: new Date(key * 1_000), status: 'APPROVED' }) as const;
  await database().$transaction((tx) => storeThread(tx, post, [comment(1, null), comment(2, 1), comment(3, 2), comment(4, null)]));
  ids = (await database().comment.findMany({ orderBy: { number: 'asc' }, select: { id: true } })).map(({ id }) => id);
});

const set = (numbers: number[], status: 'APPROVED' | 'PENDING' | 'REMOVED') =>
  database().$transaction((tx) => setCommentStatus(tx, numbers.map((number) => ids[number - 1] ?? 0), status));
const shown = async () => (await database().comment.findMany({ where: { shown: true }, orderBy: { number: 'asc' } })).map(({ number }) => number);
const count = async () => (await database().post.findUniqueOrThrow({ where: { id: post } })).commentCount;

describe('a comment that gets another status', () => {
  it('stays as a placeholder where approved replies hang from it, and is gone where none does', async () => {
    await set([1, 4], 'REMOVED');
    expect([await shown(), await count()]).toEqual([[1, 2, 3], 2]);
  });

  it('takes the placeholders above it away with it, and brings them back', async () => {
    await set([1, 2], 'REMOVED');
    expect(await shown()).toEqual([1, 2, 3, 4]);
    await set([3], 'PENDING');
    expect([await shown(), await count()]).toEqual([[4], 1]);
    await set([3], 'APPROVED');
    expect([await shown(), await count()]).toEqual([[1, 2, 3, 4], 2]);
  });

  it('tells what it was and what to expire, and nothing where nothing changes', async () => {
    expect(await set([4], 'REMOVED')).toEqual({ changed: [{ id: ids[3], postId: post, userId: null, before: 'APPROVED' }], tags: [`discussion:${post}`, 'comments'] });
    expect(await set([4], 'REMOVED')).toEqual({ changed: [], tags: [] });
  });

  it('may be changed by two at once', async () => {
    await Promise.all([set([1, 2, 3], 'REMOVED'), set([4, 3], 'REMOVED'), set([2], 'REMOVED')]);
    expect([await shown(), await count()]).toEqual([[], 0]);
  });
});
