import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { keepAccount, requestDeletion } from './commands.ts';
import { account, due, emptyAccounts, now } from './deletion-fixture.ts';
import { deletionFacts } from './queries.ts';

useTestDatabase();

let ann: { id: string };
const actor = (id = ann.id) => ({ userId: id, name: 'Ann' });
const wish = { comments: 'stay', confirmation: 'ann@example.org' } as const;
const state = (id = ann.id) => database().user.findUniqueOrThrow({ where: { id }, select: { deleteAfter: true, deleteComments: true } });

beforeEach(async () => {
  await emptyAccounts();
  ann = await account('ann@example.org', { name: 'Ann Okafor' });
});

describe('asking for one’s account to be deleted', () => {
  it('has it deleted a day later, and says so', async () => {
    const deleteAfter = new Date('2026-11-24T12:00:00Z');
    expect(await requestDeletion(actor(), { ...wish, comments: 'go' }, now)).toEqual({ ok: true, deleteAfter });
    expect(await state()).toEqual({ deleteAfter, deleteComments: true });
    expect(await database().auditEntry.findMany({ select: { action: true, details: true } })).toEqual([{ action: 'account.delete-request', details: { comments: 'go' } }]);
  });

  it.each(['ann@example.org', ' ANN@EXAMPLE.ORG ', 'Ann Okafor', 'ann  okafor'])('is meant by whoever types %j', async (confirmation) => {
    expect(await requestDeletion(actor(), { ...wish, confirmation }, now)).toMatchObject({ ok: true });
  });

  it.each(['ann', 'yes', 'bea@example.org', 'Ann Okafor!'])('is not meant by whoever types %j', async (confirmation) => {
    expect(await requestDeletion(actor(), { ...wish, confirmation }, now)).toEqual({ ok: false, reason: 'not-confirmed' });
    expect((await state()).deleteAfter).toBeNull();
  });

  it('counts once, however often it is sent', async () => {
    const results = await Promise.all([now, due, due].map((at) => requestDeletion(actor(), wish, at)));
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
    expect(await database().auditEntry.count()).toBe(1);
  });

  it('is refused to the last admin, and of two at once to one', async () => {
    const [bea, cem] = [await account('bea@example.org', { role: 'ADMIN' }), await account('cem@example.org', { role: 'ADMIN' })];
    const results = await Promise.all([bea, cem].map(({ id, name }) => requestDeletion(actor(id), { comments: 'stay', confirmation: name ?? '' }, now)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results).toContainEqual({ ok: false, reason: 'only-admin' });
    const onlyAdmins = await Promise.all([ann, bea, cem].map(async (who) => (await deletionFacts(who))?.onlyAdmin));
    expect([onlyAdmins[0], onlyAdmins.filter(Boolean).length]).toEqual([false, 1]);
  });
});

describe('changing one’s mind', () => {
  it('keeps the account as it was', async () => {
    await requestDeletion(actor(), { ...wish, comments: 'go' }, now);
    expect(await keepAccount(actor(), new Date('2026-11-24T11:59:00Z'))).toBe(true);
    expect(await state()).toEqual({ deleteAfter: null, deleteComments: false });
    expect(await keepAccount(actor(), due)).toBe(true);
    expect((await database().auditEntry.findMany({ orderBy: { id: 'asc' }, select: { action: true } })).map(({ action }) => action)).toEqual(['account.delete-request', 'account.keep']);
  });

  it('comes too late once the day is over', async () => {
    await requestDeletion(actor(), wish, now);
    expect(await keepAccount(actor(), due)).toBe(false);
    expect((await state()).deleteAfter).not.toBeNull();
  });
});
