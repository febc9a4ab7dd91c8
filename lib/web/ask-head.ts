import { request as askPlain, type IncomingMessage } from 'node:http';
import { request as askSecure } from 'node:https';
import { isIP } from 'node:net';
import { isPublic, lookupPublic, PrivateAddressError } from './public-address.ts';

/** How an address answers: a status, or why there was none. */
export type Asked = { status: number } | { failed: 'no such host' | 'private' | 'no answer' };

/** Whoever has not answered by then is as good as not there, for now. All redirects together. */
const TIMEOUT_MS = 8_000;
const MAX_REDIRECTS = 4;
/** Servers that do not know HEAD, or keep it from robots, say so in these ways; then the page itself is asked for, and let go once it begins. */
const ASK_AGAIN = new Set([400, 403, 404, 405, 501]);

type Options = { agent: string; signal: AbortSignal };

/** Asks a public address of another site whether it is there, following its redirects. Never connects to a private network. */
export async function askOutside(url: string, { agent, signal }: Options): Promise<Asked> {
  const within = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]);
  try {
    const status = await followed(url, 'HEAD', { agent, signal: within });
    return { status: ASK_AGAIN.has(status) ? await followed(url, 'GET', { agent, signal: within }) : status };
  } catch (error) {
    if (error instanceof PrivateAddressError) return { failed: 'private' };
    return { failed: hasCode(error, 'ENOTFOUND') ? 'no such host' : 'no answer' };
  }
}

async function followed(start: string, method: 'HEAD' | 'GET', options: Options): Promise<number> {
  let url = new URL(start);
  for (let hop = 0; ; hop++) {
    const { statusCode = 0, headers } = await ask(url, method, options);
    const next = statusCode >= 300 && statusCode < 400 && headers.location ? URL.parse(headers.location, url) : null;
    if (!next || hop === MAX_REDIRECTS) return statusCode;
    url = next;
  }
}

function ask(url: URL, method: string, { agent, signal }: Options): Promise<IncomingMessage> {
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(literal) && !isPublic(literal)) throw new PrivateAddressError(`${literal} is no public address`);
  if (!/^https?:$/.test(url.protocol) || url.port !== '') throw new PrivateAddressError('Only ordinary addresses are asked'); // another port is some other service's
  return new Promise((done, fail) => {
    const send = url.protocol === 'https:' ? askSecure : askPlain;
    const request = send(url, { method, signal, lookup: lookupPublic, agent: false, headers: { 'user-agent': agent, accept: 'text/html,*/*' } }, (response) => {
      response.destroy();
      done(response);
    });
    request.once('error', fail);
    request.end();
  });
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
