import { childrenOf, readXml, textsOf } from '#features/feeds/xml-fixture.ts';
import { expect, sampleSite, test } from './fixtures.ts';

const lists = ['/', '/category/elections/', '/tag/water/', '/author/nerys-pugh/', '/comments/'];

test('the site, a category, a tag, an author and the comments each have three feeds', async ({ page }) => {
  for (const list of lists) {
    for (const [path, type] of [['feed/', 'application/rss+xml'], ['feed/atom/', 'application/atom+xml'], ['feed/json/', 'application/feed+json']] as const) {
      const answer = await page.request.get(sampleSite() + list + path);
      expect([list + path, answer.status(), answer.headers()['content-type']]).toEqual([list + path, 200, `${type}; charset=utf-8`]);
      expect(Date.parse(answer.headers()['last-modified'] ?? '')).not.toBeNaN();
      const body = await answer.text();
      if (path === 'feed/json/') expect(JSON.parse(body)).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', items: expect.arrayContaining([]) });
      else expect(readXml(body)).toBeDefined();
    }
  }
});

test('a feed has whole texts and addresses that work anywhere', async ({ page }) => {
  const feed = JSON.parse(await (await page.request.get(`${sampleSite()}/feed/json/`)).text());
  expect(feed.items).toHaveLength(6);
  for (const item of feed.items) {
    expect(item.url).toContain(sampleSite());
    expect(item.content_html.length).toBeGreaterThan(4_000);
    expect(item.content_html).not.toMatch(/(?:src|href)="\//);
  }
});

test('a feed that did not change is answered 304, by either condition', async ({ page }) => {
  const first = await page.request.get(`${sampleSite()}/feed/`);
  const { etag = '', 'last-modified': modified = '' } = first.headers();
  expect((await page.request.get(`${sampleSite()}/feed/`, { headers: { 'if-none-match': etag } })).status()).toBe(304);
  expect((await page.request.get(`${sampleSite()}/feed/`, { headers: { 'if-modified-since': modified } })).status()).toBe(304);
  expect((await page.request.get(`${sampleSite()}/feed/`, { headers: { 'if-modified-since': 'Thu, 01 Jan 2004 00:00:00 GMT' } })).status()).toBe(200);
});

test('every address of the sitemap answers, and is its page’s own', async ({ page }) => {
  const sitemap = await (await page.request.get(`${sampleSite()}/sitemap.xml`)).text();
  const name = (local: string) => `{http://www.sitemaps.org/schemas/sitemap/0.9}${local}`;
  const addresses = childrenOf(readXml(sitemap), name('url')).flatMap((url) => textsOf(url, name('loc')));
  expect(addresses.length).toBeGreaterThan(20);
  for (const address of addresses) {
    const answer = await page.request.get(address, { maxRedirects: 0 });
    expect([address, answer.status()]).toEqual([address, 200]);
    expect(await answer.text()).toContain(`<link rel="canonical" href="${address}"/>`);
  }
  const robots = await (await page.request.get(`${sampleSite()}/robots.txt`)).text();
  expect(robots).toContain(`Sitemap: ${sampleSite()}/sitemap.xml`);
});

test('a shared link has a picture, and search engines are told who wrote what', async ({ page }) => {
  await page.goto(sampleSite());
  await page.getByRole('link', { name: 'The bill for the rain' }).click();
  const card = await page.locator('meta[property="og:image"]').getAttribute('content');
  const picture = await page.request.get(card ?? '');
  expect([picture.status(), picture.headers()['content-type']]).toEqual([200, 'image/png']);
  const blocks = await page.locator('script[type="application/ld+json"]').allTextContents();
  const types = blocks.map((block) => JSON.parse(block)['@type']);
  expect(types).toEqual(['NewsArticle', 'BreadcrumbList']);
  expect(JSON.parse(blocks[0] ?? '{}')).toMatchObject({ headline: 'The bill for the rain', commentCount: 18, comment: expect.arrayContaining([expect.objectContaining({ '@type': 'Comment' })]) });
});
