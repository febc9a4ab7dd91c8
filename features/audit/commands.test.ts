import { describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { recordAudit } from './commands.ts';

useTestDatabase();

const now = new Date('2026-11-23T12:00:00Z');

describe('the audit log', () => {
  it('says who did what to what, and when', async () => {
    await database().$transaction((tx) =>
      recordAudit(tx, { actor: { userId: null, name: 'a command' }, action: 'post.create', subject: 'post', subjectId: 7, details: { path: '/a/' } }, now),
    );
    const entries = await database().auditEntry.findMany({ omit: { id: true } });
    expect(entries).toEqual([
      { at: now, actorId: null, actorName: 'a command', action: 'post.create', subject: 'post', subjectId: '7', details: { path: '/a/' } },
    ]);
  });

  it('forgets what was undone', async () => {
    const before = await database().auditEntry.count();
    const failing = database().$transaction(async (tx) => {
      await recordAudit(tx, { actor: { userId: null, name: 'x' }, action: 'post.create', subject: 'post' }, now);
      throw new Error('undone');
    });
    await expect(failing).rejects.toThrow('undone');
    expect(await database().auditEntry.count()).toBe(before);
  });
});
