import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { DEEPEST } from './arrival.ts';
import { storeThread, type ThreadComment } from './commands.ts';
import { getThreads } from './queries.ts';

useTestDatabase();

const noon = Date.parse('2026-11-23T12:00:00Z');
let post: number;
beforeEach(async () => {
  await database().post.deleteMany();
  const data = { path: '/a/', slug: 'a', title: 'A', source: '', html: '', text: '', status: 'PUBLISHED', publishedAt: new Date(noon) } as const;
  post = (await database().post.create({ data, select: { id: true } })).id;
});

const comment = (key: number, parentKey: number | null = null, more: Partial<ThreadComment> = {}): ThreadComment => ({
  key, parentKey, name: `Reader ${key}`, source: '<p>x</p>', html: '<p>x</p>', createdAt: new Date(noon + key * 1_000), status: 'APPROVED', ...more,
});
const store = (...comments: ThreadComment[]) => database().$transaction((tx) => storeThread(tx, post, comments), { timeout: 30_000 });
const stored = () => database().comment.findMany({ where: { postId: post }, orderBy: { number: 'asc' } });
const count = async () => (await database().post.findUniqueOrThrow({ where: { id: post }, select: { commentCount: true } })).commentCount;

describe('a thread that is stored', () => {
  it('reads as it was written: numbered by arrival, replies below what they answer', async () => {
    const tags = await store(comment(3, 1), comment(1), comment(4, 3), comment(2));
    expect(tags).toEqual([`discussion:${post}`, 'comments']);
    const { threads } = await getThreads(post, 1);
    expect(threads.map(({ name, number }) => [name, number])).toEqual([['Reader 1', 1], ['Reader 2', 2]]);
    expect(threads[0]?.replies[0]).toMatchObject({ name: 'Reader 3', number: 3, depth: 1, parentName: 'Reader 1', replies: [{ name: 'Reader 4', number: 4, depth: 2 }] });
    expect(await count()).toBe(4);
  });

  it('shows approved comments, and others only where approved ones hang from them', async () => {
    await store(
      comment(1, null, { status: 'REMOVED' }), comment(2, 1, { status: 'SPAM' }), comment(3, 2),
      comment(4, null, { status: 'PENDING' }), comment(5, 4, { status: 'PENDING' }), comment(6, null, { kind: 'PINGBACK' }), comment(7, 1, { status: 'SPAM' }),
    );
    expect((await stored()).filter(({ shown }) => shown).map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(await count()).toBe(1);
  });

  it('keeps the ids that are free, and never gives one of them again', async () => {
    await store(comment(1, null, { id: 5_000 }), comment(2, 1, { id: 5_000 }), comment(3), comment(4, null, { id: 9_999_999_999 }));
    const [first, second, third, fourth] = await stored();
    expect(first?.id).toBe(5_000);
    expect(new Set([first?.id, second?.id, third?.id, fourth?.id]).size).toBe(4);
    expect(Math.min(second?.id ?? 0, third?.id ?? 0, fourth?.id ?? 0)).toBeGreaterThan(5_000);
    expect(second?.parentId).toBe(5_000);
    await store(comment(1, null, { id: 5_000 }), comment(2, null, { id: 700_000 }), comment(3));
    const after = await stored();
    expect(after[5]?.id).toBe(700_000);
    expect(after[6]?.id).toBeGreaterThan(700_000);
  });

  it('goes on where the discussion stands, also below comments that are there', async () => {
    await store(comment(1, null, { status: 'REMOVED' }), comment(2));
    const [first] = await stored();
    expect(first?.shown).toBe(false);
    await store(comment(10, null, { parentId: first?.id ?? 0 }), comment(11, 10), comment(12));
    const { threads } = await getThreads(post, 1);
    expect(threads.map(({ number }) => number)).toEqual([1, 2, 5]);
    expect(threads[0]).toMatchObject({ status: 'REMOVED', replies: [{ number: 3, depth: 1, replies: [{ number: 4, depth: 2 }] }] });
    expect(await count()).toBe(4);
  });

  it('takes nothing from another post', async () => {
    const data = { path: '/b/', slug: 'b', title: 'B', source: '', html: '', text: '' };
    const other = (await database().post.create({ data, select: { id: true } })).id;
    await database().$transaction((tx) => storeThread(tx, other, [comment(1)]));
    const foreign = await database().comment.findFirstOrThrow({ where: { postId: other }, select: { id: true } });
    await store(comment(1, null, { parentId: foreign.id }));
    expect(await stored()).toMatchObject([{ parentId: null, depth: 0, number: 1 }]);
  });

  it('may have six thousand comments, in a chain as well as side by side', async () => {
    const many = Array.from({ length: 6_000 }, (_, key) => comment(key, key % 2 === 0 || key > 400 ? null : key - 1, { id: 100_000 + key, status: key % 10 === 9 ? 'SPAM' : 'APPROVED' }));
    const started = performance.now();
    await store(...many);
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(await count()).toBe(5_400);
    expect((await stored()).every(({ id, number }) => id === 99_999 + number)).toBe(true);
  });

  it('keeps every character that can be kept, and every column', async () => {
    const user = await database().user.create({ data: { email: 'ada@example.org' }, select: { id: true } });
    const source = await database().importSource.create({ data: { kind: 'wordpress', siteUrl: 'https://old.example' }, select: { id: true } });
    const more = {
      name: `"O'Neill" \\u0041 <b>é𝒳</b>`, email: 'Old@Example.org', link: 'https://a.example/', userId: user.id, source: 'a\0b\ud83d', html: '<p>a\n\tb</p>',
      editedAt: new Date(noon + 5), importId: source.id, legacyId: 77,
    };
    await store(comment(1, null, more));
    const [row] = await database().comment.findMany({ where: { postId: post }, omit: { guestEmail: false } });
    expect(row).toMatchObject({
      guestName: more.name, guestEmail: 'Old@Example.org', guestLink: more.link, userId: user.id, source: 'ab\ufffd', html: more.html,
      createdAt: new Date(noon + 1_000), editedAt: more.editedAt, importId: source.id, legacyId: 77, kind: 'COMMENT', status: 'APPROVED', shown: true,
      recommendCount: 0, featured: false,
    });
  });

  it('may be answers to answers without end: beyond the deepest level they stand side by side', async () => {
    const chain = Array.from({ length: 1_000 }, (_, key) => comment(key, key === 0 ? null : key - 1));
    await store(...chain.slice(0, 300));
    const last = (await stored()).at(-1);
    await store(...chain.slice(300).map((reply) => (reply.key === 300 ? { ...reply, parentKey: null, parentId: last?.id ?? 0 } : reply)));
    const rows = await stored();
    expect(rows.map(({ depth }) => depth)).toEqual(rows.map(({ number }) => Math.min(number - 1, DEEPEST)));
    expect(new Set(rows.map(({ rootId }) => rootId)).size).toBe(1);
    expect(new Set(rows.slice(DEEPEST).map(({ parentId }) => parentId))).toEqual(new Set([rows[DEEPEST - 1]?.id]));
    expect(rows.toSorted((a, b) => (a.threadPath < b.threadPath ? -1 : 1)).map(({ number }) => number)).toEqual(rows.map(({ number }) => number));
  });

  it('may be none at all', async () => {
    expect(await store()).toEqual([]);
  });

  it('belongs to one writer at a time', async () => {
    await Promise.all(Array.from({ length: 5 }, (_, writer) => store(comment(writer * 2), comment(writer * 2 + 1, writer * 2))));
    expect((await stored()).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(await count()).toBe(10);
  });
});
