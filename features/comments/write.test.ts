import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { DEEPEST } from './arrival.ts';
import { storeThread } from './commands.ts';
import { after, newPost, newReader, noon, setDiscussion, write } from './comment-fixture.ts';
import { getThreads } from './queries.ts';
import { MAX_COMMENT } from './schema.ts';
import { setCommentStatus } from './standing.ts';
import { threadPath as placeOf } from './thread.ts';
import { writeComment } from './write.ts';

useTestDatabase();

let ada: Awaited<ReturnType<typeof newReader>>;
let post: number;
beforeEach(async () => {
  await setDiscussion();
  [ada, post] = await Promise.all([newReader(), newPost()]);
});

const draft = (source: string, more: { postId?: number; parentId?: number; key?: string | null } = {}) =>
  ({ key: more.key === undefined ? randomUUID() : more.key, postId: more.postId ?? post, parentId: more.parentId ?? null, source, follow: true });
const refusal = async (...args: Parameters<typeof writeComment>) => {
  const result = await writeComment(...args);
  return result.ok ? null : result.refusal;
};
const rows = (postId = post) => database().comment.findMany({ where: { postId }, orderBy: { number: 'asc' } });
const counts = () => database().post.findUniqueOrThrow({ where: { id: post }, select: { commentCount: true, lastCommentNumber: true } });

describe('a comment that is written', () => {
  it('stands under the post at once, and its writer follows the thread', async () => {
    const { id, status, heldFor, tags } = await write(ada, post, 'The *first* word.');
    expect([status, heldFor, tags]).toEqual(['APPROVED', null, [`discussion:${post}`, 'comments']]);
    const { threads } = await getThreads(post, 1);
    expect(threads).toMatchObject([{ id, number: 1, name: 'Ada', depth: 0, rootId: id }]);
    expect(await counts()).toEqual({ commentCount: 1, lastCommentNumber: 1 });
    expect(await database().threadFollow.findMany({ select: { userId: true, rootId: true } })).toEqual([{ userId: ada.id, rootId: id }]);
    expect((await rows())[0]).toMatchObject({ markdown: true, source: 'The *first* word.', userId: ada.id, createdAt: noon, evidence: [] });
  });

  it('has those told of it whom it concerns, once, and nobody while it waits', async () => {
    const jobs = () => database().$queryRaw`SELECT "key" FROM graphile_worker.jobs WHERE "task_identifier" = 'notify-of-comments' ORDER BY "id"`;
    const before = await jobs();
    const { id } = await write(ada, post, 'News.', { key: randomUUID() });
    await setDiscussion({ mode: 'HOLD_ALL' });
    await write(ada, post, 'Not yet.');
    expect(await jobs()).toEqual([...(Array.isArray(before) ? before : []), { key: `notify-of-comments:${id}` }]);
  });

  it('hangs below the one that it answers, in the place that a stored thread would give it', async () => {
    const root = await write(ada, post, 'One.');
    await write(ada, post, 'Two.');
    const reply = await write(ada, post, 'Three, about one.', { parentId: root.id, follow: false });
    await write(ada, post, 'Four, about three.', { parentId: reply.id });
    expect((await rows()).map(({ number, depth, threadPath, rootId }) => [number, depth, threadPath, rootId === root.id])).toEqual([
      [1, 0, '00001', true], [2, 0, '00002', false], [3, 1, '0000100003', true], [4, 2, '000010000300004', true],
    ]);
  });

  it('has its place in order however long the number is', async () => {
    const lasts = [34, 1_294, 46_655, 1_679_615, 60_000_000];
    for (const last of lasts) {
      await database().post.update({ where: { id: post }, data: { lastCommentNumber: last } });
      await write(ada, post, `After ${last}.`);
    }
    expect((await rows()).map(({ threadPath }) => threadPath)).toEqual(lasts.map((last) => placeOf('', last + 1)));
  });

  it('stands beside the deepest level, not below it', async () => {
    const chain = Array.from({ length: DEEPEST + 1 }, (_, key) => ({
      key, parentKey: key === 0 ? null : key - 1, name: 'Ann', source: 'x', html: '<p>x</p>', createdAt: new Date(key * 1_000), status: 'APPROVED',
    }) as const);
    await database().$transaction((tx) => storeThread(tx, post, chain));
    const deepest = (await rows()).at(-1);
    await write(ada, post, 'Deeper?', { parentId: deepest?.id ?? 0 });
    expect((await rows()).at(-1)).toMatchObject({ depth: DEEPEST, parentId: deepest?.parentId, number: DEEPEST + 2 });
  });

  it('is one, sent once or twice, at once or later', async () => {
    const once = draft('Only once.');
    const results = await Promise.all([1, 2, 3, 4].map(() => writeComment(ada, once, noon)));
    const later = await writeComment(ada, once, after(60));
    expect(new Set([...results, later].map((result) => result.ok && result.id)).size).toBe(1);
    expect(await counts()).toEqual({ commentCount: 1, lastCommentNumber: 1 });
  });

  it('is another where the same form is sent again with another text', async () => {
    const first = draft('What I said.');
    const results = [await writeComment(ada, first, noon), await writeComment(ada, { ...first, source: 'What I say next.' }, noon), await writeComment(ada, { ...first, source: 'What I say next.' }, noon)];
    expect(new Set(results.map((result) => result.ok && result.id)).size).toBe(2);
    expect((await rows()).map(({ source }) => source)).toEqual(['What I said.', 'What I say next.']);
  });

  it('is one without a key too, for some minutes', async () => {
    const keyless = draft('Twice pressed.', { key: null });
    const [first, second] = await Promise.all([writeComment(ada, keyless, noon), writeComment(ada, keyless, noon)]);
    const third = await writeComment(ada, keyless, after(9));
    expect([second, third]).toMatchObject([{ ok: true, id: first.ok && first.id }, { ok: true, id: first.ok && first.id }]);
    await writeComment(await newReader('Bo'), keyless, noon);
    await writeComment(ada, keyless, after(21));
    expect(await rows()).toHaveLength(3);
  });

  it('by twenty writers at the same time is neither lost nor doubled, and each number is given once', async () => {
    const writers = await Promise.all(Array.from({ length: 20 }, (_, index) => newReader(`Reader ${index}`)));
    const root = await write(ada, post, 'Come all.');
    await Promise.all(writers.map(async (writer, index) => {
      for (let round = 0; round < 10; round++) await write(writer, post, `${index} says ${round}.`, round % 2 === 0 ? {} : { parentId: root.id });
    }));
    const all = await rows();
    expect(all.map(({ number }) => number)).toEqual(Array.from({ length: 201 }, (_, index) => index + 1));
    expect(new Set(all.map(({ source }) => source)).size).toBe(201);
    expect(await counts()).toEqual({ commentCount: 201, lastCommentNumber: 201 });
    expect(all.every(({ threadPath, number }) => threadPath.endsWith(number.toString(36).padStart(5, '0')))).toBe(true);
  });

  it('takes no number where its transaction fails', async () => {
    await write(ada, post, 'One.');
    await database().$executeRaw`ALTER TABLE "Comment" ADD CONSTRAINT "no_fault" CHECK ("source" <> 'Fault.')`;
    await expect(write(ada, post, 'Fault.')).rejects.toThrow(/no_fault/);
    await database().$executeRaw`ALTER TABLE "Comment" DROP CONSTRAINT "no_fault"`;
    await write(ada, post, 'Two.');
    expect((await rows()).map(({ number }) => number)).toEqual([1, 2]);
    expect(await counts()).toEqual({ commentCount: 2, lastCommentNumber: 2 });
  });

  it('brings the placeholder back that it answers, where that was taken away meanwhile', async () => {
    const root = await write(ada, post, 'One.');
    for (let round = 0; round < 10; round++) {
      const [, reply] = await Promise.all([
        database().$transaction((tx) => setCommentStatus(tx, [root.id], 'REMOVED')),
        writeComment(ada, draft(`Reply ${round}.`, { parentId: root.id }), noon),
      ]);
      const shown = await database().comment.findUniqueOrThrow({ where: { id: root.id }, select: { shown: true } });
      expect(shown.shown).toBe(reply.ok);
      await database().comment.deleteMany({ where: { parentId: root.id } });
      await database().$transaction((tx) => setCommentStatus(tx, [root.id], 'APPROVED'));
    }
  });
});

describe('a comment that is held', () => {
  it('is kept with the reason, and neither shown nor counted', async () => {
    await setDiscussion({ mode: 'HOLD_ALL' });
    const { id, status, heldFor, tags } = await write(ada, post, 'Wait.');
    expect([status, heldFor, tags]).toEqual(['PENDING', 'holdAll', []]);
    expect((await getThreads(post, 1)).threads).toEqual([]);
    expect(await counts()).toEqual({ commentCount: 0, lastCommentNumber: 1 });
    await database().$transaction((tx) => setCommentStatus(tx, [id], 'APPROVED'));
    expect((await getThreads(post, 1)).threads).toMatchObject([{ id, number: 1 }]);
  });

  it('follows the post’s own mode where it has one', async () => {
    const other = await newPost({ moderation: 'HOLD_ALL' });
    expect(await write(ada, other, 'Wait.')).toMatchObject({ status: 'PENDING', heldFor: 'holdAll' });
  });
});

describe('a comment that cannot be', () => {
  it('is empty, or longer than comments may be', async () => {
    expect(await refusal(ada, draft(' \n '), noon)).toBe('empty');
    expect(await refusal(ada, draft('x'.repeat(MAX_COMMENT + 1)), noon)).toBe('long');
    expect(await refusal(ada, draft('x'.repeat(MAX_COMMENT)), noon)).toBe(null);
  });

  it('belongs to a post that is not published, closed, a page, or not there', async () => {
    for (const data of [{ status: 'DRAFT' }, { status: 'UNPUBLISHED' }, { passwordHash: 'x' }, { kind: 'PAGE' }] as const) {
      expect([data, await refusal(ada, draft('Hello.', { postId: await newPost(data) }), noon)]).toEqual([data, 'gone']);
    }
    expect(await refusal(ada, draft('Hello.', { postId: 999_999 }), noon)).toBe('gone');
    expect(await refusal(ada, draft('Hello.', { postId: await newPost({ commentMode: 'CLOSED' }) }), noon)).toBe('closed');
  });

  it('comes after the discussion has closed by its age', async () => {
    await setDiscussion({ closeAfterDays: 1 });
    const day = 24 * 60;
    expect(await refusal(ada, draft('Still.', { postId: await newPost({ publishedAt: after(-day + 1) }) }), noon)).toBe(null);
    expect(await refusal(ada, draft('Late.', { postId: await newPost({ publishedAt: after(-day) }) }), noon)).toBe('old');
  });

  it('is no member’s, where only members may write', async () => {
    const closed = await newPost({ commentMode: 'MEMBERS' });
    expect(await refusal(ada, draft('Let me in.', { postId: closed }), noon)).toBe('members');
    await write(ada, post, 'A good word elsewhere.');
    expect(await refusal(ada, draft('Let me in.', { postId: closed }), noon)).toBe(null);
    const young = await newReader('Young', { createdAt: after(-60) });
    await write(young, post, 'A good word, but young.');
    expect(await refusal(young, draft('And me.', { postId: closed }), noon)).toBe('members');
    expect(await refusal(await newReader('Staff', { role: 'AUTHOR', createdAt: after(-1) }), draft('I work here.', { postId: closed }), noon)).toBe(null);
  });

  it('answers what is not there: another post’s, a held, a removed, a deleted one', async () => {
    const elsewhere = await write(ada, await newPost(), 'Elsewhere.');
    expect(await refusal(ada, draft('Hm.', { parentId: elsewhere.id }), noon)).toBe('parent');
    expect(await refusal(ada, draft('Hm.', { parentId: 999_999 }), noon)).toBe('parent');
    const root = await write(ada, post, 'Root.');
    for (const status of ['PENDING', 'REMOVED', 'DELETED', 'SPAM'] as const) {
      await database().$transaction((tx) => setCommentStatus(tx, [root.id], status));
      expect([status, await refusal(ada, draft('Hm.', { parentId: root.id }), noon)]).toEqual([status, 'parent']);
    }
  });

  it('is one of very many, where the site asks for a pace', async () => {
    for (let count = 0; count < 60; count++) await write(ada, post, `Number ${count}.`);
    expect(await refusal(ada, draft('One more.'), noon)).toBe(null);
    await setDiscussion({ secondsBetween: 1 });
    expect([await refusal(ada, draft('And another.'), noon), await refusal(ada, draft('Later.'), after(10))]).toEqual(['often', null]);
  });

  it('comes from an account without a name, or from none', async () => {
    expect(await refusal({ ...ada, name: null }, draft('Hello.'), noon)).toBe('account');
    expect(await refusal({ id: randomUUID(), name: 'Ghost' }, draft('Hello.'), noon)).toBe('account');
  });

  it('comes from an account that waits to be deleted', async () => {
    expect(await refusal(await newReader('Cy', { deleteAfter: after(60) }), draft('Hello.'), noon)).toBe('leaving');
  });

  it('has the key of somebody else’s comment', async () => {
    const first = draft('Mine.');
    await writeComment(ada, first, noon);
    await expect(writeComment(await newReader('Bo'), { ...first, source: 'Yours.' }, noon)).rejects.toThrow(/submissionKey/);
    expect(await rows()).toHaveLength(1);
  });
});
