import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { findViewer } from '#features/sessions/queries.ts';
import { findSignInLink } from './queries.ts';
import { signInByLink, signInLink } from './sign-in.ts';

useTestDatabase();

const now = new Date('2026-11-25T12:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

async function token(email = 'ada@example.org', returnTo = '/a-post/'): Promise<string> {
  const link = await database().$transaction((tx) => signInLink(tx, { email, returnTo }, now));
  return new URL(link).searchParams.get('token') ?? '';
}

beforeEach(async () => {
  await database().auditEntry.deleteMany();
  await database().user.deleteMany();
  await database().oneTimeLink.deleteMany();
});

describe('a mailed link', () => {
  it('is kept as a hash alone, and looking at it changes nothing', async () => {
    const secret = await token();
    expect(JSON.stringify(await database().oneTimeLink.findMany())).not.toContain(secret);
    for (let look = 0; look < 3; look++) expect(await findSignInLink(secret, now)).toEqual({ email: 'ada@example.org', usable: true, returnTo: '/a-post/' });
    expect(await database().user.count()).toBe(0);
  });

  it('makes the account of a proven address, opens a session, and says where its holder was', async () => {
    const signedIn = await signInByLink(await token(), 'Firefox on Linux', now);
    expect(signedIn).toMatchObject({ ok: true, returnTo: '/a-post/', name: null });
    expect(await database().user.findMany({ select: { email: true, emailVerified: true, role: true } })).toEqual([{ email: 'ada@example.org', emailVerified: now, role: 'READER' }]);
    expect(await findViewer(signedIn.ok ? signedIn.session.token : '', now)).toMatchObject({ role: 'READER', name: null });
  });

  it('opens the account that is there, however its address is spelt, and proves it', async () => {
    const { id } = await database().user.create({ data: { email: 'Ada@Example.org', name: 'Ada', role: 'EDITOR' }, select: { id: true } });
    expect(await signInByLink(await token(), '', now)).toMatchObject({ ok: true, name: 'Ada' });
    expect(await database().user.findMany({ select: { id: true, emailVerified: true } })).toEqual([{ id, emailVerified: now }]);
    expect(await database().auditEntry.count()).toBe(0);
  });

  it('works once, also for ten who use it at the same moment', async () => {
    const secret = await token();
    const results = await Promise.all(Array.from({ length: 10 }, () => signInByLink(secret, '', now)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await database().session.count()).toBe(1);
    expect(await findSignInLink(secret, now)).toBeNull();
  });

  it('works for a quarter of an hour; until it is purged it is known whose it was', async () => {
    const secret = await token();
    expect(await signInByLink(secret, '', later(15))).toEqual({ ok: false });
    expect(await findSignInLink(secret, later(15))).toMatchObject({ email: 'ada@example.org', usable: false });
  });

  it('may be one of several that are on their way', async () => {
    const [first, second] = [await token(), await token()];
    expect(await signInByLink(first, '', now)).toMatchObject({ ok: true });
    expect(await signInByLink(second, '', now)).toMatchObject({ ok: true });
  });

  it('turns away whoever is suspended or banned, says why, and is not used up', async () => {
    await database().user.create({ data: { email: 'ada@example.org', standing: 'SUSPENDED', suspendedUntil: later(60), standingReason: 'Insults.' } });
    const secret = await token();
    expect(await signInByLink(secret, '', now)).toEqual({ ok: false, away: { until: later(60), reason: 'Insults.' } });
    expect(await findSignInLink(secret, now)).toMatchObject({ usable: true });
    await database().user.updateMany({ data: { standing: 'BANNED' } });
    expect(await signInByLink(secret, '', now)).toEqual({ ok: false, away: { until: null, reason: 'Insults.' } });
    expect(await database().session.count()).toBe(0);
    await database().user.updateMany({ data: { standing: 'SUSPENDED', suspendedUntil: now } });
    expect(await signInByLink(secret, '', now)).toMatchObject({ ok: true });
  });

  it.each(['', 'x', '\0', 'a'.repeat(10_000)])('is none that somebody makes up', async (made) => {
    await token();
    expect(await signInByLink(made, '', now)).toEqual({ ok: false });
  });

  it('is not the owner’s', async () => {
    const secret = await token();
    await database().oneTimeLink.updateMany({ data: { purpose: 'owner' } });
    expect(await signInByLink(secret, '', now)).toEqual({ ok: false });
  });
});
