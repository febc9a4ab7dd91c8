import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { writeComment } from '#features/comments/write.ts';
import { markComment } from './marks.ts';
import { emptySite, later, logged, newPost, noon, person, told, write } from './moderation-fixture.ts';

useTestDatabase();
beforeEach(emptySite);

describe('a featured comment', () => {
  it('is one that readers see; its author is told', async () => {
    const [ed, ann, post] = [await person('Ed', 'EDITOR'), await person('Ann'), await newPost()];
    const [id = 0, waiting = 0] = await write(post, { userId: ann.id, status: 'APPROVED' }, {});
    expect(await markComment(ed, { id, mark: 'feature' }, noon)).toMatchObject({ done: [id], tags: [`discussion:${post}`, 'comments'] });
    expect((await told(ann.id)).map(({ details }) => details)).toEqual([{ decision: 'feature', reason: '' }]);
    expect(await markComment(ed, { id: waiting, mark: 'feature' }, noon)).toMatchObject({ done: [], missed: [{ why: 'Only a published comment can be featured.' }] });
    expect(await markComment(ed, { id, mark: 'feature' }, later(1))).toMatchObject({ missed: [{ why: 'Ed featured this one meanwhile.' }] });
    await markComment(ed, { id, mark: 'unfeature' }, later(2));
    expect((await logged()).map(({ action }) => action)).toEqual(['comment.feature', 'comment.unfeature']);
  });

  it('is chosen by moderators', async () => {
    const [ann, post] = [await person('Ann', 'AUTHOR'), await newPost()];
    const [id = 0] = await write(post, { status: 'APPROVED' });
    expect((await markComment(ann, { id, mark: 'feature' }, noon)).done).toEqual([]);
  });
});

describe('a closed thread', () => {
  it('takes no more replies, wherever in it; a new thread may be begun, and it can be opened again', async () => {
    const [ed, ann, post] = [await person('Ed', 'EDITOR'), await person('Ann'), await newPost()];
    const [root = 0] = await write(post, { status: 'APPROVED' });
    const draft = (parentId: number | null, source: string) => ({ postId: post, parentId, source, follow: false, key: null });
    const first = await writeComment(ann, draft(root, 'A reply'), later(1));
    expect(first.ok).toBe(true);
    const reply = first.ok ? first.id : 0;
    await database().comment.update({ where: { id: reply }, data: { status: 'APPROVED', shown: true } });
    await markComment(ed, { id: reply, mark: 'close' }, later(2));
    expect(await database().comment.findUnique({ where: { id: root }, select: { closed: true } })).toEqual({ closed: true });
    expect(await writeComment(ann, draft(reply, 'Another one'), later(3))).toEqual({ ok: false, refusal: 'thread' });
    expect(await writeComment(ann, draft(null, 'By itself'), later(4))).toMatchObject({ ok: true });
    await markComment(ed, { id: root, mark: 'open' }, later(5));
    expect(await writeComment(ann, draft(reply, 'And another'), later(6))).toMatchObject({ ok: true });
  });
});
