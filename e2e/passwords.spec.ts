import type { APIResponse, Browser, Page } from '@playwright/test';
import { database } from '#lib/db/client.ts';
import { expect, expectAccessible, test } from './fixtures.ts';
import { letIn, setDiscussion, startOwnSite, type OwnSite } from './site-database.ts';

test.describe.configure({ mode: 'serial' });

const POST = '/2026/11/the-bill-for-the-rain/';
let site: OwnSite;
let post: { id: number; title: string; text: string; excerpt: string; commentId: number };

test.beforeAll(async () => {
  test.setTimeout(240_000);
  site = await startOwnSite();
  await setDiscussion(site, { mode: 'AT_ONCE', secondsBetween: 0 });
  for (const [name, role] of [['Eve', 'EDITOR'], ['Ann', 'READER']] as const) {
    await database().user.create({ data: { name, role, email: `${name.toLowerCase()}@example.org`, emailVerified: new Date(), createdAt: new Date('2026-01-01') }, select: { id: true } });
  }
  const { comments: [comment], ...rest } = await database().post.findUniqueOrThrow({ where: { path: POST }, select: { id: true, title: true, text: true, excerpt: true, comments: { where: { shown: true }, take: 1, select: { id: true } } } });
  post = { ...rest, commentId: comment?.id ?? 0 };
});
test.afterAll(() => site.close());

const button = (page: Page) => page.getByRole('button', { name: 'Read it' });
const field = (page: Page) => page.getByLabel('Password', { exact: true });
/** Some words from the middle of its text, as they stand in its HTML too. */
const hiddenWords = () => /[A-Za-z ]{40,}/.exec(post.text.slice(post.text.length / 2))?.[0].trim() ?? 'no such words';

async function give(page: Page, password: string): Promise<void> {
  await field(page).fill(password);
  await button(page).click();
}

/** What the editor's page of the post does about its password. */
async function asEditor(browser: Browser, act: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await letIn(context, site, 'eve@example.org');
  const page = await context.newPage();
  await page.goto(`${site.url}/admin/posts/${post.id}/`);
  const settings = page.locator('.settings-part', { has: page.getByText('Password', { exact: true }) });
  if ((await settings.getAttribute('open')) === null) await settings.locator('summary').click();
  await act(page);
  await context.close();
}

test('an editor sets a password, and the post is gone from everywhere but its address', async ({ page, browser }) => {
  const places = ['/', '/archive/', '/2026/', '/2026/11/', '/feed/', '/feed/atom/', '/feed/json/', '/comments/feed/', '/sitemap.xml', '/sitemaps/posts-1.xml', `/search/?q=${encodeURIComponent(post.title)}`, `${POST}feed/`, `/api/viewer/?post=${post.id}`, `/social-card/${post.id}/`];
  const before = await Promise.all(places.map((place) => page.request.get(site.url + place)));
  await asEditor(browser, async (editor) => {
    await editor.getByLabel('Password', { exact: true }).fill('open sesame');
    await expectAccessible(editor);
    await editor.getByRole('button', { name: 'Save with this password' }).click();
    await expect(editor.getByText('Saved: this post has a password now.')).toBeVisible();
    await expect(editor.getByLabel('New password')).toHaveValue('');
    await editor.reload();
    await expect(editor.getByRole('button', { name: 'Save without a password' })).toBeVisible();
    expect(await editor.content()).not.toContain('open sesame');
    for (const width of [1280, 360]) {
      await editor.setViewportSize({ width, height: 900 });
      await editor.goto(`${site.url}/admin/posts/`);
      await expect(editor.getByText('Asks for a password')).toHaveCount(1);
      await expect(editor.getByRole('article', { name: post.title }).getByText('Asks for a password')).toBeInViewport({ ratio: 1 });
      await expectAccessible(editor);
    }
  });
  const showing: string[] = [];
  for (const place of [...places, ...new Set((await Promise.all(before.map(linksIn))).flat())]) {
    const answer = await page.request.get(site.url + place, { maxRedirects: 0 });
    const text = await answer.text();
    if ([POST, hiddenWords(), post.excerpt].some((words) => words !== '' && text.includes(words)) && !place.startsWith(POST)) showing.push(place);
  }
  expect(showing).toEqual([]);
  expect((await page.request.get(`${site.url}${POST}feed/`)).status()).toBe(404);
  expect((await page.request.get(`${site.url}/social-card/${post.id}/`)).status()).toBe(404);
});

/** The pages of the site that an answer leads to. */
async function linksIn(answer: APIResponse): Promise<string[]> {
  const html = await answer.text();
  return [...html.matchAll(/href="(\/[^"#?]*\/)(?:[#?][^"]*)?"/g)].map(([, path = '']) => path).filter((path) => !/^\/(?:admin|account|sign-|preview|comment)/.test(path));
}

test('its address asks, in an answer that is kept and says nothing of the text', async ({ page }) => {
  const answer = await page.request.get(site.url + POST);
  const html = await answer.text();
  expect(answer.status()).toBe(200);
  expect(html).toMatch(/<meta name="robots" content="noindex"/);
  for (const words of [hiddenWords(), 'ld+json', 'class="comment', `social-card/${post.id}`, `${POST}feed`, 'scrypt']) expect([words, html.includes(words)]).toEqual([words, false]);
  if (post.excerpt) expect(html).not.toContain(post.excerpt);
  const again = await page.request.get(site.url + POST);
  expect(again.headers()).toMatchObject({ 'x-cache': 'hit', vary: 'accept-encoding, cookie' });
  expect((await page.request.get(site.url + POST, { headers: { 'if-none-match': again.headers().etag ?? '' } })).status()).toBe(304);
  expect((await page.request.head(site.url + POST)).status()).toBe(200);
  for (const path of [`${POST}comments/newest/`, `${POST}thread/${post.commentId}/`, `/comment/${post.commentId}/`]) {
    const led = await page.request.get(site.url + path, { maxRedirects: 0 });
    expect([path, [302, 307].includes(led.status()), led.headers().location?.replace(/#.*/, '')]).toEqual([path, true, POST]);
  }
  for (const path of [`/comment/${post.commentId}/reply/`, `/comment/${post.commentId}/more/`]) expect((await page.request.get(site.url + path)).status()).toBe(404);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with scripts ${javaScriptEnabled ? 'on' : 'off'}, on a telephone`, () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 } });

    test('whoever knows the password reads and discusses the post; all others are told what was wrong', async ({ page, browser }) => {
      await page.goto(site.url + POST);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(post.title);
      await expect(field(page)).not.toHaveAttribute('aria-invalid');
      if (javaScriptEnabled) await expectAccessible(page);
      const refused = page.waitForResponse((response) => response.request().method() === 'POST');
      await give(page, 'open barley');
      expect((await refused).status()).toBe(422);
      await expect(field(page)).toHaveAttribute('aria-invalid', 'true');
      await expect(field(page)).toHaveAccessibleDescription('This is not its password. Mind capital letters, and try again.');
      await expect(field(page)).toBeFocused();
      await expect(field(page)).toHaveValue('');
      expect(await page.content()).not.toContain('barley');
      if (javaScriptEnabled) await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

      await give(page, 'open sesame');
      await expect(page).toHaveURL(site.url + POST);
      await expect(page.getByText(hiddenWords())).toBeVisible();
      await expect(page.locator('.comment').first()).toBeVisible();
      const [pass] = (await page.context().cookies()).filter(({ name }) => name === 'let-in');
      expect(pass).toMatchObject({ httpOnly: true, sameSite: 'Lax', secure: false });
      expect(((pass?.expires ?? 0) * 1000 - Date.now()) / 86_400_000).toBeCloseTo(10, 1);
      const mine = await page.request.get(site.url + POST);
      expect(mine.headers()).toMatchObject({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' });
      expect(mine.headers().etag).toBeUndefined();

      await letIn(page.context(), site, 'ann@example.org');
      const words = `Words from inside, with scripts ${javaScriptEnabled ? 'on' : 'off'}.`;
      await page.goto(site.url + POST);
      await page.getByLabel('Your comment', { exact: true }).fill(words);
      await page.getByRole('button', { name: 'Post comment' }).click();
      await expect(page.getByText(words)).toBeVisible();
      expect(page.url()).toContain(POST);

      const stranger = await browser.newContext();
      expect(await (await stranger.request.get(site.url + POST)).text()).not.toContain('Words from inside');
      await stranger.close();
    });
  });
}

test('nobody outside gets a comment into it', async ({ browser }) => {
  const context = await browser.newContext();
  await letIn(context, site, 'ann@example.org');
  const count = () => database().comment.count({ where: { postId: post.id } });
  const before = await count();
  const sent = await context.request.post(`${site.url}/comment/new/`, { form: { key: '', postId: String(post.id), source: 'From outside.' }, headers: { origin: site.url } });
  expect([sent.status(), await count()]).toEqual([404, before]);
  await context.close();
});

test('the form loaded by itself leads to the post, and too many guesses have to wait', async ({ page }) => {
  await page.goto(`${site.url}/let-in/?post=${post.id}`);
  await expect(page).toHaveURL(site.url + POST);
  await database().rateLimit.deleteMany();
  const guess = () => page.request.post(`${site.url}/let-in/`, { form: { post: String(post.id), password: 'guess' }, headers: { origin: site.url } });
  for (let turn = 0; turn < 10; turn++) expect((await guess()).status()).toBe(422);
  const late = await guess();
  expect([late.status(), Number(late.headers()['retry-after']) > 0, (await late.text()).includes('too often')]).toEqual([429, true, true]);
  await database().rateLimit.deleteMany();
});

test('a new password ends the passes of the old one; without one everybody reads the post', async ({ page, browser }) => {
  await page.goto(site.url + POST);
  await give(page, 'open sesame');
  await expect(page.getByText(hiddenWords())).toBeVisible();
  await asEditor(browser, async (editor) => {
    await editor.getByLabel('New password').fill('ebb and flow');
    await editor.getByRole('button', { name: 'Save with the new one' }).click();
    await expect(editor.getByText('whoever had the old one is asked again')).toBeVisible();
  });
  await page.reload();
  await expect(button(page)).toBeVisible();
  await asEditor(browser, async (editor) => {
    await editor.getByRole('button', { name: 'Save without a password' }).click();
    await expect(editor.getByText('Saved: no password is asked for this post.')).toBeVisible();
  });
  await page.context().clearCookies();
  await page.reload();
  await expect(page.getByText(hiddenWords())).toBeVisible();
});
