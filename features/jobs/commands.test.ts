import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { addJob } from '#lib/jobs/add.ts';
import { personOf } from '#features/users/people-fixture.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { handleJob } from './commands.ts';
import { getJobs } from './queries.ts';

useTestDatabase();

const now = new Date('2026-11-25T12:00:00Z');
const machine = { userId: null, name: 'a command' };
const set = (columns: string) => database().$executeRawUnsafe(`UPDATE graphile_worker._private_jobs SET ${columns}`);

beforeEach(async () => {
  await database().$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  await database().$transaction((tx) => addJob(tx, 'mail-notifications', { userId: 'secret' }));
});

async function only(state: 'failed' | 'trying' | 'running' | 'waiting') {
  const { jobs } = await getJobs(state);
  const [job] = jobs;
  if (!job) throw new Error(`No job is ${state}.`);
  return job;
}

describe('the jobs', () => {
  it('are told by what they wait for, and never with what they are about', async () => {
    expect(await only('waiting')).toMatchObject({ name: 'mail-notifications', error: null });
    await set(`attempts = 2, last_error = 'The mail server is away'`);
    expect(await only('trying')).toMatchObject({ attempts: 2, error: 'The mail server is away' });
    await set('attempts = max_attempts');
    expect((await getJobs('failed')).counts).toEqual({ failed: 1, trying: 0, running: 0, waiting: 0 });
    expect(JSON.stringify(await only('failed'))).not.toContain('secret');
  });

  it('that failed begin anew with all their tries, and it is written down', async () => {
    await set(`attempts = max_attempts, last_error = 'x', run_at = '2999-01-01'`);
    const { id } = await only('failed');
    expect((await handleJob(machine, { id, what: 'retry' }, now)).ok).toBe(true);
    const job = await only('waiting');
    expect([job.attempts, job.runAt.getTime() < Date.now() + 60_000]).toEqual([0, true]);
    expect(await database().auditEntry.findFirst({ where: { subject: 'job' }, select: { action: true, details: true } })).toEqual({ action: 'job.retry', details: { name: 'mail-notifications' } });
  });

  it('are removed', async () => {
    const { id } = await only('waiting');
    expect((await handleJob(machine, { id, what: 'remove' }, now)).ok).toBe(true);
    expect((await getJobs('waiting')).jobs).toEqual([]);
    expect(await handleJob(machine, { id, what: 'remove' }, now)).toMatchObject({ ok: false });
  });

  it('that run are left alone', async () => {
    await set(`locked_at = now(), locked_by = 'somebody'`);
    const { id } = await only('running');
    expect([await handleJob(machine, { id, what: 'retry' }, now), await handleJob(machine, { id, what: 'remove' }, now)]).toMatchObject([{ ok: false }, { ok: false }]);
  });

  it('are for admins to handle', async () => {
    const { id } = await only('waiting');
    expect(await handleJob(await personOf('EDITOR'), { id, what: 'remove' }, now)).toMatchObject({ ok: false });
  });
});
