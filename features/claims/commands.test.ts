import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { commentOn, emptySite, exported, importText, item } from '#features/imports/import-fixture.ts';
import { getThreads } from '#features/comments/queries.ts';
import { claimComments, giveBackComments } from './commands.ts';
import { CLAIMS_A_PAGE } from './limits.ts';
import { countClaimable, countClaimed, listClaimable } from './queries.ts';

useTestDatabase();

const now = new Date('2026-11-23T12:00:00Z');
const EMAIL = 'rosa@mail.example';

const site = exported(
  item({
    id: 1,
    title: 'The plot by the railway',
    comments: [
      commentOn({ id: 11, author: 'Rosa L', email: 'ROSA@mail.example', url: 'https://rosa.example', content: 'The council sold it.' }),
      commentOn({ id: 12, author: 'Another', email: 'another@mail.example' }),
      commentOn({ id: 13, author: 'rosa', email: EMAIL, approved: '0', content: 'It waits.' }),
      commentOn({ id: 14, author: 'Cheap pills', email: EMAIL, approved: 'spam' }),
    ].join(''),
  }),
  item({ id: 2, status: 'draft', title: 'A secret plan', path: null, comments: commentOn({ id: 21, author: 'Rosa L', email: EMAIL }) }),
);

let rosa: { id: string };
const actor = () => ({ userId: rosa.id, name: 'Rosa Luxton' });
const rows = () => database().comment.findMany({ orderBy: { id: 'asc' }, select: { id: true, userId: true, guestName: true, guestEmail: true } });
const ids = async (where: { userId: string | null }) => (await database().comment.findMany({ where, orderBy: { id: 'asc' }, select: { id: true } })).map(({ id }) => id);

beforeEach(async () => {
  await emptySite();
  await database().user.deleteMany();
  await importText(site);
  rosa = await database().user.create({ data: { email: 'Rosa@Mail.Example', emailVerified: now, name: 'Rosa Luxton' }, select: { id: true } });
});

describe('the comments of an old site', () => {
  it('can be claimed by whoever has proven the address that they bear, in any case of letters', async () => {
    expect(await countClaimable(rosa)).toBe(3);
    const listed = await listClaimable(rosa, 1);
    expect(listed.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual([11, 13, 21]);
    expect(listed.find(({ id }) => id === 11)).toMatchObject({ name: 'Rosa L', beginning: 'The council sold it.', post: { title: 'The plot by the railway', path: '/2012/03/post-1/' } });
  });

  it('name no post that is not public', async () => {
    expect((await listClaimable(rosa, 1)).find(({ id }) => id === 21)?.post).toBeNull();
    expect(JSON.stringify(await listClaimable(rosa, 1))).not.toContain('A secret plan');
  });

  it('are nobody’s for an address that is not proven', async () => {
    await database().user.update({ where: { id: rosa.id }, data: { emailVerified: null } });
    expect([await countClaimable(rosa), (await claimComments(actor(), now)).count]).toEqual([0, 0]);
    expect(await ids({ userId: rosa.id })).toEqual([]);
  });

  it('are listed a page at a time', async () => {
    await database().$executeRaw`
      INSERT INTO "Comment" ("postId", "rootId", "number", "threadPath", "source", "html", "guestEmail")
      SELECT (SELECT min("id") FROM "Post"), 0, 100 + n, n::text, 'x', 'x', ${EMAIL} FROM generate_series(1, 60) n`;
    expect([(await listClaimable(rosa, 1)).length, (await listClaimable(rosa, 2)).length, (await listClaimable(rosa, 3)).length]).toEqual([CLAIMS_A_PAGE, 13, 0]);
  });
});

describe('claiming', () => {
  it('makes them the account’s, under its name, and keeps the address no more', async () => {
    const { count, tags } = await claimComments(actor(), now);
    expect(count).toBe(3);
    expect(tags).toContain('comments');
    expect(await ids({ userId: rosa.id })).toEqual([11, 13, 21]);
    expect((await rows()).filter(({ userId }) => userId).map(({ guestEmail }) => guestEmail)).toEqual([null, null, null]);
    const post = await database().post.findFirstOrThrow({ where: { title: 'The plot by the railway' }, select: { id: true } });
    expect((await getThreads(post.id, 1)).threads.map(({ name }) => name)).toEqual(['Rosa Luxton', 'Another']);
    expect([await countClaimable(rosa), await countClaimed(rosa)]).toEqual([0, 3]);
  });

  it('leaves others’ comments and what was taken for spam alone', async () => {
    await claimComments(actor(), now);
    expect(await ids({ userId: null })).toEqual([12, 14]);
  });

  it('happens once, however often and however quickly it is asked for', async () => {
    const results = await Promise.all([1, 2, 3].map(() => claimComments(actor(), now)));
    expect(results.map(({ count }) => count).toSorted((a, b) => a - b)).toEqual([0, 0, 3]);
    expect((await claimComments(actor(), now)).count).toBe(0);
    expect(await database().auditEntry.findMany({ where: { action: 'account.claim' }, select: { actorId: true, details: true } })).toEqual([{ actorId: rosa.id, details: { comments: 3 } }]);
  });

  it('is not for nobody, nor for an account that is about to go', async () => {
    expect((await claimComments({ userId: null, name: 'A command' }, now)).count).toBe(0);
    await database().user.update({ where: { id: rosa.id }, data: { deleteAfter: now } });
    expect((await claimComments(actor(), now)).count).toBe(0);
  });

  it('survives a second import, which brings nothing back', async () => {
    await claimComments(actor(), now);
    await importText(site);
    expect([await ids({ userId: rosa.id }), await countClaimable(rosa)]).toEqual([[11, 13, 21], 0]);
  });

  it('of 20,000 comments under 300 posts is one transaction of a few seconds', async () => {
    await database().$executeRaw`
      INSERT INTO "Post" ("path", "slug", "title", "source", "html", "text") SELECT '/many/' || n || '/', 'm', 'M', '', '', '' FROM generate_series(1, 300) n`;
    await database().$executeRaw`
      INSERT INTO "Comment" ("postId", "rootId", "number", "threadPath", "source", "html", "guestEmail", "guestName")
      SELECT (SELECT min("id") FROM "Post" WHERE "slug" = 'm') + n % 300, 0, n, n::text, 'x', 'x', ${EMAIL}, 'R' FROM generate_series(1, 20500) n`;
    const began = performance.now();
    expect(await claimComments(actor(), now)).toEqual({ count: 20_000, tags: [`commenter:${rosa.id}`, '*'] });
    expect(performance.now() - began).toBeLessThan(20_000);
    expect((await claimComments(actor(), now)).count).toBe(503);
  }, 60_000);
});

describe('giving back', () => {
  it('leaves all as it was before the claim, so that it can be claimed again', async () => {
    const before = await rows();
    await claimComments(actor(), now);
    expect((await giveBackComments(actor(), now)).count).toBe(3);
    const after = await rows();
    expect(after.map(({ guestEmail, ...row }) => ({ ...row, guestEmail: guestEmail?.toLowerCase() }))).toEqual(before.map(({ guestEmail, ...row }) => ({ ...row, guestEmail: guestEmail?.toLowerCase() })));
    expect([await countClaimable(rosa), (await giveBackComments(actor(), now)).count]).toEqual([3, 0]);
  });

  it('gives no comment an address that it never bore', async () => {
    await claimComments(actor(), now);
    await database().user.update({ where: { id: rosa.id }, data: { email: 'new@mail.example' } });
    await database().auditEntry.create({ data: { actorId: rosa.id, actorName: 'Rosa', action: 'account.email', subject: 'account', subjectId: rosa.id } });
    expect((await giveBackComments(actor(), now)).count).toBe(3);
    expect([await countClaimable(rosa), await database().comment.count({ where: { guestEmail: 'new@mail.example' } })]).toEqual([0, 0]);
  });

  it('is of what came from an old site alone, not of what one wrote here', async () => {
    await database().comment.update({ where: { id: 12 }, data: { userId: rosa.id, importId: null }, select: { id: true } });
    await claimComments(actor(), now);
    await giveBackComments(actor(), now);
    expect(await ids({ userId: rosa.id })).toEqual([12]);
  });
});
