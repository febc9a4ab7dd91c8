import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { after, newPost, newReader, noon, setDiscussion, write } from './comment-fixture.ts';
import { followPost } from './follow.ts';
import { recommendComment } from './recommend.ts';
import { getViewerFacts } from './viewer-facts.ts';

useTestDatabase();

let ada: Awaited<ReturnType<typeof newReader>>;
let bo: typeof ada;
let post: number;
beforeEach(async () => {
  await setDiscussion();
  [ada, bo, post] = await Promise.all([newReader(), newReader('Bo', { role: 'EDITOR' }), newPost()]);
});

describe('what a page is told of its viewer', () => {
  it('is who they are, and with a post what they have to do with it', async () => {
    const { id } = await write(ada, post, 'Mine.');
    const other = await write(bo, post, 'Not mine.', { follow: false });
    await setDiscussion({ mode: 'HOLD_ALL' });
    const held = await write(ada, post, 'Held.', { parentId: other.id, follow: false });
    await recommendComment(ada, other.id, noon);
    await followPost(ada, post, noon);
    await write(ada, await newPost(), 'Elsewhere.');
    expect(await getViewerFacts(ada, post)).toEqual({
      viewer: { id: ada.id, name: 'Ada', role: 'READER', unread: 0, moderator: false },
      post: {
        editable: false,
        following: true,
        mine: [{ id, editableUntil: after(15) }],
        recommended: [other.id],
        followedThreads: [id],
        pending: [{ id: held.id, parentId: other.id, html: '<p>Held.</p>', createdAt: noon, heldFor: expect.stringContaining('moderator') }],
      },
    });
  });

  it('tells nothing of a post that is not asked for, and who moderates', async () => {
    expect(await getViewerFacts(bo, null)).toEqual({ viewer: { id: bo.id, name: 'Bo', role: 'EDITOR', unread: 0, moderator: true } });
  });

  it('shows nothing that waits under a post that nobody can read', async () => {
    await setDiscussion({ mode: 'HOLD_ALL' });
    await write(ada, post, 'Held.');
    await database().post.update({ where: { id: post }, data: { status: 'UNPUBLISHED' } });
    expect((await getViewerFacts(ada, post)).post?.pending).toEqual([]);
  });
});
