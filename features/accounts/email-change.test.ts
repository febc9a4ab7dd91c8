import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { tokenHash } from '#lib/token.ts';
import { startSession } from '#features/sessions/commands.ts';
import { readEml } from '#testing/eml.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { askForEmailChange, changeEmail } from './email-change.ts';
import { findEmailChange } from './queries.ts';

useTestDatabase();

const now = new Date('2026-11-25T12:00:00Z');
let dataDir: string;
let ada: { userId: string; name: string };
let here: { id: string; sessionHash: string };

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'left-futures-email-'));
  vi.spyOn(env(), 'DATA_DIR', 'get').mockReturnValue(dataDir);
  await database().user.deleteMany();
  await database().oneTimeLink.deleteMany();
  const { id } = await database().user.create({ data: { email: 'ada@example.org', name: 'Ada' }, select: { id: true } });
  ada = { userId: id, name: 'Ada' };
  here = { id, sessionHash: await session(id) };
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(dataDir, { recursive: true });
});

async function session(userId: string): Promise<string> {
  return tokenHash((await startSession(userId, 'Firefox', now)).token);
}
async function mails() {
  const files = (await readdir(join(dataDir, 'outbox'))).toSorted();
  return Promise.all(files.map(async (file) => readEml(await readFile(join(dataDir, 'outbox', file), 'utf8'))));
}
async function token(): Promise<string> {
  const [mail] = await mails();
  return /token=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
}
const address = async () => (await database().user.findUniqueOrThrow({ where: { id: ada.userId }, select: { email: true, emailVerified: true } }));

describe('another e-mail address', () => {
  it('is the account’s once the link that was mailed to it is used; the old one is told', async () => {
    await askForEmailChange(ada, 'ada@new.example', now);
    const secret = await token();
    expect(await findEmailChange(secret, now)).toEqual({ email: 'ada@new.example', user: { id: ada.userId, name: 'Ada' } });
    expect(await address()).toEqual({ email: 'ada@example.org', emailVerified: null });
    expect(await changeEmail(here, secret, now)).toEqual({ ok: true, email: 'ada@new.example' });
    expect(await address()).toEqual({ email: 'ada@new.example', emailVerified: now });
    expect((await mails()).map(({ to }) => to)).toEqual(['ada@new.example', 'ada@example.org']);
    expect(await changeEmail(here, secret, now)).toEqual({ ok: false, why: 'used' });
  });

  it('is taken by nobody but the account that asked: a stranger who presses the button is not made the holder of it', async () => {
    const { id } = await database().user.create({ data: { email: 'bo@example.org', name: 'Bo' }, select: { id: true } });
    await askForEmailChange(ada, 'victim@new.example', now);
    expect(await changeEmail({ id, sessionHash: await session(id) }, await token(), now)).toEqual({ ok: false, why: 'foreign' });
    expect(await address()).toMatchObject({ email: 'ada@example.org' });
    expect(await changeEmail(here, await token(), now)).toMatchObject({ ok: true }); // theirs is not used up by it
  });

  it('ends every other session of the account', async () => {
    await session(ada.userId);
    await askForEmailChange(ada, 'ada@new.example', now);
    await changeEmail(here, await token(), now);
    expect(await database().session.findMany({ select: { tokenHash: true } })).toEqual([{ tokenHash: here.sessionHash }]);
  });

  it('is not taken from another account, and whoever asks does not learn that there is one', async () => {
    await database().user.create({ data: { email: 'Bob@Example.org' } });
    await askForEmailChange(ada, 'bob@example.org', now);
    expect((await mails()).map(({ to, subject }) => [to, subject])).toEqual([['bob@example.org', 'This address has an account at Left Futures already']]);
    expect(await database().oneTimeLink.count()).toBe(0);
  });

  it('is not taken from an account that was made meanwhile', async () => {
    await askForEmailChange(ada, 'bob@example.org', now);
    await database().user.create({ data: { email: 'bob@example.org' } });
    expect(await changeEmail(here, await token(), now)).toEqual({ ok: false, why: 'taken' });
    expect(await address()).toMatchObject({ email: 'ada@example.org' });
  });

  it('of two accounts that take it at the same moment is one’s', async () => {
    const { id } = await database().user.create({ data: { email: 'bo@example.org', name: 'Bo' }, select: { id: true } });
    const both = [here, { id, sessionHash: await session(id) }];
    for (const person of [ada, { userId: id, name: 'Bo' }]) await askForEmailChange(person, 'both@new.example', now);
    const tokens = (await mails()).map((mail) => /token=([\w-]+)/.exec(mail.text ?? '')?.[1] ?? '');
    const results = await Promise.all(both.map((viewer, index) => changeEmail(viewer, tokens[index] ?? '', now)));
    expect(results.map((result) => (result.ok ? result.email : result.why)).toSorted()).toEqual(['both@new.example', 'taken']);
    expect(await database().user.count({ where: { email: 'both@new.example' } })).toBe(1);
  });

  it('is asked for again after a quarter of an hour', async () => {
    await askForEmailChange(ada, 'ada@new.example', now);
    const late = new Date(now.getTime() + 15 * 60_000);
    expect(await findEmailChange(await token(), late)).toBeNull();
    expect(await changeEmail(here, await token(), late)).toEqual({ ok: false, why: 'used' });
  });
});
