import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { changeText } from '#features/comments/edit.ts';
import { readText } from '#features/comments/read-text.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { decideComments } from './decide.ts';
import { emptySite, later, logged, newPost, noon, person, report, statusOf, told, write } from './moderation-fixture.ts';
import { commentDecision, seenValue, type Seen } from './schema.ts';

useTestDatabase();
beforeEach(emptySite);

const seen = (id: number, status: Seen['status'] = 'PENDING', reported = false): Seen => ({ id, status, reported, editedAt: null });

describe('a decision about a comment', () => {
  it('publishes what waited, and tells its author', async () => {
    const [ed, ann, post] = [await person('Ed', 'EDITOR'), await person('Ann'), await newPost()];
    const [id = 0] = await write(post, { userId: ann.id });
    const outcome = await decideComments(ed, { comments: [seen(id)], decision: 'approve', reason: '' }, noon);
    expect(outcome).toMatchObject({ done: [id], missed: [], tags: [`discussion:${post}`, 'comments'] });
    expect(await database().comment.findUnique({ where: { id }, select: { status: true, shown: true } })).toEqual({ status: 'APPROVED', shown: true });
    expect(await logged()).toMatchObject([{ action: 'comment.approve', actorName: 'Ed', subjectId: String(id), details: { from: 'PENDING', to: 'APPROVED' } }]);
    expect(await told(ann.id)).toEqual([{ commentId: id, details: { decision: 'approve', reason: '' } }]);
  });

  it('removes with a reason, which its author reads; spam is told to nobody', async () => {
    const [ed, ann, post] = [await person('Ed', 'EDITOR'), await person('Ann'), await newPost()];
    const [first = 0, second = 0] = await write(post, { userId: ann.id, status: 'APPROVED' }, { userId: ann.id });
    await decideComments(ed, { comments: [seen(first, 'APPROVED')], decision: 'remove', reason: 'Rude.' }, noon);
    await decideComments(ed, { comments: [seen(second)], decision: 'spam', reason: '' }, noon);
    expect([await statusOf(first), await statusOf(second)]).toEqual(['REMOVED', 'SPAM']);
    expect(await told(ann.id)).toEqual([{ commentId: first, details: { decision: 'remove', reason: 'Rude.' } }]);
    await decideComments(ed, { comments: [seen(first, 'REMOVED')], decision: 'approve', reason: '' }, later(1));
    expect((await logged()).at(-1)?.action).toBe('comment.restore');
  });

  it('settles the reports against it; kept as it was, its author hears nothing', async () => {
    const [ed, ann, post] = [await person('Ed', 'EDITOR'), await person('Ann'), await newPost()];
    const [id = 0] = await write(post, { userId: ann.id, status: 'APPROVED' });
    await report(id);
    await report(id);
    await decideComments(ed, { comments: [seen(id, 'APPROVED', true)], decision: 'approve', reason: '' }, noon);
    expect(await database().comment.findUnique({ where: { id }, select: { openReports: true } })).toEqual({ openReports: 0 });
    expect(await database().report.findMany({ select: { settledAt: true, settlerId: true } })).toEqual([{ settledAt: noon, settlerId: ed.id }, { settledAt: noon, settlerId: ed.id }]);
    expect(await told(ann.id)).toEqual([]);
  });

  it('is about a hundred at once, under as many posts', async () => {
    const ed = await person('Ed', 'EDITOR');
    const ids = [];
    for (let n = 0; n < 100; n++) ids.push(...(await write(await newPost(`p${n}`), {})));
    const outcome = await decideComments(ed, { comments: ids.map((id) => seen(id)), decision: 'approve', reason: '' }, noon);
    expect(outcome.done).toHaveLength(100);
    expect(await database().post.count({ where: { commentCount: 1 } })).toBe(100);
    expect(await logged()).toHaveLength(100);
  });

  it('is made once: of two moderators the second hears of the first', async () => {
    const [ed, eve, post] = [await person('Ed', 'EDITOR'), await person('Eve', 'EDITOR'), await newPost()];
    const [id = 0, other = 0] = await write(post, {}, {});
    const [first, second] = await Promise.all([
      decideComments(ed, { comments: [seen(id)], decision: 'approve', reason: '' }, noon),
      decideComments(eve, { comments: [seen(id), seen(other)], decision: 'remove', reason: '' }, noon),
    ]);
    expect(first.done.includes(id)).not.toBe(second.done.includes(id));
    expect(second.done).toContain(other);
    const missed = [...first.missed, ...second.missed];
    expect(missed).toEqual([{ id, why: expect.stringMatching(/^(Ed approved|Eve removed) this one meanwhile\.$/) }]);
    expect((await logged()).filter(({ subjectId }) => subjectId === String(id))).toHaveLength(1);
  });

  it('is not made about what its author has deleted, what changed, or what is gone', async () => {
    const [ed, ann, post] = [await person('Ed', 'EDITOR'), await person('Ann'), await newPost()];
    const [id = 0] = await write(post, { userId: ann.id, status: 'APPROVED' });
    await database().comment.update({ where: { id }, data: { status: 'DELETED' } });
    const outcome = await decideComments(ed, { comments: [seen(id, 'APPROVED'), seen(999_999)], decision: 'approve', reason: '' }, noon);
    expect(outcome.missed.map(({ why }) => why)).toEqual(['Its author has deleted it.', 'This one is no longer there.']);
    expect(await logged()).toEqual([]);
  });

  it('is not made about a text that has changed since it was seen: nobody publishes what they have not read', async () => {
    const [ed, ann, post] = [await person('Ed', 'EDITOR'), await person('Ann'), await newPost()];
    const [id = 0] = await write(post, { userId: ann.id });
    const edit = (source: string, at: Date) => database().$transaction((tx) => changeText(tx, id, ann.id, readText(source), at));
    await edit('Buy pills.', later(1));
    const approve = (editedAt: Date | null) => decideComments(ed, { comments: [{ ...seen(id), editedAt }], decision: 'approve', reason: '' }, later(3));
    const unread = { done: [], missed: [{ id, why: 'Its text has changed since you saw it: please read it again.' }] };
    expect(await approve(null)).toMatchObject(unread);
    await edit('Buy more pills.', later(2));
    expect(await approve(later(1))).toMatchObject(unread);
    expect(await statusOf(id)).toBe('PENDING');
    expect(await approve(later(2))).toMatchObject({ done: [id], missed: [] });
  });

  it.each([
    ['12.PENDING', { id: 12, status: 'PENDING', reported: false, editedAt: null }],
    [`12.APPROVED.${noon.getTime()}.reported`, { id: 12, status: 'APPROVED', reported: true, editedAt: noon }],
    ['12.APPROVED.reported', { id: 12, status: 'APPROVED', reported: true, editedAt: null }],
  ] as const)('comes with what was seen, as %s', (value, saw) => {
    expect(seenValue(saw)).toBe(value);
    expect(commentDecision.parse({ comment: value, decision: 'approve' }).comment).toEqual([saw]);
  });
});

describe('who may decide', () => {
  it.each([
    ['READER', 'READER', false], ['AUTHOR', 'READER', false], ['EDITOR', 'READER', true], ['EDITOR', 'AUTHOR', true], ['EDITOR', 'EDITOR', false],
    ['EDITOR', 'ADMIN', false], ['ADMIN', 'EDITOR', true], ['ADMIN', 'ADMIN', false], ['EDITOR', null, true],
  ] as const)('%s takes away what %s wrote: %s', async (role, authorRole, may) => {
    const [moderator, author, post] = [await person('Mo', role), authorRole && (await person('Au', authorRole)), await newPost()];
    const [id = 0] = await write(post, { userId: author?.id ?? null, status: 'APPROVED' });
    const { done } = await decideComments(moderator, { comments: [seen(id, 'APPROVED')], decision: 'remove', reason: '' }, noon);
    expect(done).toEqual(may ? [id] : []);
    expect(await statusOf(id)).toBe(may ? 'REMOVED' : 'APPROVED');
  });

  it('nobody who was suspended meanwhile', async () => {
    const [ed, post] = [await person('Ed', 'EDITOR'), await newPost()];
    const [id = 0] = await write(post, {});
    await database().user.update({ where: { id: ed.id }, data: { standing: 'SUSPENDED' } });
    expect(await decideComments(ed, { comments: [seen(id)], decision: 'approve', reason: '' }, noon)).toMatchObject({ done: [], missed: [{ why: 'Your account may not moderate.' }] });
  });
});
