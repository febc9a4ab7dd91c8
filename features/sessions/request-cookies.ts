import type { IncomingMessage } from 'node:http';
import { env } from '#lib/env.ts';
import { cookieOptions, sessionCookieName } from './cookies.ts';
import { findViewer } from './queries.ts';
import type { Viewer } from './viewer.ts';

/** Whoever a request comes from that does not go by way of Next; null for a reader who is not signed in. */
export async function viewerOf({ headers }: Pick<IncomingMessage, 'headers'>, now: Date): Promise<Viewer | null> {
  const token = cookieIn(headers.cookie ?? '', sessionCookieName(env().SITE_URL));
  return token ? findViewer(token, now) : null;
}

/** A cookie for scripts not to see, as an answer sets it. Name and value are signs that a cookie may have. */
export function setCookie(name: string, value: string, seconds: number): string {
  const { secure, path } = cookieOptions(env().SITE_URL, { httpOnly: true });
  return `${name}=${value}; Path=${path}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}

/** The first of a name counts. */
export function cookieIn(header: string, name: string): string | undefined {
  const found = header.split(';').map((pair) => pair.trim()).find((pair) => pair.startsWith(`${name}=`));
  return found?.slice(name.length + 1);
}
