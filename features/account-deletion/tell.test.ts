import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { logger } from '#lib/log.ts';
import { readEml } from '#testing/eml.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { keepAccount, requestDeletion } from './commands.ts';
import { account, emptyAccounts, now } from './deletion-fixture.ts';
import { tellOfDeletion } from './tell.ts';

useTestDatabase();

let folder: string;
beforeEach(async () => {
  await emptyAccounts();
  await database().$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  folder = await mkdtemp(join(tmpdir(), 'left-futures-tell-'));
  vi.spyOn(env(), 'DATA_DIR', 'get').mockReturnValue(folder);
  vi.spyOn(logger(), 'info').mockReturnValue(undefined);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});
const mails = async () => {
  const files = await readdir(join(folder, 'outbox')).catch(() => []);
  return Promise.all(files.map(async (file) => readEml(await readFile(join(folder, 'outbox', file), 'utf8'))));
};

describe('whoever asked for their account to be deleted', () => {
  it('is mailed when that will be, what becomes of the comments, and where to keep it', async () => {
    const { id } = await account('ann@example.org');
    await requestDeletion({ userId: id, name: 'ann' }, { comments: 'stay', confirmation: 'ann' }, now);
    await tellOfDeletion(id);
    const [mail] = await mails();
    expect(mail).toMatchObject({ to: 'ann@example.org', subject: 'Your account at Left Futures will be deleted' });
    for (const words of ['24 November 2026 at 12:00 (Europe/London)', 'A former reader', `${env().SITE_URL}/account/data/`]) expect(mail?.text).toContain(words);
  });

  it('is mailed nothing once they changed their mind, nor once the account is gone', async () => {
    const { id } = await account('ann@example.org');
    await requestDeletion({ userId: id, name: 'ann' }, { comments: 'go', confirmation: 'ann' }, now);
    await keepAccount({ userId: id, name: 'ann' }, now);
    await tellOfDeletion(id);
    await database().user.deleteMany();
    await tellOfDeletion(id);
    expect(await mails()).toEqual([]);
  });

  it('has one mail and one deletion waiting, by the account’s number alone', async () => {
    const { id } = await account('ann@example.org');
    for (let n = 0; n < 2; n++) await requestDeletion({ userId: id, name: 'ann' }, { comments: 'go', confirmation: 'ann' }, now);
    const jobs = await database().$queryRaw<{ name: string; payload: object; at: Date }[]>`
      SELECT t.identifier AS "name", j.payload, j.run_at AS "at" FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id ORDER BY 1`;
    expect(jobs.map(({ name, payload }) => [name, payload])).toEqual([['account-deletion.carry-out', {}], ['account-deletion.tell', { userId: id }]]);
    expect(jobs[0]?.at).toEqual(new Date('2026-11-24T12:00:00Z'));
  });
});
