import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { markAllRead, markRead } from './commands.ts';
import { NOTIFICATIONS_A_PAGE } from './limits.ts';
import { notifyOfDecision } from './notify.ts';
import { countUnread, listNotifications } from './queries.ts';
import { addComment, addPost, addReader, noon } from './readers-fixture.ts';
import { tellOfComments } from './tell.ts';

useTestDatabase();

let ann: { id: string };
let ben: { id: string };
let post: number;
beforeEach(async () => {
  await database().user.deleteMany();
  await database().post.deleteMany();
  [ann, ben] = [{ id: await addReader('Ann') }, { id: await addReader('Ben') }];
  post = await addPost('A <title>');
});

async function answerTo(reader: { id: string }, text = 'No.'): Promise<number> {
  const { id } = await addComment(post, reader.id === ann.id ? ben.id : ann.id, { parentId: (await addComment(post, reader.id)).id, text });
  await tellOfComments({ commentIds: [id], at: noon });
  return id;
}
const many = (count: number) => database().notification.createMany({ data: Array.from({ length: count }, (_, n) => ({ userId: ann.id, kind: 'MODERATION' as const, dedupeKey: String(n), details: { decision: 'warn', reason: `Reason ${n}` }, createdAt: noon })) });

describe('a reader’s notifications', () => {
  it('say what happened, show how it begins, and lead there', async () => {
    const id = await answerTo(ann, 'No, and here is why.');
    await answerTo(ben);
    expect(await listNotifications(ann, 1)).toEqual({
      notifications: [{ id: expect.any(Number), sentence: 'Ben answered your comment on “A <title>”', words: 'No, and here is why.', createdAt: noon, isNew: true, path: `/comment/${id}/` }],
      hasMore: false,
    });
  });

  it('show no words of a comment that was removed meanwhile, and lead nowhere', async () => {
    const id = await answerTo(ann, 'Vile words.');
    await database().comment.update({ where: { id }, data: { status: 'REMOVED' } });
    expect((await listNotifications(ann, 1)).notifications).toMatchObject([{ words: 'This comment is no longer there.', path: null }]);
  });

  it('show the words of a comment under a protected post to whoever was let in, and tell others where they stand', async () => {
    const id = await answerTo(ann, 'The tide turns.');
    await database().post.update({ where: { id: post }, data: { passwordHash: 'x' } });
    const shown = async (...letInto: number[]) => (await listNotifications(ann, 1, letInto)).notifications.map(({ words, path }) => [words, path]);
    expect(await shown(post)).toEqual([['The tide turns.', `/comment/${id}/`]]);
    expect(await shown(post + 1)).toEqual([['It stands under a post that asks for its password.', `/comment/${id}/`]]);
    await database().comment.update({ where: { id }, data: { status: 'REMOVED' } });
    expect(await shown(post)).toEqual([['This comment is no longer there.', null]]);
  });

  it('tell what a moderator decided, and why', async () => {
    const { id } = await addComment(post, ann.id);
    for (const [decision, reason] of [['remove', 'Off the point.'], ['feature', null]] as const) {
      await database().$transaction((tx) => notifyOfDecision(tx, { userId: ann.id, commentId: id, decision, reason, entry: BigInt(decision.length) }, noon));
    }
    await database().notification.create({ data: { userId: ann.id, kind: 'MODERATION', dedupeKey: 'odd', details: { decision: 'from a later version' }, createdAt: noon } });
    expect((await listNotifications(ann, 1)).notifications.map(({ sentence, words }) => [sentence, words])).toEqual([
      ['A moderator decided about your account', null],
      ['Your comment on “A <title>” was featured by the editors', null],
      ['Your comment on “A <title>” was removed by a moderator', 'Off the point.'],
    ]);
  });

  it('come in pages, the newest first', async () => {
    await many(NOTIFICATIONS_A_PAGE + 1);
    const [first, second] = [await listNotifications(ann, 1), await listNotifications(ann, 2)];
    expect([first.notifications.length, first.hasMore, second.notifications.length, second.hasMore]).toEqual([NOTIFICATIONS_A_PAGE, true, 1, false]);
    expect([first.notifications[0]?.words, second.notifications[0]?.words]).toEqual([`Reason ${NOTIFICATIONS_A_PAGE}`, 'Reason 0']);
  });

  it('are counted up to 99', async () => {
    expect(await countUnread(ann.id)).toBe(0);
    await many(150);
    expect(await countUnread(ann.id)).toBe(99);
  });

  it('are read by their owner alone', async () => {
    await answerTo(ann);
    await answerTo(ben);
    const ids = (await database().notification.findMany({ select: { id: true } })).map(({ id }) => id);
    await markRead(ann, ids, noon);
    expect([await countUnread(ann.id), await countUnread(ben.id)]).toEqual([0, 1]);
    await markAllRead(ann, noon);
    expect(await countUnread(ben.id)).toBe(1);
    await markAllRead(ben, noon);
    expect(await countUnread(ben.id)).toBe(0);
    expect((await listNotifications(ben, 1)).notifications).toMatchObject([{ isNew: false }]);
  });
});
