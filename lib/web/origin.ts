import type { IncomingMessage } from 'node:http';

/**
 * Where mail programs turn mails off for their users (RFC 8058). They name no origin and bring no cookie; a signed token in
 * the address says whose mails are meant, and that is all that is guarded there.
 */
const FOR_MAIL_PROGRAMS = /^\/api\/unsubscribe\/(?:\?|$)/;

/**
 * Whether a request that changes something comes from elsewhere. Browsers name the page's origin with every such
 * request; one that names none is refused too.
 */
export function isForeign(request: IncomingMessage, siteUrl: string): boolean {
  if (request.method === 'POST' && FOR_MAIL_PROGRAMS.test(request.url ?? '')) return false;
  const { origin, host } = request.headers;
  if (!origin) return true;
  try {
    const from = new URL(origin);
    return from.host !== host && from.origin !== new URL(siteUrl).origin;
  } catch {
    return true;
  }
}
