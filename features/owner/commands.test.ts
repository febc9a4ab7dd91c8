import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { claimOwnership, ownerLink } from './commands.ts';
import { isOwnerLinkValid } from './queries.ts';

useTestDatabase();

const now = new Date('2026-11-23T12:00:00Z');
const ada = { email: 'ada@example.org', name: 'Ada' };

async function token(): Promise<string> {
  const link = await ownerLink(now);
  return new URL(link ?? '').searchParams.get('token') ?? '';
}

beforeEach(async () => {
  await database().auditEntry.deleteMany();
  await database().user.deleteMany();
  await database().oneTimeLink.deleteMany();
});

describe('the owner\'s link', () => {
  it('leads to this site with a long random token, of which only a hash is kept', async () => {
    const link = (await ownerLink(now)) ?? '';
    expect(link).toMatch(/\/owner\/\?token=[\w-]{43}$/);
    expect(link.startsWith(env().SITE_URL)).toBe(true);
    const kept = await database().oneTimeLink.findMany();
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toContain(link.slice(-43));
  });

  it('makes the one who holds it an admin, once', async () => {
    const secret = await token();
    expect(await isOwnerLinkValid(secret)).toBe(true);
    expect(await claimOwnership(secret, ada, now)).toMatchObject({ name: 'Ada', role: 'ADMIN', before: null });
    expect(await isOwnerLinkValid(secret)).toBe(false);
    expect(await claimOwnership(secret, { email: 'eve@example.org', name: 'Eve' }, now)).toBeNull();
    expect(await database().user.findMany({ select: { email: true, emailVerified: true } })).toEqual([{ email: 'ada@example.org', emailVerified: null }]);
    expect(await database().auditEntry.findMany({ select: { action: true }, orderBy: { id: 'asc' } })).toEqual([{ action: 'user.create' }, { action: 'owner.claim' }]);
  });

  it('makes one owner of ten who try at once', async () => {
    const secret = await token();
    const results = await Promise.all(Array.from({ length: 10 }, (_, n) => claimOwnership(secret, { email: `p${n}@example.org`, name: `P${n}` }, now)));
    expect(results.filter(Boolean)).toHaveLength(1);
    expect(await database().user.count()).toBe(1);
  });

  it('is replaced by the next start', async () => {
    const [first, second] = [await token(), await token()];
    expect([await isOwnerLinkValid(first), await isOwnerLinkValid(second)]).toEqual([false, true]);
    expect(await claimOwnership(first, ada, now)).toBeNull();
  });

  it('is one, when two instances start at once', async () => {
    const links = await Promise.all([token(), token(), token()]);
    expect((await Promise.all(links.map(isOwnerLinkValid))).filter(Boolean)).toHaveLength(1);
  });

  it('is not given, and an earlier one does not work, once there is an admin', async () => {
    const secret = await token();
    await database().user.create({ data: { email: 'root@example.org', role: 'ADMIN' } });
    expect(await isOwnerLinkValid(secret)).toBe(false);
    expect(await claimOwnership(secret, ada, now)).toBeNull();
    expect(await ownerLink(now)).toBeNull();
  });

  it('survives a mistyped address', async () => {
    const secret = await token();
    await expect(claimOwnership(secret, { email: 'ada', name: 'Ada' }, now)).rejects.toThrow('is no e-mail address');
    expect(await isOwnerLinkValid(secret)).toBe(true);
  });

  it.each(['', 'x', '\0', 'a'.repeat(10_000)])('is none that somebody makes up', async (made) => {
    await token();
    expect(await isOwnerLinkValid(made)).toBe(false);
    expect(await claimOwnership(made, ada, now)).toBeNull();
  });
});
