import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { openSession } from '#features/sessions/commands.ts';
import { findViewer } from '#features/sessions/queries.ts';
import { emptySite, later, logged, newPost, noon, person, told, write } from './moderation-fixture.ts';
import { takeMeasure } from './people.ts';
import type { Measure, MeasureTaken } from './schema.ts';

useTestDatabase();
beforeEach(emptySite);

const taken = (userId: string, measure: Measure, more: Partial<MeasureTaken> = {}): MeasureTaken => ({ userId, measure, standing: 'ACTIVE', reason: 'Insults.', clear: false, ...more });
const signIn = (userId: string) => database().$transaction((tx) => openSession(tx, userId, 'A browser', noon));

describe('a suspension', () => {
  it('puts them out on the next request, for so many days, and tells them why', async () => {
    const [ed, ann] = [await person('Ed', 'EDITOR'), await person('Ann')];
    const { token } = await signIn(ann.id);
    expect(await findViewer(token, noon)).not.toBeNull();
    expect(await takeMeasure(ed, taken(ann.id, 'suspend', { days: 3 }), noon)).toMatchObject({ ok: true });
    expect(await findViewer(token, noon)).toBeNull();
    expect(await database().session.count()).toBe(0);
    const again = await signIn(ann.id);
    expect(await findViewer(again.token, later(60 * 24 * 3 - 1))).toBeNull();
    expect(await findViewer(again.token, later(60 * 24 * 3))).toMatchObject({ id: ann.id });
    expect(await told(ann.id)).toEqual([{ commentId: null, details: { decision: 'suspend', reason: 'Insults.' } }]);
    expect(await logged()).toMatchObject([{ action: 'user.suspend', subjectId: ann.id, details: { reason: 'Insults.', until: later(60 * 24 * 3).toISOString(), before: { standing: 'ACTIVE' } } }]);
  });
});

describe('a ban', () => {
  it('is for good, until it is lifted', async () => {
    const [ed, ann] = [await person('Ed', 'EDITOR'), await person('Ann')];
    await takeMeasure(ed, taken(ann.id, 'ban'), noon);
    const { token } = await signIn(ann.id);
    expect(await findViewer(token, later(1))).toBeNull();
    expect(await takeMeasure(ed, taken(ann.id, 'lift', { standing: 'BANNED', reason: '' }), later(2))).toMatchObject({ ok: true });
    expect(await findViewer(token, later(3))).toMatchObject({ id: ann.id });
  });

  it('takes a thousand comments with it, under many posts, and leaves the spam where it is', async () => {
    const [ed, ann] = [await person('Ed', 'EDITOR'), await person('Ann')];
    for (let n = 0; n < 10; n++) {
      const mine = Array.from({ length: 100 }, (_, key) => ({ userId: ann.id, status: key % 2 === 0 ? 'APPROVED' : 'PENDING' }) as const);
      await write(await newPost(`p${n}`), ...mine, { userId: ann.id, status: 'SPAM' }, { status: 'APPROVED' });
    }
    const began = performance.now();
    expect(await takeMeasure(ed, taken(ann.id, 'ban', { clear: true }), noon)).toMatchObject({ ok: true, removed: 1_000 });
    expect(performance.now() - began).toBeLessThan(15_000);
    const byStatus = await database().comment.groupBy({ by: ['status'], where: { userId: ann.id }, _count: true, orderBy: { status: 'asc' } });
    expect(byStatus.map(({ status, _count }) => [status, _count])).toEqual([['SPAM', 10], ['REMOVED', 1_000]]);
    expect(await database().post.findMany({ distinct: ['commentCount'], select: { commentCount: true } })).toEqual([{ commentCount: 1 }]);
    expect(await database().auditEntry.count({ where: { action: 'comment.remove' } })).toBe(1_000);
    expect(await told(ann.id)).toHaveLength(1);
  });
});

describe('what else is done about people', () => {
  it('a warning is told, about a comment of theirs where it is about one', async () => {
    const [ed, ann, post] = [await person('Ed', 'EDITOR'), await person('Ann'), await newPost()];
    const [id = 0, foreign = 0] = await write(post, { userId: ann.id }, {});
    await takeMeasure(ed, taken(ann.id, 'warn', { comment: id }), noon);
    await takeMeasure(ed, taken(ann.id, 'warn', { comment: foreign }), later(1));
    expect((await told(ann.id)).map(({ commentId }) => commentId)).toEqual([id, null]);
  });

  it('holding their comments is told to nobody, and noted', async () => {
    const [ed, ann] = [await person('Ed', 'EDITOR'), await person('Ann')];
    await takeMeasure(ed, taken(ann.id, 'hold', { reason: '' }), noon);
    expect(await database().user.findUnique({ where: { id: ann.id }, select: { heldAlways: true } })).toEqual({ heldAlways: true });
    expect(await takeMeasure(ed, taken(ann.id, 'hold', { reason: '' }), later(1))).toEqual({ ok: false, refusal: 'Ed holds every comment of them meanwhile.' });
    await takeMeasure(ed, taken(ann.id, 'unhold', { reason: '' }), later(2));
    expect([await told(ann.id), (await logged()).map(({ action }) => action)]).toEqual([[], ['user.hold', 'user.unhold']]);
  });

  it('of two moderators at once the second hears of the first', async () => {
    const [ed, eve, ann] = [await person('Ed', 'EDITOR'), await person('Eve', 'EDITOR'), await person('Ann')];
    const results = await Promise.all([takeMeasure(ed, taken(ann.id, 'ban'), noon), takeMeasure(eve, taken(ann.id, 'suspend', { days: 1 }), noon)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.flatMap((result) => (result.ok ? [] : [result.refusal]))).toEqual([expect.stringMatching(/^(Ed banned|Eve suspended) them meanwhile\.$/)]);
    expect(await logged()).toHaveLength(1);
  });
});

describe('who may take measures', () => {
  it.each([
    ['READER', 'READER', false], ['AUTHOR', 'READER', false], ['EDITOR', 'READER', true], ['EDITOR', 'AUTHOR', true], ['EDITOR', 'EDITOR', false],
    ['EDITOR', 'ADMIN', false], ['ADMIN', 'EDITOR', true], ['ADMIN', 'ADMIN', false],
  ] as const)('%s bans %s: %s', async (role, other, may) => {
    const [moderator, target] = [await person('Mo', role), await person('Ta', other)];
    for (const measure of ['warn', 'suspend', 'ban', 'lift', 'hold', 'clear'] as const) {
      await database().user.update({ where: { id: target.id }, data: { standing: 'ACTIVE', heldAlways: false } });
      expect([measure, (await takeMeasure(moderator, taken(target.id, measure, { days: 1 }), noon)).ok]).toEqual([measure, may]);
    }
  });

  it('nobody about themselves, nor about who is gone', async () => {
    const admin = await person('Ad', 'ADMIN');
    expect((await takeMeasure(admin, taken(admin.id, 'ban'), noon)).ok).toBe(false);
    expect(await takeMeasure(admin, taken(crypto.randomUUID(), 'ban'), noon)).toEqual({ ok: false, refusal: 'This account is no longer there.' });
  });
});
