import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { decideComments } from './decide.ts';
import { listDecisions } from './log.ts';
import { emptySite, later, newPost, noon, person, report, write } from './moderation-fixture.ts';
import { getPerson, listPeople } from './people-queries.ts';
import { takeMeasure } from './people.ts';
import { getQueue } from './queries.ts';
import { COMMENTS_A_PAGE, countQueues } from './queue-ids.ts';
import { readQueueQuery } from './queue-schema.ts';
import { queueAddress, type QueueFilter } from './queues.ts';

useTestDatabase();
beforeEach(emptySite);

const ids = async (filter: QueueFilter) => (await getQueue(filter, noon)).comments.map(({ id }) => id);

describe('the queues', () => {
  it('have each comment where it belongs, the newest first, and count them', async () => {
    const post = await newPost();
    const [waiting = 0, spam = 0, removed = 0, published = 0, deleted = 0] = await write(post, {}, { status: 'SPAM' }, { status: 'REMOVED' }, { status: 'APPROVED' }, {});
    await database().comment.update({ where: { id: deleted }, data: { status: 'DELETED' } });
    await report(published);
    expect(await ids({ queue: 'pending' })).toEqual([waiting]);
    expect(await ids({ queue: 'reported' })).toEqual([published]);
    expect(await ids({ queue: 'spam' })).toEqual([spam]);
    expect(await ids({ queue: 'removed' })).toEqual([deleted, removed]);
    expect(await ids({ queue: 'all' })).toEqual([deleted, published, removed, spam, waiting]);
    expect(await countQueues()).toEqual({ pending: 1, reported: 1, spam: 1, removed: 2, all: 5 });
  });

  it('come in pages, and count to a thousand', async () => {
    const all = await write(await newPost(), ...Array.from({ length: 1_010 }, () => ({})));
    const first = await getQueue({ queue: 'pending' }, noon);
    expect(first.comments.map(({ id }) => id)).toEqual(all.slice(-COMMENTS_A_PAGE).reverse());
    const second = await getQueue({ queue: 'pending', before: first.next ?? 0 }, noon);
    expect(second.comments[0]?.id).toBe(all.at(-COMMENTS_A_PAGE - 1));
    expect((await getQueue({ queue: 'pending', before: all[10] ?? 0 }, noon)).next).toBeNull();
    expect((await countQueues()).pending).toBe(1_001);
  });

  it('are narrowed down by words, author, post, reason, or to one comment', async () => {
    const [ann, a, b] = [await person('Ann'), await newPost('a'), await newPost('b')];
    const [first = 0, second = 0] = await write(a, { userId: ann.id, source: 'Rents rise in Leeds' }, { source: 'Buses are late' });
    const [third = 0] = await write(b, { userId: ann.id, source: 'Rents fall' });
    await database().comment.update({ where: { id: second }, data: { heldFor: 'links' } });
    expect(await ids({ queue: 'pending', words: 'rents' })).toEqual([third, first]);
    expect(await ids({ queue: 'pending', words: 'rents -leeds' })).toEqual([third]);
    expect(await ids({ queue: 'pending', words: '") OR 1=1 --' })).toEqual([]);
    expect(await ids({ queue: 'pending', authorId: ann.id, postId: a })).toEqual([first]);
    expect(await ids({ queue: 'pending', reason: 'links' })).toEqual([second]);
    expect(await ids({ queue: 'all', id: second })).toEqual([second]);
  });

  it('show all that a decision needs', async () => {
    const [ed, ann, post] = [await person('Ed', 'EDITOR'), await person('Ann'), await newPost()];
    const [root = 0, id = 0] = await write(post, { status: 'APPROVED', source: '<p>What it <b>answers</b></p>' }, { userId: ann.id });
    await database().comment.update({ where: { id }, data: { parentId: root, heldFor: 'links', evidence: [{ check: 'links', found: 'Four links' }] } });
    await database().commentRevision.create({ data: { commentId: id, source: 'Before', editorId: ann.id, createdAt: noon } });
    await report(id, 'Copied');
    await takeMeasure(ed, { userId: ann.id, measure: 'warn', standing: 'ACTIVE', reason: 'Mind your tone.', clear: false }, noon);
    const { comments } = await getQueue({ queue: 'pending' }, noon);
    expect(comments).toMatchObject([{
      name: 'Ann', post: { title: 'Post a' }, parent: { number: 1, name: 'A guest', excerpt: 'What it answers' }, evidence: [{ check: 'links', found: 'Four links' }],
      reports: [{ reason: 'Copied' }], revisions: [{ source: 'Before', editor: { name: 'Ann' } }],
      user: { standing: 'ACTIVE', approved: 0, pending: 1, removed: 0, spam: 0, reports: 1, since: noon, entries: [{ actorName: 'Ed', action: 'user.warn', reason: 'Mind your tone.' }] },
    }]);
    expect(JSON.stringify(comments)).not.toContain('@example.org');
  });

  it('have addresses that say what they show; what makes no sense in one is left out', () => {
    const filter = { queue: 'spam', words: 'a b', authorId: '01a2124f-c504-754b-bc6e-6ed797dfc77b', postId: 7, reason: 'links', before: 9 } as const;
    expect(readQueueQuery(Object.fromEntries(new URL(queueAddress(filter), 'http://x').searchParams))).toEqual(filter);
    expect(readQueueQuery({ queue: 'x', words: '  ', author: 'me', post: '-1', reason: "'; --", before: ['1', '2'] })).toEqual({ queue: 'pending' });
    expect(readQueueQuery({ comment: '5' })).toEqual({ queue: 'all', id: 5 });
  });
});

describe('people', () => {
  it('are found by a part of their name; addresses are for admins', async () => {
    const [ann] = [await person('Ann Okafor'), await person('Ben')];
    expect(await listPeople({ name: 'okaf' }, { email: false, now: noon })).toMatchObject({ people: [{ id: ann.id, email: null, standing: 'ACTIVE' }], next: null });
    expect((await listPeople({ name: '%' }, { email: false, now: noon })).people).toEqual([]);
    expect((await listPeople({ name: 'example.org' }, { email: false, now: noon })).people).toEqual([]);
    expect((await listPeople({ name: 'ben@ex' }, { email: true, now: noon })).people).toMatchObject([{ name: 'Ben', email: 'ben@example.org' }]);
    expect(await getPerson(ann.id, { email: false, now: noon })).toMatchObject({ name: 'Ann Okafor', email: null });
    expect(await getPerson(crypto.randomUUID(), { email: true, now: noon })).toBeNull();
  });

  it('are listed by standing; a suspension that is over is none', async () => {
    const [ed, ann, ben] = [await person('Ed', 'EDITOR'), await person('Ann'), await person('Ben')];
    await takeMeasure(ed, { userId: ann.id, measure: 'suspend', standing: 'ACTIVE', days: 1, reason: 'x', clear: false }, noon);
    await takeMeasure(ed, { userId: ben.id, measure: 'ban', standing: 'ACTIVE', reason: 'x', clear: false }, noon);
    const names = async (standing: 'SUSPENDED' | 'BANNED' | 'HELD', now: Date) => (await listPeople({ standing }, { email: false, now })).people.map(({ name }) => name);
    expect([await names('SUSPENDED', later(1)), await names('BANNED', later(1)), await names('HELD', noon)]).toEqual([['Ann'], ['Ben'], []]);
    expect(await names('SUSPENDED', later(60 * 24 + 1))).toEqual([]);
  });
});

describe('the log', () => {
  it('says who decided what, when, and why; and can be narrowed down', async () => {
    const [ed, eve, ann, post] = [await person('Ed', 'EDITOR'), await person('Eve', 'EDITOR'), await person('Ann'), await newPost()];
    const [id = 0] = await write(post, { userId: ann.id, source: 'Rude words' });
    await decideComments(ed, { comments: [{ id, status: 'PENDING', reported: false, editedAt: null }], decision: 'remove', reason: 'Rude.' }, noon);
    await takeMeasure(eve, { userId: ann.id, measure: 'warn', standing: 'ACTIVE', reason: 'Enough.', clear: false }, later(1));
    expect((await listDecisions({})).entries).toMatchObject([
      { actorName: 'Eve', action: 'user.warn', name: 'Ann', reason: 'Enough.', at: later(1) },
      { actorName: 'Ed', action: 'comment.remove', author: 'Ann', excerpt: 'Rude words', reason: 'Rude.', from: 'PENDING', to: 'REMOVED' },
    ]);
    expect((await listDecisions({ actorId: ed.id })).entries).toHaveLength(1);
    expect((await listDecisions({ action: 'user.warn' })).entries).toHaveLength(1);
    expect((await listDecisions({ userId: ann.id })).entries).toMatchObject([{ action: 'user.warn' }]);
    expect((await listDecisions({ commentId: id })).entries).toMatchObject([{ action: 'comment.remove' }]);
  });
});
