import { createHash } from 'node:crypto';
import { cookies } from 'next/headers';
import { NextRequest, NextResponse } from 'next/server';
import NextAuth from 'next-auth';
import { env } from '#lib/env.ts';
import { authSecret } from '#lib/secret.ts';
import { newToken } from '#lib/token.ts';
import { clientDevice, clientNetwork, currentViewer } from '#features/sessions/request.ts';
import { authOptions } from './auth-options.ts';
import type { ProviderId } from './providers.ts';

/** The address of a provider's own page, with everything set for the way back to `returnTo`. For actions. */
export async function beginAt(provider: ProviderId, returnTo: string): Promise<string | null> {
  const { SITE_URL } = env();
  const [jar, csrfToken] = [await cookies(), newToken()];
  // next-auth wants to see that the form is its own; ours has been checked already, so that the pair is made on the spot.
  jar.set(csrfCookie(SITE_URL), `${csrfToken}|${createHash('sha256').update(csrfToken + authSecret()).digest('hex')}`, { httpOnly: true, sameSite: 'lax', secure: isSecure(SITE_URL), path: '/' });
  const body = new URLSearchParams({ csrfToken, callbackUrl: `${SITE_URL}${doneAddress(returnTo)}` });
  const request = new NextRequest(`${SITE_URL}/api/auth/signin/${provider}`, { method: 'POST', body });
  const response = await askNextAuth(request, ['signin', provider]);
  for (const { name, value, ...options } of new NextResponse(null, { headers: response.headers }).cookies.getAll()) jar.set(name, value, options);
  jar.delete(csrfCookie(SITE_URL));
  const address = response.headers.get('location');
  return address && !address.startsWith(`${SITE_URL}/`) ? address : null;
}

/** Has next-auth answer a request of its own; `path` is what stands below /api/auth/. */
export async function askNextAuth(request: NextRequest, path: string[]): Promise<Response> {
  const viewer = await currentViewer();
  const options = authOptions({ viewerId: viewer?.id ?? null, device: await clientDevice(), network: await clientNetwork(), now: new Date() });
  const response: unknown = await NextAuth(request, { params: Promise.resolve({ nextauth: path }) }, options);
  if (!(response instanceof Response)) throw new TypeError('next-auth gave no response.');
  return response;
}

/** Where somebody lands who has come back from a provider. */
const doneAddress = (returnTo: string) => `/sign-in/done/?next=${encodeURIComponent(returnTo)}`;

const isSecure = (siteUrl: string) => siteUrl.startsWith('https:');
const csrfCookie = (siteUrl: string) => `${isSecure(siteUrl) ? '__Host-' : ''}next-auth.csrf-token`;
