import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { after, newPost, newReader, noon, setDiscussion } from './comment-fixture.ts';
import { arrive, findHeld, holdComment, postHeldComment } from './held.ts';

useTestDatabase();

let ada: Awaited<ReturnType<typeof newReader>>;
let post: number;
beforeEach(async () => {
  await setDiscussion();
  [ada, post] = await Promise.all([newReader(), newPost()]);
});

const text = (more: { key?: string | null; source?: string; postId?: number } = {}) => ({ key: null, postId: post, parentId: null, source: 'My words.', follow: false, ...more });
const hold = async (holder: { id: string } | null, more: Parameters<typeof text>[0] = {}) => (await holdComment(holder, text(more), noon)) ?? '';
const rows = () => database().comment.findMany({ where: { postId: post }, select: { id: true, source: true, userId: true, status: true } });

describe('a text that waits', () => {
  it('is posted by whoever signs in with its key, once, and waits no longer', async () => {
    const key = await hold(null);
    const [path, again] = [await arrive(`/discuss/held/${key}/`, ada, noon), await arrive(`/discuss/held/${key}/`, ada, after(1))];
    const [row] = await rows();
    expect(row).toMatchObject({ source: 'My words.', userId: ada.id });
    expect([path, again]).toEqual([`/comment/${row?.id}/`, `/comment/${row?.id}/`]);
    expect([(await rows()).length, await database().heldComment.count({ where: { key } }), await database().threadFollow.count({ where: { userId: ada.id } })]).toEqual([1, 0, 0]);
  });

  it('leads to its page where it cannot be posted, and stays', async () => {
    const key = await hold(null, { source: 'x'.repeat(20_000) });
    expect(await arrive(`/discuss/held/${key}/`, ada, noon)).toBe(`/discuss/held/${key}/?why=long`);
    expect((await findHeld(key, ada))?.source).toHaveLength(20_000);
  });

  it('leads to the waiting page where a moderator has to look', async () => {
    await setDiscussion({ mode: 'HOLD_ALL' });
    const key = await hold(null);
    expect(await arrive(`/discuss/held/${key}/`, ada, noon)).toMatch(/^\/comment\/\d+\/waiting\/$/);
  });

  it('goes on waiting for an account that has no name yet', async () => {
    const key = await hold(null);
    expect(await arrive(`/discuss/held/${key}/`, { ...ada, name: null }, noon)).toBe(`/discuss/held/${key}/`);
    expect(await rows()).toEqual([]);
  });

  it('is nobody else’s once an account has sent it', async () => {
    const bo = await newReader('Bo');
    const key = await hold(ada);
    expect([await findHeld(key, bo), await findHeld(key, null), await postHeldComment(bo, key, noon)]).toEqual([null, null, null]);
    const other = await hold(bo, { key, source: 'Not yours.' });
    expect(other).not.toBe(key);
    expect((await findHeld(key, ada))?.source).toBe('My words.');
  });

  it('is replaced by what its writer sends next', async () => {
    const key = await hold(null);
    expect(await hold(ada, { key, source: 'Better words.' })).toBe(key);
    expect((await findHeld(key, ada))?.source).toBe('Better words.');
  });

  it('is posted as it was shown: nobody puts other words under the key of a text of nobody’s', async () => {
    const key = await hold(null);
    expect(await hold(null, { key, source: 'Other words.' })).not.toBe(key);
    expect(await hold(null, { key })).toBe(key);
    await arrive(`/discuss/held/${key}/`, ada, noon);
    expect((await rows()).map(({ source }) => source)).toEqual(['My words.']);
  });

  it('is not posted in another name once an account has made it its own', async () => {
    const key = await hold(null);
    await hold(await newReader('Bo'), { key, source: 'Bo’s words.' });
    await arrive(`/discuss/held/${key}/`, ada, noon);
    expect(await rows()).toEqual([]);
  });

  it('cannot wait for a post that there is not', async () => {
    expect(await holdComment(ada, text({ postId: 999_999 }), noon)).toBe(null);
  });
});

describe('whoever signs in for something else', () => {
  it('goes where they wanted to', async () => {
    for (const path of ['/', '/2026/11/a-post/#comments', '/discuss/held/', `/discuss/held/${'-'.repeat(36)}/`, `/discuss/held/${randomUUID()}/`]) expect(await arrive(path, ada, noon)).toBe(path);
  });
});
