import { createServer, type Server } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import send from 'send';
import { readXml } from '#features/feeds/xml-fixture.ts';
import { expect, test } from './fixtures.ts';
import { freePort, newSampleDir, removeDataDir, runScript } from './site.ts';

/** A web server that knows nothing of the site. */
async function serve(folder: string, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    send(request, request.url ?? '/', { root: folder, index: ['index.html', 'index.xml', 'index.json'] })
      .on('error', () => response.writeHead(404).end())
      .pipe(response);
  });
  await new Promise<void>((done) => server.listen(port, done));
  return server;
}

test('the site as plain files reads as it does on its own server', async ({ page }) => {
  const [dataDir, root, port] = [await newSampleDir(), await mkdtemp(join(tmpdir(), 'left-futures-static-')), await freePort()];
  const [folder, url] = [join(root, 'site'), `http://localhost:${port}`];
  const { code, output } = await runScript('export', ['static', folder, '--url', url], { DATA_DIR: dataDir });
  expect([code, output]).toEqual([0, expect.stringMatching(/\d+ pages in \d+ files/)]);
  expect(output).not.toContain('leads nowhere');
  const server = await serve(folder, port);
  try {
    await page.goto(url);
    await expect(page.getByRole('link', { name: 'Your account' })).toHaveCount(0);
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Public services' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Public services' })).toBeVisible();
    await page.goto(url);
    await page.getByRole('link', { name: 'The bill for the rain' }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: 'The bill for the rain' })).toBeVisible();
    await expect(page.getByRole('heading', { name: '18 comments' })).toBeVisible();
    await expect(page.getByText('This is a copy of the site, where no comments can be written.')).toBeVisible();
    await expect(page.locator('form')).toHaveCount(0);
    const drawn = await page.locator('article img').first().evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth));
    expect(drawn).toBeGreaterThan(100);
    const card = await page.request.get((await page.locator('meta[property="og:image"]').getAttribute('content')) ?? '');
    expect(card.headers()['content-type']).toBe('image/png');
    const feed = await page.request.get((await page.locator('link[type="application/rss+xml"]').getAttribute('href')) ?? '');
    expect(readXml(await feed.text()).name).toBe('{}rss');
    expect((await page.request.get(`${url}/feed/`)).status()).toBe(200);
    await page.getByRole('link', { name: 'Archive' }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: 'Archive' })).toBeVisible();
  } finally {
    await page.goto('about:blank'); // what a page fetches ahead does not outlive its server
    server.close();
    await Promise.all([removeDataDir(dataDir), rm(root, { recursive: true })]);
  }
});
