import { request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { expect, sampleSite, test } from './fixtures.ts';

const paths = ['/', '/about/', '/category/elections/', '/archive/', '/search/?q=water', '/nothing-here/'];

test('public pages are documents: our one script, one stylesheet, no framework', async ({ page }) => {
  for (const path of paths) {
    const answer = await page.request.get(sampleSite() + path);
    const html = await answer.text();
    const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag).filter((tag) => !tag.includes('application/ld+json'));
    expect(scripts).toEqual([expect.stringMatching(/^<script src="\/assets\/reader-[0-9a-f]{8}\.js">$/)]);
    expect(html.match(/rel="stylesheet"/g)).toHaveLength(1);
    expect(html).not.toContain('__next_f');
    expect(html).not.toMatch(/\sstyle="|\son[a-z]+="/);
    const headers = answer.headers();
    expect(headers['content-security-policy']).toContain("script-src 'self';");
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'speculation-rules': '"/speculation-rules.json"',
    });
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(headers['x-powered-by']).toBeUndefined();
  }
});

test('the script is under 8 KB and the stylesheet under 15 KB, compressed', async ({ page }) => {
  const html = await (await page.request.get(sampleSite())).text();
  const size = async (pattern: RegExp) => {
    const address = pattern.exec(html)?.[1] ?? '';
    return gzipSync(await (await page.request.get(sampleSite() + address)).body()).length;
  };
  expect(await size(/<script src="([^"]+)"/)).toBeLessThan(8 * 1024);
  expect(await size(/<link rel="stylesheet" href="([^"]+)"/)).toBeLessThan(15 * 1024);
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('everything can be read, found and followed', async ({ page }) => {
    await page.goto(sampleSite());
    await page.getByRole('link', { name: 'What a library lends' }).click();
    await expect(page.locator('figure.embed a').first()).toHaveAttribute('href', /^https:\/\/www\.youtube\.com\/watch/);
    await expect(page.locator('[hidden]:visible')).toHaveCount(0);
    await page.getByRole('link', { name: 'Search', exact: true }).click();
    await page.getByRole('searchbox').fill('rent');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('link', { name: 'The key in another pocket' }).click();
    await expect(page.locator('.comment').first()).toBeVisible();
  });
});

test('a browser that has a page already gets no second copy, in each encoding', async ({ page }) => {
  for (const encoding of ['br', 'gzip', 'identity']) {
    const first = await page.request.get(sampleSite(), { headers: { 'accept-encoding': encoding } });
    const etag = first.headers().etag ?? '';
    expect(etag).toMatch(/^"[\w-]+"$/);
    const again = await page.request.get(sampleSite(), { headers: { 'accept-encoding': encoding, 'if-none-match': etag } });
    expect([again.status(), (await again.body()).length]).toEqual([304, 0]);
    const other = await page.request.get(sampleSite(), { headers: { 'accept-encoding': encoding, 'if-none-match': '"older"' } });
    expect(other.status()).toBe(200);
  }
});

test('HEAD says what GET would, without the body', async ({ page }) => {
  const [head, get] = [await page.request.head(sampleSite()), await page.request.get(sampleSite())];
  expect(head.status()).toBe(200);
  expect((await head.body()).length).toBe(0);
  expect(head.headers().etag).toBe(get.headers().etag);
});

test('a query that a page does not know is answered from the page that is there', async ({ page }) => {
  await page.request.get(`${sampleSite()}/about/`);
  const answer = await page.request.get(`${sampleSite()}/about/?utm_source=x&y=${Date.now()}`);
  expect(answer.headers()['x-cache']).toBe('hit');
});

const FORMS = [['/archive/', 'multipart/form-data; boundary=b'], ['/comment/new/', 'application/x-www-form-urlencoded']] as const;

for (const [path, type] of FORMS) for (const said of [true, false]) {
  test(`a form to ${path} that is larger than any may be is refused, ${said ? 'as it says beforehand' : 'though it comes piece by piece without saying so'}`, async () => {
    const bytes = 1_100_000;
    const headers = { origin: sampleSite(), 'content-type': type, ...(said ? { 'content-length': String(bytes) } : { 'transfer-encoding': 'chunked' }) };
    const answer = await new Promise<IncomingMessage>((done, fail) => {
      const sending = request(sampleSite() + path, { method: 'POST', headers }, done).on('error', fail);
      for (let sent = 0; sent < bytes; sent += 100_000) sending.write(Buffer.alloc(100_000, 'a'));
      sending.end();
    });
    expect([answer.statusCode, await text(answer)]).toEqual([413, 'That is more than a form may hold.\n']);
  });
}

test('a form sent from elsewhere, or from nowhere, is refused', async ({ page }) => {
  for (const path of ['/about/', '/comment/new/']) {
    for (const origin of ['https://evil.example', 'null', undefined]) {
      const answer = await page.request.post(sampleSite() + path, { headers: origin ? { origin } : {}, form: { a: 'b' } });
      expect([path, origin, answer.status()]).toEqual([path, origin, 403]);
    }
  }
});

test('a comment’s address takes its form and nothing else', async ({ page }) => {
  const own = { headers: { origin: sampleSite() }, maxRedirects: 0 };
  const [incomplete, other] = [await page.request.post(`${sampleSite()}/comment/new/`, { ...own, form: { a: 'b' } }), await page.request.post(`${sampleSite()}/comment/new/`, { ...own, data: { a: 'b' } })];
  expect([incomplete.status(), incomplete.headers().location, other.status()]).toEqual([303, '/not-done/', 415]);
  expect((await page.request.get(`${sampleSite()}/comment/new/`)).status()).toBe(404);
});
