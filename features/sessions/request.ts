import { cache } from 'react';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { env } from '#lib/env.ts';
import { CLIENT_ADDRESS, networkOf } from '#lib/web/client-address.ts';
import { signInPath, welcomePath } from './address.ts';
import type { OpenedSession } from './commands.ts';
import { cookieOptions, HINT_COOKIE, sessionCookieName } from './cookies.ts';
import { deviceName } from './device.ts';
import { findViewer, sessionEnd } from './queries.ts';
import { localPath } from './return-path.ts';
import type { Viewer } from './viewer.ts';

/** Whoever the request being answered comes from; null for a reader who is not signed in. */
export const currentViewer = cache(async (): Promise<Viewer | null> => {
  const token = (await cookies()).get(sessionCookieName(env().SITE_URL))?.value;
  return token ? findViewer(token, new Date()) : null;
});

/** Gives the browser that asks the cookies of a session. For actions and routes. */
export async function keepSession({ token, expires }: OpenedSession): Promise<void> {
  const [jar, { SITE_URL }] = [await cookies(), env()];
  jar.set(sessionCookieName(SITE_URL), token, { ...cookieOptions(SITE_URL, { httpOnly: true }), expires });
  await keepHint(expires);
}

/** Tells scripts that there is a session. For actions and routes. */
export async function keepHint(expires = sessionEnd(new Date())): Promise<void> {
  (await cookies()).set(HINT_COOKIE, '1', { ...cookieOptions(env().SITE_URL, { httpOnly: false }), expires });
}

/** Takes the cookies of a session from the browser that asks. For actions and routes. */
export async function dropSession(): Promise<void> {
  const [jar, { SITE_URL }] = [await cookies(), env()];
  for (const [name, httpOnly] of [[sessionCookieName(SITE_URL), true], [HINT_COOKIE, false]] as const) {
    jar.set(name, '', { ...cookieOptions(SITE_URL, { httpOnly }), maxAge: 0 });
  }
}

/** The network address that the request came from, for limits; it is never stored as it is. */
export async function clientAddress(): Promise<string> {
  return (await headers()).get(CLIENT_ADDRESS) ?? 'unknown';
}

/** The network that the request came from: an address, or of IPv6 the half that one customer has. */
export async function clientNetwork(): Promise<string> {
  return networkOf(await clientAddress());
}

/** "Firefox on Linux", of the browser that asks. */
export async function clientDevice(): Promise<string> {
  return deviceName((await headers()).get('user-agent') ?? '');
}

/** The browser that asks, as a service that knows spammers wants to hear of it. */
export async function clientSender(): Promise<{ ip: string; userAgent: string }> {
  return { ip: await clientAddress(), userAgent: (await headers()).get('user-agent') ?? '' };
}

/** The page of this site that the reader was on, as their browser tells; `/` where it does not. */
export async function pageBefore(): Promise<string> {
  return localPath((await headers()).get('referer'), env().SITE_URL);
}

/**
 * For pages: whoever asks, where `may` is true of them. Else they are led to sign in and back to `path`, to say first how
 * they are called, or told that they may not.
 */
export async function requireViewer(path: string, may: (viewer: Viewer) => boolean = () => true): Promise<Viewer> {
  const viewer = await currentViewer();
  if (!viewer) return redirect(signInPath(path));
  if (viewer.name === null) return redirect(welcomePath(path));
  return may(viewer) ? viewer : redirect('/not-done/');
}
