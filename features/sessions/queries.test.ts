import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { closeSession, closeSessions, openSession, startSession } from './commands.ts';
import { findSession, findViewer } from './queries.ts';

useTestDatabase();

const now = new Date('2026-11-25T12:00:00Z');
const HOUR = 3600 * 1000;
const DAY = 24 * HOUR;
const after = (ms: number) => new Date(now.getTime() + ms);

let ada = '';
const suspend = (suspendedUntil: Date | null) => database().user.update({ where: { id: ada }, data: { standing: 'SUSPENDED', suspendedUntil } });

beforeEach(async () => {
  await database().user.deleteMany();
  ada = (await database().user.create({ data: { email: 'ada@example.org', name: 'Ada', role: 'AUTHOR' }, select: { id: true } })).id;
});

describe('a session', () => {
  it('says whose it is, and is kept as a hash alone', async () => {
    const { token } = await startSession(ada, 'Firefox on Linux', now);
    expect(await findViewer(token, now)).toMatchObject({ id: ada, name: 'Ada', role: 'AUTHOR', deleteAfter: null });
    expect(JSON.stringify(await database().session.findMany())).not.toContain(token);
    expect(await findViewer('made up', now)).toBeNull();
    expect(await findViewer('', now)).toBeNull();
  });

  it('knows a new role at once', async () => {
    const { token } = await startSession(ada, '', now);
    await database().user.update({ where: { id: ada }, data: { role: 'READER' } });
    expect(await findViewer(token, now)).toMatchObject({ role: 'READER' });
  });

  it('ends 90 days after its last use', async () => {
    const { token } = await startSession(ada, '', now);
    expect(await findViewer(token, after(90 * DAY))).toBeNull();
    expect(await findViewer(token, after(89 * DAY))).not.toBeNull();
    expect(await findViewer(token, after(178 * DAY))).not.toBeNull();
    expect(await findViewer(token, after(269 * DAY))).toBeNull();
  });

  it('notes when it was last used, once an hour at most', async () => {
    const { token } = await startSession(ada, '', now);
    const seen = async () => (await database().session.findFirstOrThrow({ select: { lastSeen: true } })).lastSeen;
    await findViewer(token, after(HOUR));
    expect(await seen()).toEqual(now);
    await findViewer(token, after(HOUR + 1));
    expect(await seen()).toEqual(after(HOUR + 1));
    expect(await findSession(token, after(HOUR + 2))).toMatchObject({ expires: after(HOUR + 1 + 90 * DAY) });
  });

  it.each([
    ['a ban', () => database().user.update({ where: { id: ada }, data: { standing: 'BANNED' } })],
    ['a suspension', () => suspend(after(1))],
    ['a suspension without an end', () => suspend(null)],
    ['the account’s deletion', () => database().user.delete({ where: { id: ada } })],
  ])('does not outlive %s by one request', async (_, happens) => {
    const { token } = await startSession(ada, '', now);
    await happens();
    expect(await findViewer(token, now)).toBeNull();
  });

  it('goes on once a suspension is over', async () => {
    const { token } = await startSession(ada, '', now);
    await suspend(after(HOUR));
    expect(await findViewer(token, after(HOUR - 1))).toBeNull();
    expect(await findViewer(token, after(HOUR))).toMatchObject({ id: ada });
  });

  it('goes on while the account waits to be deleted, so that its holder can change their mind', async () => {
    const { token } = await startSession(ada, '', now);
    await database().user.update({ where: { id: ada }, data: { deleteAfter: after(DAY) } });
    expect(await findViewer(token, now)).toMatchObject({ deleteAfter: after(DAY) });
  });
});

describe('ending sessions', () => {
  const open = (userId: string) => database().$transaction((tx) => openSession(tx, userId, '', now));

  it('ends one’s own, one or all but this one, and nobody else’s', async () => {
    const { id: bob } = await database().user.create({ data: { email: 'bob@example.org' }, select: { id: true } });
    const [here, there, third, bobs] = [await open(ada), await open(ada), await open(ada), await open(bob)];
    const alive = async () => (await Promise.all([here, there, third, bobs].map(({ token }) => findViewer(token, now)))).map((viewer) => viewer !== null);
    const hashOf = async ({ token }: { token: string }) => (await findViewer(token, now))?.sessionHash ?? '';
    const bobsHash = await hashOf(bobs);
    await database().$transaction((tx) => closeSession(tx, ada, bobsHash));
    expect(await alive()).toEqual([true, true, true, true]);
    const thereHash = await hashOf(there);
    await database().$transaction((tx) => closeSession(tx, ada, thereHash));
    expect(await alive()).toEqual([true, false, true, true]);
    const hereHash = await hashOf(here);
    await database().$transaction((tx) => closeSessions(tx, ada, hereHash));
    expect(await alive()).toEqual([true, false, false, true]);
    await database().$transaction((tx) => closeSessions(tx, ada));
    expect(await alive()).toEqual([false, false, false, true]);
  });
});
