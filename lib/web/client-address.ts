import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { env } from '#lib/env.ts';

/** The header that tells the site's code where a request came from; what a client sends under its name is overwritten. */
export const CLIENT_ADDRESS = 'x-client-address';

/** Writes down where a request came from. */
export function markClientAddress(request: IncomingMessage): void {
  request.headers[CLIENT_ADDRESS] = clientAddressOf(request);
}

/**
 * Where a request came from. Behind proxies that is what they say: each writes at the end of X-Forwarded-For whom it heard,
 * so of two the last entry but one counts, and what a client wrote before that does not. How many there are the settings
 * tell; if they do not, whatever connects from this machine or its network is one.
 */
export function clientAddressOf(request: IncomingMessage): string {
  const address = request.socket.remoteAddress ?? 'unknown';
  const from = plainAddress(address) ?? address;
  const header = request.headers['x-forwarded-for'];
  const proxies = header === undefined ? 0 : (env().TRUSTED_PROXIES ?? (isNear(from) ? 1 : 0));
  if (header === undefined || proxies === 0) return from;
  // Fewer entries than proxies: it came in behind the first of them, and the one that it came to wrote the first entry.
  const [said = ''] = (Array.isArray(header) ? header.join(',') : header).split(',').slice(-proxies);
  return plainAddress(said.trim()) ?? from;
}

/** An address without its port, and an IPv4 one not dressed up as IPv6; undefined for what is none. */
function plainAddress(text: string): string | undefined {
  const bare = /^\[(.*)\](?::\d+)?$/.exec(text)?.[1] ?? text.replace(/^([\d.]+):\d+$/, '$1');
  const address = bare.replace(/^::ffff:(?=[\d.]+$)/i, '');
  return isIP(address) ? address : undefined;
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
