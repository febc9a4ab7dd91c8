import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { after, newPost, newReader, noon, setDiscussion, write } from './comment-fixture.ts';
import { followPost, followThread, unfollowPost, unfollowThread } from './follow.ts';
import { getRelation } from './relation.ts';
import { recommendComment, unrecommendComment } from './recommend.ts';
import { reportComment } from './report.ts';
import { setCommentStatus } from './standing.ts';

useTestDatabase();

let ada: Awaited<ReturnType<typeof newReader>>;
let bo: typeof ada;
let post: number;
let id: number;
beforeEach(async () => {
  await setDiscussion({ reportsToHide: 2 });
  [ada, bo, post] = await Promise.all([newReader(), newReader('Bo'), newPost()]);
  ({ id } = await write(ada, post, 'Debatable.', { follow: false }));
});

const stored = () => database().comment.findUniqueOrThrow({ where: { id } });
const set = (status: 'APPROVED' | 'REMOVED') => database().$transaction((tx) => setCommentStatus(tx, [id], status));

describe('a recommendation', () => {
  it('counts once for each account, also when it comes several times at once, and can be taken back', async () => {
    const cy = await newReader('Cy');
    await Promise.all([bo, bo, bo, cy].map((reader) => recommendComment(reader, id, noon)));
    expect((await stored()).recommendCount).toBe(2);
    expect(await recommendComment(bo, id, noon)).toEqual([]);
    expect(await unrecommendComment(bo, id)).toEqual([`discussion:${post}`]);
    await Promise.all([bo, cy, cy].map((reader) => unrecommendComment(reader, id)));
    expect((await stored()).recommendCount).toBe(0);
  });

  it('is not one’s own, nor of what is not published', async () => {
    expect(await recommendComment(ada, id, noon)).toEqual([]);
    await set('REMOVED');
    expect(await recommendComment(bo, id, noon)).toEqual([]);
    expect((await stored()).recommendCount).toBe(0);
  });
});

describe('a report', () => {
  const report = (reader: typeof ada, text = '') => reportComment(reader, { id, kind: text ? 'other' : 'spam', text }, after(1));

  it('is kept with its reason, once for each account', async () => {
    expect([await report(bo, 'He lies.'), await report(bo)]).toEqual([[], []]);
    expect(await database().report.findMany({ where: { commentId: id }, select: { reason: true, reporterId: true, settledAt: true } })).toEqual([
      { reason: 'Something else: He lies.', reporterId: bo.id, settledAt: null },
    ]);
    expect(await stored()).toMatchObject({ openReports: 1, status: 'APPROVED' });
  });

  it('that is one too many hides the comment until somebody has looked', async () => {
    const more = await Promise.all([newReader('Cy'), newReader('Di')]);
    await Promise.all([bo, ...more].map((reader) => report(reader)));
    expect(await stored()).toMatchObject({ status: 'PENDING', heldFor: 'reports', shown: false });
    expect((await stored()).openReports).toBeGreaterThanOrEqual(2);
  });

  it('hides nothing that a moderator has looked at and left standing', async () => {
    const more = await Promise.all([newReader('Cy'), newReader('Di'), newReader('Ed')]);
    await report(bo);
    await database().report.updateMany({ where: { commentId: id }, data: { settledAt: after(2), settlerId: bo.id } });
    for (const reader of more) await report(reader);
    expect(await stored()).toMatchObject({ status: 'APPROVED', openReports: 3 });
  });

  it('is not of one’s own comment, nor of what is not published', async () => {
    expect(await report(ada)).toBe(null);
    await set('REMOVED');
    expect(await report(bo)).toBe(null);
  });
});

describe('who follows', () => {
  it('a thread follows it by whichever of its comments, until they no longer do', async () => {
    const reply = await write(ada, post, 'And more.', { parentId: id, follow: false });
    expect([await followThread(bo, reply.id, noon), await followThread(bo, id, noon)]).toEqual([true, true]);
    expect(await getRelation(bo, { id: reply.id, rootId: id })).toEqual({ recommended: false, reported: false, followed: true });
    await unfollowThread(bo, reply.id);
    expect(await database().threadFollow.count({ where: { userId: bo.id } })).toBe(0);
  });

  it('a post follows what can be read', async () => {
    expect([await followPost(bo, post, noon), await followPost(bo, post, noon), await followPost(bo, await newPost({ status: 'DRAFT' }), noon), await followPost(bo, 999_999, noon)]).toEqual([true, true, false, false]);
    await unfollowPost(bo, post);
    expect(await database().postFollow.count({ where: { userId: bo.id } })).toBe(0);
    await set('REMOVED');
    expect([await followThread(bo, id, noon), await followThread(bo, 999_999, noon)]).toEqual([false, false]);
  });
});
