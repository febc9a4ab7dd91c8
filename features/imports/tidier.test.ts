import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { emptySite } from './import-fixture.ts';
import { createTidier } from './tidier.ts';

useTestDatabase();
beforeEach(() => emptySite());

/** Pages of what is not merged yet. */
async function untidyPages(): Promise<number> {
  const [row] = await database().$queryRaw<{ merged: number }[]>`SELECT gin_clean_pending_list('"Comment_words_idx"'::regclass)::int AS "merged"`;
  return row?.merged ?? -1;
}

async function say(): Promise<void> {
  const post = await database().post.create({ data: { path: '/a/', slug: 'a', title: 'A', source: '', html: '', text: '' }, select: { id: true } });
  const comment = { postId: post.id, number: 1, threadPath: '0001', source: 'harbour lights', html: '<p>harbour lights</p>' };
  await database().$executeRaw`
    INSERT INTO "Comment" ("id", "postId", "rootId", "number", "threadPath", "source", "html") VALUES (1, ${comment.postId}, 1, 1, ${comment.threadPath}, ${comment.source}, ${comment.html})`;
}

describe('what an import adds to the search', () => {
  it('is merged beside it, once in a while', async () => {
    await untidyPages();
    await say();
    const tidier = createTidier({ posts: 0, comments: 0 });
    await tidier.nudge();
    expect(await untidyPages()).toBe(0);
  });

  it('waits where something was merged a moment before', async () => {
    await untidyPages();
    await say();
    const tidier = createTidier({ posts: 0, comments: 60_000 });
    await tidier.nudge();
    expect(await untidyPages()).toBeGreaterThan(0);
  });

  it('is merged as a whole in the end, whatever the rhythm', async () => {
    await untidyPages();
    await say();
    const tidier = createTidier({ posts: 60_000, comments: 60_000 });
    void tidier.nudge();
    await tidier.finish();
    expect(await untidyPages()).toBe(0);
  });
});
