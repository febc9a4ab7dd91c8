import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askOutside } from './ask-head.ts';

let asked = 0;
const server = createServer((_, response) => {
  asked += 1;
  response.end();
});
beforeAll(() => new Promise<void>((done) => server.listen(0, '127.0.0.1', done)));
afterAll(() => server.close());

const ask = (url: string) => askOutside(url, { agent: 'a test', signal: AbortSignal.timeout(5_000) });

it('asks nothing of this machine, of private networks, or at a port of its own', async () => {
  const { port } = server.address() as AddressInfo;
  for (const url of [`http://127.0.0.1:${port}/`, 'http://127.0.0.1/', 'http://localhost/', 'http://[::1]/', 'http://[::ffff:127.0.0.1]/', 'http://169.254.169.254/latest/', 'http://10.0.0.1/', 'http://2130706433/', 'http://0x7f.1/', 'ftp://example.org/', `http://example.org:${port}/`]) {
    expect([url, await ask(url)]).toEqual([url, { failed: 'private' }]);
  }
  expect(asked).toBe(0);
});

it('stops when it is told to', async () => {
  const stopped = new AbortController();
  stopped.abort();
  expect(await askOutside('https://example.org/', { agent: 'a test', signal: stopped.signal })).toEqual({ failed: 'no answer' });
});
