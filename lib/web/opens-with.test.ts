import { createServer, request, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { answerWithStatus, dependOn, opensWith } from '#lib/cache/scope.ts';
import { PageStore } from '#lib/cache/store.ts';
import { frontDoor } from './front-door.ts';
import type { TakeForm } from './take-form.ts';

/** A page that shows its secret to whoever has the right cookie, as Next would make it. */
const made: string[] = [];
const pages: RequestListener = (asked, response) => {
  made.push(`${asked.method} ${asked.url} ${asked.headers.cookie ?? '-'}`);
  dependOn('post:1');
  response.setHeader('content-type', 'text/html; charset=utf-8');
  if (asked.url === '/internal/again/') {
    answerWithStatus(422);
    return response.end(`<p>Again. ${asked.headers['content-length'] ?? 'Nothing was sent.'}</p>`);
  }
  opensWith('key');
  if (!/(?:^|; )key=right/.test(asked.headers.cookie ?? '')) return response.end('<p>Which password?</p>');
  answerWithStatus(200, { 'cache-control': 'private, no-store' });
  return response.end(`<p>The secret. ${'x'.repeat(600)}</p>`);
};
const take: TakeForm = async ({ password }) => (password === 'right' ? { to: '/locked/', cookies: ['key=right'] } : { page: '/internal/again/' });

let store = new PageStore(1_000_000);
const server = createServer((asked, response) => frontDoor({ next: pages, media: () => undefined, store, forms: new Map([['/let-in/', take]]), siteUrl: 'http://site.example', cache: true })(asked, response));
beforeAll(() => new Promise<void>((done) => server.listen(0, '127.0.0.1', done)));
afterAll(() => server.close());
beforeEach(() => {
  store = new PageStore(1_000_000);
  made.length = 0;
});

type Answer = { status: number | undefined; headers: IncomingHttpHeaders; text: string };
function ask(path: string, { method = 'GET', headers = {}, body = '' }: { method?: string; headers?: Record<string, string>; body?: string } = {}): Promise<Answer> {
  return new Promise((done, fail) => {
    const sent = request({ port: (server.address() as AddressInfo).port, path, method, headers: { host: 'site.example', ...headers } }, (response) => {
      buffer(response).then((all) => done({ status: response.statusCode, headers: response.headers, text: all.toString() }), fail);
    });
    sent.once('error', fail).end(body);
  });
}
const send = (password: string) => ask('/let-in/?post=1', { method: 'POST', headers: { origin: 'http://site.example', 'content-type': 'application/x-www-form-urlencoded' }, body: `password=${password}` });

it('keeps the page that asks for everybody, and says that another cookie may get another', async () => {
  const [first, again] = [await ask('/locked/'), await ask('/locked/')];
  expect([first.text, again.text, again.headers['x-cache'], made.length]).toEqual(['<p>Which password?</p>', first.text, 'hit', 1]);
  expect(again.headers.vary).toBe('cookie');
  expect((await ask('/locked/', { headers: { 'if-none-match': again.headers.etag ?? '' } })).status).toBe(304);
});

it('answers whoever has the cookie for themselves, whether the page stands ready or not, and keeps nothing of it', async () => {
  const mine = { headers: { cookie: 'a=b; key=right' } };
  for (const state of ['not made yet', 'ready']) {
    const { status, text, headers } = await ask('/locked/', mine);
    expect([state, status, text.includes('The secret.'), headers['cache-control'], headers.etag]).toEqual([state, 200, true, 'private, no-store', undefined]);
  }
  const head = await ask('/locked/', { ...mine, method: 'HEAD' });
  expect([head.status, head.text, head.headers['cache-control']]).toEqual([200, '', 'private, no-store']);
  expect(store.fresh('/locked/')?.bodies.identity.toString()).toBe('<p>Which password?</p>');
  expect((await ask('/locked/')).text).toBe('<p>Which password?</p>');
});

it('never answers whoever was let in with “nothing changed” of the page that asked', async () => {
  const { headers } = await ask('/locked/');
  expect((await ask('/locked/', { headers: { cookie: 'key=right', 'if-none-match': headers.etag ?? '' } })).status).toBe(200);
});

it('asks those with a wrong cookie, or one of a like name, as strangers, without keeping that', async () => {
  const wrong = await ask('/locked/', { headers: { cookie: 'key=forged' } });
  expect([wrong.text, wrong.headers['cache-control']]).toEqual(['<p>Which password?</p>', 'no-store']);
  const before = made.length;
  const like = await ask('/locked/', { headers: { cookie: 'monkey=right; xkey=right' } });
  expect([like.headers['x-cache'], made.length]).toEqual(['hit', before]);
});

it('shows a page in answer to a form, as a reader who asked for it, or leads on', async () => {
  const again = await send('wrong');
  expect([again.status, again.text, again.headers['cache-control'], again.headers['set-cookie']]).toEqual([422, '<p>Again. Nothing was sent.</p>', 'no-store', undefined]);
  const right = await send('right');
  expect([right.status, right.headers.location, right.headers['set-cookie']]).toEqual([303, '/locked/', ['key=right']]);
});

it('refuses the form from another site, and one that is too large', async () => {
  const foreign = await ask('/let-in/', { method: 'POST', headers: { origin: 'http://other.example', 'content-type': 'application/x-www-form-urlencoded' }, body: 'password=right' });
  expect([foreign.status, (await send('x'.repeat(1_100_000))).status]).toEqual([403, 413]);
});
