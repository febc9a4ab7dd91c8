/** How a session is carried. The secret is out of scripts' reach; a hint beside it tells scripts that there is one. */

export type CookieOptions = { httpOnly: boolean; secure: boolean; sameSite: 'lax'; path: '/' };

/** Tells the reader script that asking for the viewer is worth a request. */
export const HINT_COOKIE = 'signed-in';

/** `__Host-` binds a cookie to this host, which a browser accepts only over https. */
export function sessionCookieName(siteUrl: string): string {
  return isSecure(siteUrl) ? '__Host-session' : 'session';
}

export function cookieOptions(siteUrl: string, { httpOnly }: { httpOnly: boolean }): CookieOptions {
  return { httpOnly, secure: isSecure(siteUrl), sameSite: 'lax', path: '/' };
}

const isSecure = (siteUrl: string) => siteUrl.startsWith('https:');
