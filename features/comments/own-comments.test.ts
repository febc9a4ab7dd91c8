import { setTimeout } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { actorOf } from '#features/sessions/viewer.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { after, newPost, newReader, noon, setDiscussion, write } from './comment-fixture.ts';
import { deleteComment } from './delete.ts';
import { changeText, editComment } from './edit.ts';
import { readText } from './read-text.ts';
import { getThreads } from './queries.ts';
import { setCommentStatus } from './standing.ts';

useTestDatabase();

let ada: Awaited<ReturnType<typeof newReader>>;
let bo: typeof ada;
let post: number;
beforeEach(async () => {
  await setDiscussion();
  [ada, bo, post] = await Promise.all([newReader(), newReader('Bo'), newPost()]);
});

const stored = (id: number) => database().comment.findUniqueOrThrow({ where: { id }, include: { revisions: { orderBy: { id: 'asc' } } } });

describe('one’s own comment', () => {
  it('says something else after an edit, is marked, and its old text is kept', async () => {
    const { id } = await write(ada, post, 'I was *wrong*.');
    expect(await editComment(ada, { id, source: 'I was **right**.' }, after(5))).toEqual({ ok: true, id, status: 'APPROVED', tags: [`discussion:${post}`, 'comments'] });
    expect(await stored(id)).toMatchObject({
      source: 'I was **right**.', html: '<p>I was <strong>right</strong>.</p>', editedAt: after(5), number: 1,
      revisions: [{ source: 'I was *wrong*.', html: '<p>I was <em>wrong</em>.</p>', editorId: ada.id }],
    });
    expect((await getThreads(post, 1)).threads[0]?.html).toContain('right');
  });

  it('keeps each of its texts when two edits meet', async () => {
    const { id } = await write(ada, post, 'One.');
    await Promise.all(['Two.', 'Three.'].map((source) => database().$transaction((tx) => changeText(tx, id, ada.id, readText(source), after(1)))));
    const { source, revisions, editedAt } = await stored(id);
    expect([source, ...revisions.map((revision) => revision.source)].toSorted()).toEqual(['One.', 'Three.', 'Two.']);
    expect(editedAt).toEqual(new Date(after(1).getTime() + 1)); // and no moderator takes the one for the other
  });

  it('waits again where the checks would have held what it says now, and gets no way out by another edit', async () => {
    await setDiscussion({ suspectedWords: ['grifter'] });
    const { id } = await write(ada, post, 'A harmless word.');
    expect(await editComment(ada, { id, source: 'You grifter!' }, after(1))).toMatchObject({ status: 'PENDING' });
    expect(await stored(id)).toMatchObject({ status: 'PENDING', heldFor: 'suspectedWords', shown: false, evidence: [{ check: 'suspectedWords' }] });
    expect(await editComment(ada, { id, source: 'You friend!' }, after(2))).toMatchObject({ status: 'PENDING' });
    expect(await database().post.findUniqueOrThrow({ where: { id: post } })).toMatchObject({ commentCount: 0 });
  });

  it('waits again where a moderator approves it in the very moment of an edit that they have not read', async () => {
    await setDiscussion({ mode: 'HOLD_ALL' });
    const { id } = await write(ada, post, 'A harmless word.');
    const edit = await database().$transaction(async (tx) => {
      await setCommentStatus(tx, [id], 'APPROVED');
      const edited = editComment(ada, { id, source: 'Buy pills.' }, after(1));
      await setTimeout(500);
      return { edited };
    });
    expect(await edit.edited).toMatchObject({ ok: true, status: 'PENDING' });
    expect(await stored(id)).toMatchObject({ source: 'Buy pills.', status: 'PENDING', shown: false });
  });

  it('is not changed too late, by somebody else, to nothing, or once it is removed', async () => {
    const { id } = await write(ada, post, 'One.');
    const refusal = async (...args: Parameters<typeof editComment>) => {
      const result = await editComment(...args);
      return result.ok ? null : result.refusal;
    };
    expect(await refusal(ada, { id, source: 'Two.' }, after(15))).toBe('late');
    expect(await refusal(bo, { id, source: 'Two.' }, after(1))).toBe('foreign');
    expect(await refusal({ ...bo, role: 'ADMIN' }, { id, source: 'Two.' }, after(1))).toBe('foreign');
    expect(await refusal(ada, { id, source: ' ' }, after(1))).toBe('empty');
    expect(await refusal(ada, { id, source: 'x'.repeat(10_001) }, after(1))).toBe('long');
    expect(await refusal(ada, { id: 999_999, source: 'Two.' }, after(1))).toBe('foreign');
    await database().$transaction((tx) => setCommentStatus(tx, [id], 'REMOVED'));
    expect(await refusal(ada, { id, source: 'Two.' }, after(1))).toBe('foreign');
    expect((await stored(id)).source).toBe('One.');
  });

  it('goes when its author says so, at any time, and leaves its place where replies hang', async () => {
    const { id } = await write(ada, post, 'One.');
    await write(bo, post, 'Two.', { parentId: id });
    const deleted = await deleteComment(ada, actorOf(ada), id, after(99_999));
    expect(deleted?.tags).toEqual([`discussion:${post}`, 'comments']);
    const { threads } = await getThreads(post, 1);
    expect(threads).toMatchObject([{ id, status: 'DELETED', replies: [{ name: 'Bo' }] }]);
    expect(await stored(id)).toMatchObject({ source: 'One.' });
    expect(await database().auditEntry.count({ where: { action: 'comment.delete', subjectId: String(id), actorId: ada.id } })).toBe(1);
  });

  it('is nobody else’s to delete, and goes once', async () => {
    const { id } = await write(ada, post, 'One.');
    expect(await deleteComment(bo, actorOf(bo), id, noon)).toBe(null);
    await deleteComment(ada, actorOf(ada), id, noon);
    expect(await deleteComment(ada, actorOf(ada), id, noon)).toBe(null);
    expect((await getThreads(post, 1)).threads).toEqual([]);
  });
});
