import { beforeEach, describe, expect, it } from 'vitest';
import { ZodError } from 'zod';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { RoleError, setRole } from './commands.ts';
import type { RoleChange } from './schema.ts';

useTestDatabase();

const now = new Date('2026-11-23T12:00:00Z');
const machine = { userId: null, name: 'a command' };
const set = (change: RoleChange, actor: { userId: string | null; name: string } = machine) => database().$transaction((tx) => setRole(tx, actor, change, now));
const rows = () => database().user.findMany({ select: { email: true, role: true, name: true, emailVerified: true }, orderBy: { email: 'asc' } });

beforeEach(async () => {
  await database().auditEntry.deleteMany();
  await database().user.deleteMany();
});

describe('giving a role', () => {
  it('makes the user, whose address is not proven by that', async () => {
    expect(await set({ email: ' ada@example.org ', role: 'EDITOR', name: 'Ada' })).toMatchObject({ name: 'Ada', role: 'EDITOR', before: null });
    expect(await rows()).toEqual([{ email: 'ada@example.org', role: 'EDITOR', name: 'Ada', emailVerified: null }]);
  });

  it('changes the user who is there, by the same address in other letters, and keeps the name', async () => {
    await set({ email: 'ada@example.org', role: 'READER', name: 'Ada' });
    expect(await set({ email: 'ADA@example.org', role: 'AUTHOR' })).toMatchObject({ name: 'Ada', role: 'AUTHOR', before: 'READER' });
    expect(await rows()).toHaveLength(1);
    const entries = await database().auditEntry.findMany({ orderBy: { id: 'asc' }, select: { action: true, details: true, actorName: true } });
    expect(entries).toEqual([
      { action: 'user.create', details: { from: null, to: 'READER' }, actorName: 'a command' },
      { action: 'user.role', details: { from: 'READER', to: 'AUTHOR' }, actorName: 'a command' },
    ]);
  });

  it('is open to admins, not to editors, nor to those who are gone', async () => {
    const { id: admin } = await set({ email: 'admin@example.org', role: 'ADMIN' });
    const { id: editor } = await set({ email: 'editor@example.org', role: 'EDITOR' });
    await expect(set({ email: 'editor@example.org', role: 'ADMIN' }, { userId: editor, name: 'E' })).rejects.toBeInstanceOf(RoleError);
    await expect(set({ email: 'x@example.org', role: 'READER' }, { userId: crypto.randomUUID(), name: 'Gone' })).rejects.toBeInstanceOf(RoleError);
    expect(await set({ email: 'editor@example.org', role: 'AUTHOR' }, { userId: admin, name: 'A' })).toMatchObject({ role: 'AUTHOR' });
  });

  it('never leaves the site without an admin, not even twice at once', async () => {
    await set({ email: 'a@example.org', role: 'ADMIN' });
    await expect(set({ email: 'a@example.org', role: 'READER' })).rejects.toThrow('the only admin');
    await set({ email: 'b@example.org', role: 'ADMIN' });
    const results = await Promise.allSettled(['a', 'b'].map((name) => set({ email: `${name}@example.org`, role: 'READER' })));
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it.each([{ email: 'no address' }, { email: '' }, { email: `${'a'.repeat(300)}@example.org` }, { email: 'a@example.org', name: '  ' }])('refuses %j', async (wrong) => {
    await expect(set({ role: 'READER', ...wrong })).rejects.toBeInstanceOf(ZodError);
    expect(await rows()).toEqual([]);
  });
});
