import type { IncomingMessage } from 'node:http';

/** The header that tells the site's code where a request came from; what a client sends under its name is overwritten. */
export const CLIENT_ADDRESS = 'x-client-address';

/** Writes down where a request came from. */
export function markClientAddress(request: IncomingMessage): void {
  request.headers[CLIENT_ADDRESS] = clientAddressOf(request);
}

/**
 * Where a request came from. Behind a proxy that is what the proxy says (the last entry of X-Forwarded-For,
 * which the nearest proxy wrote); a request that comes from elsewhere than this machine or its network speaks for itself.
 */
export function clientAddressOf(request: IncomingMessage): string {
  const address = request.socket.remoteAddress ?? 'unknown';
  const from = address.startsWith('::ffff:') ? address.slice('::ffff:'.length) : address;
  const header = request.headers['x-forwarded-for'];
  if (header === undefined) return from;
  const forwarded = Array.isArray(header) ? header.join(',') : header;
  const last = forwarded.slice(forwarded.lastIndexOf(',') + 1).trim();
  return last && isNear(from) ? last : from;
}

/** A proxy stands on this machine or in a private network (RFC 1918, RFC 4193). */
function isNear(address: string): boolean {
  return /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|::1$|f[cd])/i.test(address);
}

/** Whom to count an address for: one customer has all IPv6 addresses whose first 64 bits are the same (RFC 6177). */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const [before, after] = [groups(head), groups(tail ?? '')];
  const filled = tail === undefined ? before : [...before, ...Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0'), ...after];
  return `${filled.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`;
}

const groups = (part: string) => (part === '' ? [] : part.split(':'));
