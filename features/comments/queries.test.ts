import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { storeThread, type ThreadComment } from './commands.ts';
import { newPost } from './comment-fixture.ts';
import { getThreads } from './queries.ts';

useTestDatabase();

const comment = (key: number, parentKey: number | null = null): ThreadComment =>
  ({ key, parentKey, name: 'Ann', source: 'x', html: '<p>x</p>', createdAt: new Date(key * 1_000), status: 'APPROVED' });

let post: number;
beforeAll(async () => {
  post = await newPost();
  await database().$transaction((tx) => storeThread(tx, post, [comment(1), comment(2), comment(3), comment(4, 1), comment(5, 1)]));
  await database().comment.updateMany({ where: { postId: post, number: 2 }, data: { recommendCount: 7 } });
  await database().comment.updateMany({ where: { postId: post, number: 4 }, data: { recommendCount: 9 } });
});

describe('a discussion', () => {
  it.each([['oldest', [1, 2, 3]], ['newest', [3, 2, 1]], ['recommended', [2, 1, 3]]] as const)('can be read by its %s threads, the replies in reading order', async (order, numbers) => {
    const { threads } = await getThreads(post, 1, { order });
    expect(threads.map(({ number }) => number)).toEqual(numbers);
    expect(threads.find(({ number }) => number === 1)?.replies.map(({ number }) => number)).toEqual([4, 5]);
    const second = await getThreads(post, 2, { order, size: 2 });
    expect([second.threads.map(({ number }) => number), second.pages]).toEqual([numbers.slice(2), 2]);
  });

  it.each([['oldest', '"number"', 'Comment_roots_idx'], ['newest', '"number" DESC', 'Comment_roots_idx'], ['recommended', '"recommendCount" DESC, "number"', 'Comment_roots_recommended_idx']])(
    'of thousands is read from an index by its %s threads',
    async (_order, sort, index) => {
      const other = await newPost();
      await database().$transaction((tx) => storeThread(tx, other, Array.from({ length: 3_000 }, (_, key) => comment(key))), { timeout: 30_000 });
      await database().$executeRaw`ANALYZE "Comment"`;
      const plan = await database().$queryRawUnsafe<{ 'QUERY PLAN': string }[]>(
        `EXPLAIN SELECT "id" FROM "Comment" WHERE "postId" = ${other} AND "shown" AND "parentId" IS NULL ORDER BY ${sort} LIMIT 50`,
      );
      const lines = plan.map((row) => row['QUERY PLAN']).join('\n');
      expect(lines).toContain(index);
      expect(lines).not.toContain('Sort');
    },
  );
});
