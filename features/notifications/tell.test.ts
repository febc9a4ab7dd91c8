import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { notifyOfComment, notifyOfDecision, tellingOfComments } from './notify.ts';
import { addComment, addPost, addReader, noon } from './readers-fixture.ts';
import { tellOfAll, tellOfComments } from './tell.ts';

useTestDatabase();

let ann: string;
let ben: string;
let post: number;
beforeEach(async () => {
  await database().user.deleteMany();
  await database().post.deleteMany();
  await database().$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  [ann, ben] = [await addReader('Ann'), await addReader('Ben')];
  post = await addPost();
});

const told = async () =>
  (await database().notification.findMany({ orderBy: { id: 'asc' }, select: { kind: true, mailAt: true, user: { select: { name: true } } } })).map(({ kind, mailAt, user }) => ({ who: user.name, kind, mailAt }));
const tell = (commentId: number, at = noon) => tellOfComments({ commentIds: [commentId], at });
const followThread = (userId: string, rootId: number) => database().threadFollow.create({ data: { userId, rootId } });
const followPost = (userId: string) => database().postFollow.create({ data: { userId, postId: post } });

describe('a comment', () => {
  it('is told to whoever it answers, and to nobody where it answers itself', async () => {
    const first = await addComment(post, ann);
    await tell((await addComment(post, ben, { parentId: first.id })).id);
    await tell((await addComment(post, ann, { parentId: first.id })).id);
    expect(await told()).toEqual([{ who: 'Ann', kind: 'REPLY', mailAt: noon }]);
  });

  it('is told to followers of its thread and of its post, each once, and never to its writer', async () => {
    const [cy, dot] = [await addReader('Cy'), await addReader('Dot')];
    const first = await addComment(post, ann);
    for (const reader of [ann, ben, cy]) await followThread(reader, first.id);
    for (const reader of [ann, cy, dot]) await followPost(reader);
    await tell((await addComment(post, ben, { parentId: first.id })).id);
    expect((await told()).map(({ who, kind }) => `${who} ${kind}`).toSorted()).toEqual(['Ann REPLY', 'Cy FOLLOW', 'Dot FOLLOW']);
  });

  it('is told of in one job with all that come to its post in the same second, and loses none of them', async () => {
    await followPost(ann);
    const comments: { id: number }[] = [];
    for (let count = 0; count < 4; count++) comments.push(await addComment(post, ben));
    const come = (from: number, to: number, at: Date) => database().$executeRaw`SELECT ${tellingOfComments(comments.slice(from, to).map(({ id }) => ({ id, postId: post })), at)}`;
    await come(0, 2, noon);
    await come(2, 4, new Date(noon.getTime() + 900));
    const jobs = await database().$queryRaw<{ payload: { commentIds: number[]; at: string }[]; late: boolean }[]>`
      SELECT "payload", "run_at" > ${noon}::timestamptz + interval '2 seconds' AS "late" FROM graphile_worker._private_jobs`;
    expect(jobs).toEqual([{ payload: [expect.objectContaining({ commentIds: comments.slice(0, 2).map(({ id }) => id) }), expect.objectContaining({ commentIds: comments.slice(2).map(({ id }) => id) })], late: true }]);
    await tellOfAll((jobs[0]?.payload ?? []).map(({ commentIds, at }) => ({ commentIds, at: new Date(at) })));
    expect(await told()).toHaveLength(4);
    await come(0, 2, new Date(noon.getTime() + 1_000));
    expect(await database().$queryRaw`SELECT count(*)::int AS "count" FROM graphile_worker._private_jobs WHERE "key" LIKE 'notify-of-comments%'`).toEqual([{ count: 2 }]);
  });

  it('is told again to nobody when its job comes again', async () => {
    const first = await addComment(post, ann);
    await followThread(ann, first.id);
    const reply = await addComment(post, ben, { parentId: first.id });
    await Promise.all([tell(reply.id), tell(reply.id)]);
    await tell(reply.id);
    expect(await told()).toHaveLength(1);
  });

  it('is told to nobody while it waits, nor to whoever was banned or is leaving', async () => {
    const [gone, going] = [await addReader('Gone', { standing: 'BANNED' }), await addReader('Going', { deleteAfter: noon })];
    for (const reader of [ann, gone, going]) await followPost(reader);
    const comment = await addComment(post, ben);
    await database().comment.update({ where: { id: comment.id }, data: { status: 'PENDING' } });
    await tell(comment.id);
    expect(await told()).toEqual([]);
    await database().comment.update({ where: { id: comment.id }, data: { status: 'APPROVED' } });
    await tell(comment.id);
    expect((await told()).map(({ who }) => who)).toEqual(['Ann']);
  });

  it.each([
    ['AT_ONCE', noon],
    ['HOURLY', new Date('2026-11-25T13:00:00Z')],
    ['DAILY', new Date('2026-11-26T07:00:00Z')],
    ['NEVER', null],
  ] as const)('is mailed as its reader wishes: %s', async (wish, mailAt) => {
    const [eve, flo] = [await addReader('Eve', { replyMail: wish }), await addReader('Flo', { followMail: wish })];
    await followPost(flo);
    await tell((await addComment(post, ben, { parentId: (await addComment(post, eve)).id })).id);
    expect(await told()).toEqual([{ who: 'Eve', kind: 'REPLY', mailAt }, { who: 'Flo', kind: 'FOLLOW', mailAt }]);
  });

  it('is told to thousands of followers in seconds, its writer waiting for none of it', async () => {
    await database().$executeRaw`
      WITH many AS (INSERT INTO "User" ("id", "email", "name") SELECT gen_random_uuid(), 'r' || n || '@example.org', 'R' || n FROM generate_series(1, 5000) n RETURNING "id")
      INSERT INTO "PostFollow" ("userId", "postId") SELECT "id", ${post} FROM many`;
    const comment = await addComment(post, ben);
    const asked = performance.now();
    await database().$transaction((tx) => notifyOfComment(tx, comment, noon));
    expect(performance.now() - asked).toBeLessThan(1_000);
    expect(await database().notification.count()).toBe(0);
    const began = performance.now();
    await tell(comment.id);
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(await database().notification.count()).toBe(5_000);
  });
});

describe('a moderator’s decision', () => {
  it('is told with its reason, once, and mailed when there was time to take it back', async () => {
    const { id } = await addComment(post, ann);
    const decide = () => database().$transaction((tx) => notifyOfDecision(tx, { userId: ann, commentId: id, decision: 'remove', reason: 'Abuse.', entry: 5n }, noon));
    await decide();
    await decide();
    expect(await database().notification.findMany({ omit: { id: true } })).toEqual([
      { userId: ann, commentId: id, kind: 'MODERATION', dedupeKey: `moderation:${id}:5`, details: { decision: 'remove', reason: 'Abuse.' }, createdAt: noon, mailAt: new Date('2026-11-25T12:01:00Z'), mailedAt: null, readAt: null },
    ]);
  });

  it('is not mailed to whoever wants none of it', async () => {
    await database().user.update({ where: { id: ann }, data: { moderationMail: 'NEVER' } });
    await database().$transaction((tx) => notifyOfDecision(tx, { userId: ann, commentId: null, decision: 'warn' }, noon));
    expect(await told()).toEqual([{ who: 'Ann', kind: 'MODERATION', mailAt: null }]);
  });
});
