import { describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { addJob } from '#lib/jobs/add.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { purgeExpired } from './purge.ts';

useTestDatabase();

const now = new Date('2026-11-25T12:00:00Z');
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);

describe('the hourly purge', () => {
  it('deletes links, sessions and counted tries whose time is over, and no others', async () => {
    const db = database();
    const { id: userId } = await db.user.create({ data: { email: 'ann@example.org' } });
    for (const [name, expires] of [['over', now], ['valid', days(1)], ['forever', null]] as const) {
      await db.oneTimeLink.create({ data: { tokenHash: name, purpose: 'owner', subject: 'site', expires } });
      if (expires) await db.session.create({ data: { tokenHash: name, userId, expires } });
      await db.rateLimit.create({ data: { key: name, points: 1, expire: expires?.getTime() ?? null } });
    }
    await purgeExpired(now);
    expect((await db.oneTimeLink.findMany()).map(({ tokenHash }) => tokenHash)).toEqual(['valid', 'forever']);
    expect((await db.session.findMany()).map(({ tokenHash }) => tokenHash)).toEqual(['valid']);
    expect((await db.rateLimit.findMany()).map(({ key }) => key)).toEqual(['valid', 'forever']);
  });

  it('forgets a comment that nobody came back for within a week', async () => {
    const db = database();
    const post = await db.post.create({ data: { path: '/a/', slug: 'a', title: 'A', source: '', html: '', text: '' } });
    const held = (days_: number) => db.heldComment.create({ data: { key: crypto.randomUUID(), postId: post.id, source: String(days_), createdAt: days(-days_) } });
    await held(6);
    await held(8);
    await purgeExpired(now);
    expect((await db.heldComment.findMany()).map(({ source }) => source)).toEqual(['6']);
  });

  it('forgets jobs that failed for good some days ago', async () => {
    const db = database();
    await db.$transaction((tx) => addJob(tx, 'a', {}, { maxAttempts: 1 }));
    await db.$transaction((tx) => addJob(tx, 'waiting', {}));
    await db.$executeRaw`UPDATE graphile_worker._private_jobs SET attempts = 1, updated_at = ${days(-4)} WHERE max_attempts = 1`;
    await purgeExpired(now);
    expect(await db.$queryRaw`SELECT task_identifier AS name FROM graphile_worker.jobs`).toEqual([{ name: 'waiting' }]);
  });
});
