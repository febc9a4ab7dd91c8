import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { writeArchive } from './archive-file.ts';
import { expect, expectAccessible, test } from './fixtures.ts';
import { newDataDir, newSampleDir, removeDataDir, runScript, startSite, stopRunningSites, type Site } from './site.ts';

const REAL_EXPORT = join(import.meta.dirname, '../../shared/data/left-futures.wxr.xml');
const oldPost = '/2012/03/the-plot-by-the-railway/';

/** 120 threads, the first with 130 replies: three pages, and a thread that has one of its own. */
const comments = [
  ...Array.from({ length: 120 }, (_, index) => ({ id: 1_000 + index, text: `Thread ${index + 1} begins.\n\nSecond paragraph <>` })),
  ...Array.from({ length: 130 }, (_, index) => ({ id: 2_000 + index, parent: 1_000, text: `Reply ${index + 1}` })),
];
const posts = [
  { id: 41, slug: 'the-plot-by-the-railway', title: 'The plot by the railway', date: '2012-03-04', text: 'First paragraph.\n\nSecond one.', comments },
  { id: 42, slug: 'a-second-post', title: 'A second post', date: '2012-03-05', text: 'Beans.' },
];

test.describe.configure({ mode: 'serial' });

let site: Site;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  site = await startSite(await newSampleDir());
});
test.afterAll(async () => {
  const code = await site.stop();
  await stopRunningSites();
  await removeDataDir(site.dataDir);
  expect(code).toBe(0);
});
const bring = async (file: string) => runScript('import', ['wordpress', file], { DATA_DIR: site.dataDir, SITE_URL: site.url });

test('an archive moves in while the site runs, and stands on the very next request; the samples make room', async ({ page }) => {
  await page.goto(site.url);
  await expect(page.getByRole('heading', { name: 'The timetable is a political document' })).toBeVisible();
  const { code, output } = await bring(await writeArchive(site.dataDir, posts));
  expect([code, output]).toEqual([0, expect.stringContaining('2 posts and 250 comments are here')]);
  await page.goto(site.url);
  await expect(page.locator('.article-title')).toHaveText('A second post');
  await expect(page.getByRole('region', { name: 'Recent posts' })).toContainText('The plot by the railway');
  await expect(page.getByRole('link', { name: 'The bill for the rain' })).toHaveCount(0);
  expect(await (await page.request.get(`${site.url}/feed/`)).text()).toContain('The plot by the railway');
  expect(await (await page.request.get(`${site.url}/sitemap.xml`)).text()).toContain(oldPost);
  await page.goto(`${site.url}/search/?q=railway`);
  await expect(page.locator('.teaser h3')).toHaveText('The plot by the railway');
});

test('every old form of an address leads to the post, in one step', async ({ page }) => {
  for (const [old, to] of [
    ['/?p=41', oldPost],
    ['/2012/03/the-plot-by-the-railway', oldPost],
    ['/2012/03/the-plot-by-the-railway/comment-page-2/', `${oldPost}comments/2/`],
    ['/2012/03/04/', '/2012/03/'],
    ['/?s=beans', '/search/?q=beans'],
    ['/?feed=rss2', '/feed/'],
    ['/?paged=2', '/'],
    ['/?cat=2', '/category/allotments/'],
    ['/?author=1&feed=rss2', '/author/maud/feed/'],
    ['/2012/03/The-Plot-by-the-Railway', oldPost],
    ['/2012/03/the-plot-by-the-railway/comment-page-9', `${oldPost}comments/3/`],
    ['/index.php/2012/03/the-plot-by-the-railway', oldPost],
    ['/category/parent/allotments', '/category/allotments/'],
    ['/feed', '/feed/'],
    ['/wp-login.php', '/sign-in/'],
  ] as const) {
    const answer = await page.request.get(site.url + old, { maxRedirects: 0 });
    const location = new URL(answer.headers().location ?? '/none', site.url);
    expect([old, answer.status(), location.pathname + location.search]).toEqual([old, 301, to]);
  }
  for (const path of ['/xmlrpc.php', '/wp-json/', '/wp-content/uploads/2012/03/none.jpg', '/?p=99999']) expect([path, (await page.request.get(site.url + path)).status()]).toEqual([path, 404]);
  for (const path of [oldPost, '/author/maud/feed/', `${oldPost}feed/`, '/2012/', '/2012/03/', '/category/allotments/']) {
    expect([path, (await page.request.get(site.url + path)).status()]).toEqual([path, 200]);
  }
});

test('a long discussion is paged, a long thread has pages of its own, and a link to any comment lands on it', async ({ page }) => {
  await page.goto(site.url + oldPost);
  await expect(page.getByRole('heading', { name: '250 comments' })).toBeVisible();
  await expect(page.locator('.comments > li')).toHaveCount(50);
  await expect(page.locator('.said').first()).toContainText('<>');
  await expectAccessible(page);
  await page.getByRole('link', { name: '30 more replies in this thread' }).click();
  await expect(page.locator('.comment')).toHaveCount(131);
  await expectAccessible(page);
  await page.goto(site.url + oldPost);
  await page.getByRole('link', { name: /Later comments/ }).click();
  await expect(page).toHaveURL(new RegExp(`${oldPost}comments/2/#comments$`));
  await expect(page.locator('.comments > li')).toHaveCount(50);
  await expectAccessible(page);
  for (const [id, where] of [[1_000, oldPost], [1_049, oldPost], [1_050, `${oldPost}comments/2/`], [1_119, `${oldPost}comments/3/`], [2_129, `${oldPost}thread/1000/`]] as const) {
    await page.goto(`${site.url}/comment/${id}/`);
    await expect(page).toHaveURL(`${site.url}${where}#comment-${id}`);
    await expect(page.locator(`#comment-${id}`)).toBeInViewport();
  }
  await page.goto(`${site.url}${oldPost}#comment-1119`); // an old link knows the post alone
  await expect(page).toHaveURL(`${site.url}${oldPost}comments/3/#comment-1119`);
  expect((await page.request.get(`${site.url}${oldPost}comments/4/`)).status()).toBe(404);
  expect((await page.request.get(`${site.url}/comment/999999/`)).status()).toBe(404);
});

test('nobody’s address is on any page', async ({ page }) => {
  for (const path of [oldPost, `${oldPost}feed/`, `${oldPost}feed/json/`, '/comments/feed/']) {
    expect(await (await page.request.get(site.url + path)).text()).not.toContain('mail.example');
  }
});

test('a picture of the old site comes along and is shown from here, and its old address leads to it', async ({ page }) => {
  const uploads = join(site.dataDir, 'wp-content/uploads');
  await mkdir(join(uploads, '2012/03'), { recursive: true });
  await sharp({ create: { width: 640, height: 320, channels: 3, background: '#486' } }).jpeg().toFile(join(uploads, '2012/03/beds.jpg'));
  const old = 'http://old.example/wp-content/uploads/2012/03/';
  const text = `<a href="${old}beds.jpg"><img src="${old}beds-300x150.jpg" alt="Raised beds" width="300" height="150" /></a> See <a href="http://www.old.example/?p=41">the plot</a>.`;
  const archive = await writeArchive(site.dataDir, [{ id: 43, slug: 'raised-beds', title: 'Raised beds', date: '2012-03-02', text }]);
  const { code, output } = await runScript('import', ['wordpress', archive, '--media-from', uploads], { DATA_DIR: site.dataDir, SITE_URL: site.url });
  expect([code, output]).toEqual([0, expect.stringContaining('1 pictures and files of the old site are here')]);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${site.url}/2012/03/raised-beds/`);
  const picture = page.getByRole('img', { name: 'Raised beds' });
  await expect.poll(() => picture.evaluate((img) => img instanceof HTMLImageElement && img.complete && img.naturalWidth)).toBeGreaterThan(0);
  expect(asked.filter((url) => !url.startsWith(site.url))).toEqual([]);
  await expect(page.getByRole('link', { name: 'the plot', exact: true })).toHaveAttribute('href', oldPost);
  for (const address of ['/wp-content/uploads/2012/03/beds.jpg', '/wp-content/uploads/2012/03/Beds-300x150.JPG']) {
    const answer = await page.request.get(site.url + address, { maxRedirects: 0 });
    expect([answer.status(), answer.headers().location]).toEqual([301, expect.stringMatching(/^\/media\/.+\.webp$/)]);
    expect((await page.request.get(site.url + (answer.headers().location ?? ''))).headers()['content-type']).toBe('image/webp');
  }
});

test('bringing it again adds nothing; a broken export is refused and changes nothing', async ({ page }) => {
  const before = await (await page.request.get(site.url + oldPost)).text();
  expect(await bring(await writeArchive(site.dataDir, posts))).toMatchObject({ code: 0, output: expect.stringContaining('already here') });
  const refused = await bring(join(import.meta.dirname, 'site.ts'));
  expect(refused).toMatchObject({ code: 1, output: expect.stringMatching(/line 1/i) });
  expect(await (await page.request.get(site.url + oldPost)).text()).toBe(before);
});

test('a second instance shows what came through the first, on the next request', async ({ page }) => {
  test.setTimeout(120_000);
  const second = await startSite(site.dataDir, { SITE_URL: site.url });
  try {
    const hits = async (url: string) => (await page.request.get(url + oldPost)).headers()['x-cache'];
    for (const { url } of [site, second]) await hits(url);
    expect([await hits(site.url), await hits(second.url)]).toEqual(['hit', 'hit']);
    const corrected = posts.map((post) => (post.id === 41 ? { ...post, title: 'The plot beside the railway' } : post));
    expect((await bring(await writeArchive(site.dataDir, corrected))).code).toBe(0);
    for (const { url } of [site, second]) {
      await page.goto(url + oldPost);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('The plot beside the railway');
      await page.goto(url);
      await expect(page.getByRole('region', { name: 'Recent posts' })).toContainText('The plot beside the railway');
    }
  } finally {
    await second.stop();
  }
  expect((await page.request.get(`${site.url}/api/health/`)).status()).toBe(200); // the database stays for who still uses it
});

test('the post and four comments that this site began with stand on the front page', async ({ page }) => {
  test.skip(!existsSync(REAL_EXPORT), 'the real export lies beside the repository only on some machines');
  const dataDir = await newDataDir();
  const own = await startSite(dataDir);
  try {
    expect((await runScript('import', ['wordpress', REAL_EXPORT], { DATA_DIR: dataDir, SITE_URL: own.url })).code).toBe(0);
    await page.goto(own.url);
    await expect(page.locator('.article-title')).toHaveText('Tower Hamlets: victory for Lutfur Rahman');
    await expect(page.locator('.prose p')).toHaveCount(8);
    await expect(page.getByRole('heading', { name: '4 comments' })).toBeVisible();
    expect(await page.locator('.comment').evaluateAll((all) => all.map(({ id }) => id))).toEqual(['comment-101', 'comment-102', 'comment-103', 'comment-104']);
    await expect(page.locator('#comment-103')).toContainText('<>');
    await expectAccessible(page);
  } finally {
    await own.stop();
    await removeDataDir(dataDir);
  }
});
