import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { changeText } from '#features/comments/edit.ts';
import { readText } from '#features/comments/read-text.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { decideComments } from './decide.ts';
import { markComment } from './marks.ts';
import { emptySite, later, newPost, noon, person, report, statusOf, told, write } from './moderation-fixture.ts';
import { takeMeasure } from './people.ts';
import { undoDecisions } from './undo.ts';

useTestDatabase();
beforeEach(async () => {
  await emptySite();
  await database().spamWord.deleteMany();
});

const pending = (id: number) => ({ id, status: 'PENDING', reported: false, editedAt: null }) as const;
const learnt = () => database().spamWord.findMany({ where: { word: '', NOT: { spam: 0, ham: 0 } }, select: { spam: true, ham: true } });

describe('a decision that is taken back', () => {
  it('leaves everything as it was: the comment, its reports, what the filter learnt, and what its author was told', async () => {
    const [ed, ann, post] = [await person('Ed', 'EDITOR'), await person('Ann'), await newPost()];
    const [id = 0] = await write(post, { userId: ann.id, status: 'APPROVED' });
    await report(id);
    const { entries } = await decideComments(ed, { comments: [{ id, status: 'APPROVED', reported: true, editedAt: null }], decision: 'remove', reason: 'Rude.' }, noon);
    expect(await undoDecisions(ed, entries, later(1))).toMatchObject({ done: [id], missed: [], tags: [`discussion:${post}`, 'comments'] });
    expect(await database().comment.findUnique({ where: { id }, select: { status: true, openReports: true, shown: true } })).toEqual({ status: 'APPROVED', openReports: 1, shown: true });
    expect(await database().report.findMany({ select: { settledAt: true } })).toEqual([{ settledAt: null }]);
    expect(await told(ann.id)).toEqual([]);
  });

  it('unteaches the filter, also where a second decision had taught it otherwise', async () => {
    const [ed, post] = [await person('Ed', 'EDITOR'), await newPost()];
    const [id = 0] = await write(post, {});
    await decideComments(ed, { comments: [pending(id)], decision: 'spam', reason: '' }, noon);
    expect(await learnt()).toEqual([{ spam: 1, ham: 0 }]);
    const { entries } = await decideComments(ed, { comments: [{ id, status: 'SPAM', reported: false, editedAt: null }], decision: 'approve', reason: '' }, later(1));
    expect(await learnt()).toEqual([{ spam: 0, ham: 1 }]);
    await undoDecisions(ed, entries, later(2));
    expect([await learnt(), await statusOf(id)]).toEqual([[{ spam: 1, ham: 0 }], 'SPAM']);
  });

  it('stays where somebody has decided since, and cannot be taken back twice', async () => {
    const [ed, eve, post] = [await person('Ed', 'EDITOR'), await person('Eve', 'EDITOR'), await newPost()];
    const [id = 0, other = 0] = await write(post, {}, {});
    const { entries } = await decideComments(ed, { comments: [pending(id), pending(other)], decision: 'approve', reason: '' }, noon);
    await decideComments(eve, { comments: [{ id, status: 'APPROVED', reported: false, editedAt: null }], decision: 'remove', reason: '' }, later(1));
    expect(await undoDecisions(ed, entries, later(2))).toMatchObject({ done: [other], missed: [{ id, why: 'Eve removed this one meanwhile.' }] });
    expect(await undoDecisions(ed, entries, later(3))).toMatchObject({ done: [] });
    expect([await statusOf(id), await statusOf(other)]).toEqual(['REMOVED', 'PENDING']);
  });

  it('does not publish what its author has written there since', async () => {
    const [ed, ann, post] = [await person('Ed', 'EDITOR'), await person('Ann'), await newPost()];
    const [id = 0] = await write(post, { userId: ann.id, status: 'APPROVED' });
    const { entries } = await decideComments(ed, { comments: [{ ...pending(id), status: 'APPROVED' }], decision: 'spam', reason: '' }, noon);
    await database().$transaction((tx) => changeText(tx, id, ann.id, readText('Buy pills.'), later(1)));
    expect(await undoDecisions(ed, entries, later(2))).toMatchObject({ done: [], missed: [{ id, why: 'This one has changed meanwhile.' }] });
    expect(await statusOf(id)).toBe('SPAM');
  });

  it('stays told where the mail has gone out', async () => {
    const [ed, ann, post] = [await person('Ed', 'EDITOR'), await person('Ann'), await newPost()];
    const [id = 0] = await write(post, { userId: ann.id });
    const { entries } = await decideComments(ed, { comments: [pending(id)], decision: 'approve', reason: '' }, noon);
    await database().notification.updateMany({ data: { mailedAt: noon } });
    await undoDecisions(ed, entries, later(2));
    expect(await told(ann.id)).toHaveLength(1);
  });

  it('may be a feature, or a closed thread', async () => {
    const [ed, post] = [await person('Ed', 'EDITOR'), await newPost()];
    const [id = 0] = await write(post, { status: 'APPROVED' });
    const { entries } = await markComment(ed, { id, mark: 'feature' }, noon);
    await undoDecisions(ed, entries, later(1));
    const closed = await markComment(ed, { id, mark: 'close' }, later(2));
    await undoDecisions(ed, closed.entries, later(3));
    expect(await database().comment.findUnique({ where: { id }, select: { featured: true, closed: true } })).toEqual({ featured: false, closed: false });
  });

  it('is not for readers', async () => {
    const [ed, ann, post] = [await person('Ed', 'EDITOR'), await person('Ann'), await newPost()];
    const [id = 0] = await write(post, {});
    const { entries } = await decideComments(ed, { comments: [pending(id)], decision: 'approve', reason: '' }, noon);
    expect((await undoDecisions(ann, entries, later(1))).done).toEqual([]);
    expect(await statusOf(id)).toBe('APPROVED');
  });
});

describe('a ban that is taken back', () => {
  it('brings back what was removed with it, but for what was decided about since', async () => {
    const [ed, ann, post] = [await person('Ed', 'EDITOR'), await person('Ann'), await newPost()];
    const ids = await write(post, { userId: ann.id, status: 'APPROVED' }, { userId: ann.id }, { userId: ann.id, status: 'APPROVED' }, { userId: ann.id, status: 'SPAM' });
    const banned = await takeMeasure(ed, { userId: ann.id, measure: 'ban', standing: 'ACTIVE', reason: 'Spam.', clear: true }, noon);
    expect(banned).toMatchObject({ ok: true, removed: 3 });
    await decideComments(ed, { comments: [{ id: ids[2] ?? 0, status: 'REMOVED', reported: false, editedAt: null }], decision: 'spam', reason: '' }, later(1));
    const outcome = await undoDecisions(ed, banned.ok ? banned.entries : [], later(2));
    expect(outcome.missed).toEqual([]);
    expect(await Promise.all(ids.map(statusOf))).toEqual(['APPROVED', 'PENDING', 'SPAM', 'SPAM']);
    expect(await database().user.findUnique({ where: { id: ann.id }, select: { standing: true, standingReason: true } })).toEqual({ standing: 'ACTIVE', standingReason: null });
    expect(await told(ann.id)).toEqual([]);
  });
});
