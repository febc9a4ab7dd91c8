import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';

export const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0';

/** For tests: a request of a browser at an address. */
export function requestOf(headers: Record<string, string> = {}, address = '203.0.113.7'): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: address });
  const request = new IncomingMessage(socket);
  request.method = 'GET';
  Object.assign(request.headers, { 'user-agent': FIREFOX, ...headers });
  return request;
}
