import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { changeDiscussion } from './discussions.ts';
import { emptySite, logged, newPost, noon, person } from './moderation-fixture.ts';

useTestDatabase();
beforeEach(emptySite);

describe('a post’s discussion', () => {
  it('is closed, and moderated, as moderators say; the log has what it was', async () => {
    const [ed, postId] = [await person('Ed', 'EDITOR'), await newPost()];
    const outcome = await changeDiscussion(ed, { postId, commentMode: 'CLOSED', moderation: 'HOLD_ALL' }, noon);
    expect(outcome).toMatchObject({ done: [postId], tags: [`post:${postId}`, `discussion:${postId}`] });
    expect(await database().post.findUnique({ where: { id: postId }, select: { commentMode: true, moderation: true } })).toEqual({ commentMode: 'CLOSED', moderation: 'HOLD_ALL' });
    expect(await logged()).toMatchObject([{ action: 'discussion.change', details: { from: { commentMode: 'OPEN', moderation: null }, to: { commentMode: 'CLOSED', moderation: 'HOLD_ALL' } } }]);
    expect((await changeDiscussion(ed, { postId, commentMode: 'CLOSED', moderation: 'HOLD_ALL' }, noon)).done).toEqual([]);
  });

  it('is not for authors to change', async () => {
    const [ann, postId] = [await person('Ann', 'AUTHOR'), await newPost()];
    expect((await changeDiscussion(ann, { postId, commentMode: 'CLOSED', moderation: null }, noon)).done).toEqual([]);
  });
});
