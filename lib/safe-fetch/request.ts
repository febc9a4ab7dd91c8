import { request as askPlain, type IncomingMessage } from 'node:http';
import { request as askSecure } from 'node:https';
import { isIP } from 'node:net';
import { checkedLookup, isPublic, PrivateAddressError } from './public-address.ts';

export interface Asking {
  /** Who says to ask, for the other site's log. */
  agent: string;
  signal: AbortSignal;
  accept?: string;
  /** For tests alone: addresses of this machine, with their ports, that are asked all the same: `127.0.0.1:4123`. */
  near?: ReadonlySet<string>;
}

/** A browser follows twenty; nobody needs more than a few. */
const MAX_REDIRECTS = 5;
/** Whoever sends nothing for so long has hung up, or wants to hold the line. */
const SILENCE_MS = 15_000;

/**
 * Asks a public address of another site, following its redirects; each is checked as the first was. Connects to no address
 * of this machine or of a private network (throws PrivateAddressError), sends no cookie. Whoever asks reads the body or destroys it.
 */
export async function requestOutside(start: string, method: 'HEAD' | 'GET', asking: Asking): Promise<IncomingMessage> {
  let url = new URL(start);
  for (let hop = 0; ; hop++) {
    const response = await ask(url, method, asking);
    const next = redirectOf(response, url);
    if (!next || hop === MAX_REDIRECTS) return response;
    response.destroy();
    url = next;
  }
}

function redirectOf({ statusCode = 0, headers }: IncomingMessage, from: URL): URL | null {
  return statusCode >= 300 && statusCode < 400 && headers.location ? URL.parse(headers.location, from) : null;
}

function ask(url: URL, method: string, { agent, signal, accept = '*/*', near = new Set() }: Asking): Promise<IncomingMessage> {
  const isAllowed = (address: string) => isPublic(address) || near.has(`${address}:${url.port}`);
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  if (!/^https?:$/.test(url.protocol)) throw new PrivateAddressError('Only http and https are asked');
  if (isIP(literal) && !isAllowed(literal)) throw new PrivateAddressError(`${literal} is no public address`);
  if (url.port !== '' && !near.has(`${literal}:${url.port}`)) throw new PrivateAddressError('Only ordinary ports are asked'); // another port is some other service's
  const send = url.protocol === 'https:' ? askSecure : askPlain;
  const headers = { 'user-agent': agent, accept, 'accept-encoding': 'identity' };
  return new Promise((done, fail) => {
    const request = send(withoutUser(url), { method, signal, headers, agent: false, lookup: checkedLookup(isAllowed) }, done);
    request.setTimeout(SILENCE_MS, () => request.destroy(new Error('Nothing came any more')));
    request.once('error', fail);
    request.end();
  });
}

/** A name and password in an address are not sent on. */
function withoutUser(url: URL): URL {
  const plain = new URL(url);
  plain.username = '';
  plain.password = '';
  return plain;
}
