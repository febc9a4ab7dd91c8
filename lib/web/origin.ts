import type { IncomingMessage } from 'node:http';

/**
 * Whether a request that changes something comes from elsewhere. Browsers name the page's origin with every such
 * request; one that names none is refused too.
 */
export function isForeign(request: IncomingMessage, siteUrl: string): boolean {
  const { origin, host } = request.headers;
  if (!origin) return true;
  try {
    const from = new URL(origin);
    return from.host !== host && from.origin !== new URL(siteUrl).origin;
  } catch {
    return true;
  }
}
