import type { LookupAddress } from 'node:dns';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { download, DownloadError } from './download.ts';
import { checkedLookup, isPublic, PrivateAddressError } from './public-address.ts';

let asked: { url: string; agent: string | undefined; cookie: string | undefined }[] = [];
const server = createServer((request, response) => {
  const { url = '' } = request;
  asked.push({ url, agent: request.headers['user-agent'], cookie: request.headers.cookie });
  const lead = (location: string) => response.writeHead(302, { location, 'set-cookie': 'a=b' }).end();
  if (url === '/picture') return response.end('bytes');
  if (url === '/leads') return lead('/picture');
  if (url === '/round') return lead('/round');
  if (url === '/inward') return lead('http://169.254.169.254/latest/');
  if (url === '/loopback') return lead('http://127.0.0.1/');
  if (url === '/file') return lead('file:///etc/passwd');
  if (url === '/busy') return response.writeHead(503, { 'retry-after': '7' }).end();
  if (url === '/secret') return response.writeHead(403).end();
  if (url === '/says-large') return response.writeHead(200, { 'content-length': '5000' }).end(Buffer.alloc(5_000));
  if (url === '/is-large') return response.write(Buffer.alloc(4_000), () => response.end(Buffer.alloc(4_000)));
  if (url === '/cut') return response.writeHead(200, { 'content-length': '100' }).write('half', () => response.destroy());
  if (url === '/packed') return response.writeHead(200, { 'content-encoding': 'gzip' }).end('x');
  if (url === '/slow') return response.write('a');
  return response.writeHead(404).end();
});
beforeAll(() => new Promise<void>((done) => server.listen(0, '127.0.0.1', done)));
afterAll(() => server.close());

const home = () => `127.0.0.1:${(server.address() as AddressInfo).port}`;
async function fetched(path: string, { near = new Set([home()]), signal = AbortSignal.timeout(5_000) } = {}): Promise<string> {
  asked = [];
  const pieces: Uint8Array[] = [];
  for await (const piece of download(path.startsWith('/') ? `http://${home()}${path}` : path, 4_096, { agent: 'A test', signal, near })) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}
const failure = (path: string) => fetched(path).then(() => 'came', (error: unknown) => (error instanceof DownloadError ? [error.message, error.again] : error));

describe('a file of another site', () => {
  it('comes, over redirects, to whoever says who asks, and without cookies', async () => {
    expect(await fetched('/picture')).toBe('bytes');
    expect(await fetched('/leads')).toBe('bytes');
    expect(asked).toEqual([{ url: '/leads', agent: 'A test', cookie: undefined }, { url: '/picture', agent: 'A test', cookie: undefined }]);
  });

  it.each([
    ['/none', 'The old site has no such file any more (404).', false],
    ['/secret', 'The old site does not give this file away (403).', false],
    ['/busy', 'The old site could not send it (503).', true],
    ['/round', 'The old site leads from one address to the next without an end.', false],
    ['/says-large', 'It is larger than 0 MB.', false],
    ['/is-large', 'It is larger than 0 MB.', false],
    ['/packed', 'The old site sent it packed, which was not asked for.', false],
    ['/cut', 'The old site did not answer.', true],
  ])('that does not come says why: %s', async (path, message, again) => {
    expect(await failure(path)).toEqual([message, again]);
  });

  it.each(['/inward', '/loopback', '/file', 'http://localhost/x', 'http://[::1]/x', 'http://[::ffff:10.0.0.1]/x', 'http://100.64.1.1/', 'ftp://example.org/', 'http://example.org:22/'])(
    'is not asked for inside a private network, also over a redirect: %s',
    async (path) => {
      expect(await failure(path)).toEqual(['Its address is one of a private network or an unusual one, which is not asked.', false]);
    },
  );

  it('is not asked for on this machine unless a test says so', async () => {
    await expect(fetched('/picture', { near: new Set() })).rejects.toThrow('private network');
    expect(asked).toEqual([]);
  });

  it('is asked for five redirects far, and says how long a busy site wants to be left alone', async () => {
    await failure('/round');
    expect(asked).toHaveLength(6);
    await expect(fetched('/busy')).rejects.toMatchObject({ waitMs: 7_000 });
  });

  it('stops when it is told to', async () => {
    await expect(fetched('/slow', { signal: AbortSignal.timeout(100) })).rejects.toMatchObject({ name: 'TimeoutError' });
  });
});

describe('a name that is looked up', () => {
  const answering = (...addresses: string[]) => (_: string, __: object, done: (error: null, found: LookupAddress[]) => void) => done(null, addresses.map((address) => ({ address, family: 4 })));
  const look = (...addresses: string[]) => new Promise((done) => checkedLookup(isPublic, answering(...addresses))('host.example', { all: true }, (error, found) => done(error ?? found)));

  it('gives the public addresses alone, which are what is connected to', async () => {
    expect(await look('10.0.0.1', '8.8.8.8')).toEqual([{ address: '8.8.8.8', family: 4 }]);
    expect(await look('127.0.0.1')).toBeInstanceOf(PrivateAddressError);
  });
});
