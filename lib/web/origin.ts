import type { IncomingMessage } from 'node:http';

/**
 * Where mail programs turn mails off for their users (RFC 8058). They name no origin and bring no cookie; a signed token in
 * the address says whose mails are meant, and that is all that is guarded there.
 */
const FOR_MAIL_PROGRAMS = /^\/api\/unsubscribe\/(?:\?|$)/;

/**
 * Whether a request that changes something comes from elsewhere. Browsers name the page's origin with every such
 * request; one that names none is refused too. A site of https is asked by pages of https alone: whoever sits on the line
 * can write any page of http.
 */
export function isForeign(request: IncomingMessage, siteUrl: string): boolean {
  if (request.method === 'POST' && FOR_MAIL_PROGRAMS.test(request.url ?? '')) return false;
  const { origin, host } = request.headers;
  if (!origin) return true;
  try {
    const [from, site] = [new URL(origin), new URL(siteUrl)];
    const isSafe = site.protocol === 'http:' || from.protocol === 'https:';
    return !isSafe || (from.host !== host && from.origin !== site.origin);
  } catch {
    return true;
  }
}
