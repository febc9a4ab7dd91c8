import type { Account, Profile } from 'next-auth';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { authOptions } from './auth-options.ts';

useTestDatabase();

const now = new Date('2026-11-25T12:00:00Z');
const provenProfile = (email: string): Profile & { email_verified: boolean } => ({ email, email_verified: true });
const options = () => authOptions({ viewerId: null, device: 'Firefox on Linux', network: '203.0.113.9', now });

beforeEach(() => vi.spyOn(env(), 'AUTH_SECRET', 'get').mockReturnValue('x'.repeat(32)));
afterEach(() => vi.restoreAllMocks());

describe('what next-auth is told', () => {
  it('binds the session’s cookie to the host on https, and keeps it from scripts', () => {
    vi.spyOn(env(), 'SITE_URL', 'get').mockReturnValue('https://left.example');
    const { cookies, useSecureCookies } = options();
    expect(cookies?.sessionToken).toEqual({ name: '__Host-session', options: { httpOnly: true, secure: true, sameSite: 'lax', path: '/' } });
    expect(useSecureCookies).toBe(true);
  });

  it('never shows a page of next-auth’s own', () => {
    expect(options().pages).toEqual({ signIn: '/sign-in/', signOut: '/sign-out/', error: '/sign-in/', verifyRequest: '/sign-in/' });
  });

  const account: Account = { provider: 'oidc', providerAccountId: '7', type: 'oauth' };
  const come = (profile: Profile & { email_verified?: unknown }) => options().callbacks?.signIn?.({ account, profile, user: { id: '7' } });

  it.each([true, 'true'])('lets an address in that the provider says is proven (%j)', async (email_verified) => {
    expect(await come({ email: 'ada@example.org', email_verified })).toBe(true);
  });

  it.each([false, 'false', undefined, null, 1])('lets no address in that it does not vouch for (%j)', async (email_verified) => {
    expect(await come({ email: 'ada@example.org', email_verified })).toBe('/sign-in/?error=NotProven');
  });
});

describe('the adapter', () => {
  it('opens no account by an address that was not proven in this request, whatever session next-auth sees', async () => {
    await database().user.create({ data: { email: 'admin@example.org', name: 'Admin', role: 'ADMIN' } });
    const { id: viewerId } = await database().user.create({ data: { email: 'eve@example.org', name: 'Eve' }, select: { id: true } });
    const { adapter, callbacks } = authOptions({ viewerId, device: '', network: '203.0.113.9', now });
    const profile = { email: 'admin@example.org', email_verified: false };
    expect(await callbacks?.signIn?.({ account: { provider: 'oidc', providerAccountId: '666', type: 'oauth' }, profile, user: { id: '666' } })).toBe(true);
    await expect(adapter?.getUserByEmail?.('admin@example.org')).rejects.toThrow('not proven');
    await expect(adapter?.createUser?.({ email: 'new@example.org', emailVerified: null })).rejects.toThrow('not proven');
    await database().user.deleteMany();
  });

  const proven = async (email: string) => {
    const told = options();
    await told.callbacks?.signIn?.({ account: { provider: 'oidc', providerAccountId: '7', type: 'oauth' }, profile: provenProfile(email), user: { id: '7' } });
    return told;
  };

  it('makes an account of a proven address without a name, links it, and keeps no token of the provider', async () => {
    const { adapter } = await proven('ada@example.org');
    const user = await adapter?.createUser?.({ email: 'ada@example.org', emailVerified: null });
    expect(user).toMatchObject({ email: 'ada@example.org', emailVerified: now });
    const key = { provider: 'oidc', providerAccountId: '7' };
    await adapter?.linkAccount?.({ ...key, userId: user?.id ?? '', type: 'oauth', access_token: 'secret', refresh_token: 'secret', id_token: 'secret' });
    expect(await adapter?.getUserByAccount?.(key)).toMatchObject({ id: user?.id });
    const kept = await database().account.findMany({ select: { accessToken: true, refreshToken: true, idToken: true } });
    expect(kept).toEqual([{ accessToken: null, refreshToken: null, idToken: null }]);
  });

  it('opens sessions as mailed links do, and finds none of somebody who is banned', async () => {
    const { adapter } = await proven('ada@example.org');
    const user = await adapter?.getUserByEmail?.('ada@example.org');
    await adapter?.createSession?.({ sessionToken: 'token', userId: user?.id ?? '', expires: now });
    expect(await database().session.findMany({ select: { device: true } })).toEqual([{ device: 'Firefox on Linux' }]);
    expect(await adapter?.getSessionAndUser?.('token')).toMatchObject({ session: { sessionToken: 'token' }, user: { email: 'ada@example.org' } });
    await database().user.updateMany({ data: { standing: 'BANNED' } });
    expect(await adapter?.getSessionAndUser?.('token')).toBeNull();
  });
});
