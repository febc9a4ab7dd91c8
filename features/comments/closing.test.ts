import { describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { expireClosedDiscussions } from './closing.ts';
import { after, newPost, noon, setDiscussion } from './comment-fixture.ts';

useTestDatabase();

const DAY = 24 * 60;
const expire = () => database().$transaction((tx) => expireClosedDiscussions(tx, after(-10), noon));

describe('a discussion that closes by its age', () => {
  it('has its pages made again when its time has come, once', async () => {
    const [, due, atOnce] = await Promise.all([-3 * DAY - 10, -3 * DAY - 9, -3 * DAY, -3 * DAY + 1].map((minutes) => newPost({ publishedAt: after(minutes) })));
    await newPost({ publishedAt: after(-3 * DAY), status: 'DRAFT' });
    await setDiscussion({ closeAfterDays: 3 });
    expect((await expire()).toSorted()).toEqual([`discussion:${due}`, `discussion:${atOnce}`].toSorted());
    await setDiscussion({ closeAfterDays: null });
    expect(await expire()).toEqual([]);
  });
});
