import type { Browser, Page } from '@playwright/test';
import { database } from '#lib/db/client.ts';
import { expect, expectAccessible, expectStill, test } from './fixtures.ts';
import { newestMail } from './outbox.ts';
import { runScript } from './site.ts';
import { letIn, startOwnSite, type OwnSite } from './site-database.ts';

let site: OwnSite;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  site = await startOwnSite();
  await runScript('user', ['ada@example.org', '--role', 'admin', '--name', 'Ada'], { DATA_DIR: site.dataDir });
});
test.afterAll(() => site.close());

/** Opens a page as the admin. */
async function enter(page: Page, path: string): Promise<void> {
  await letIn(page.context(), site, 'ada@example.org');
  await page.goto(site.url + path);
}

/** A page as a reader gets it, who has never been here. */
async function asReader(browser: Browser, path: string): Promise<{ page: Page; close: () => Promise<void> }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(site.url + path);
  return { page, close: () => context.close() };
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const news = (page: Page, text: string | RegExp) => expect(page.locator('.form-news').filter({ hasText: text }).first()).toBeVisible();

test('every page that runs the site is accessible, on a phone and on a desk, and none is wider than the screen', async ({ page }) => {
  test.setTimeout(150_000);
  const [category, tag, author] = await Promise.all([database().category.findFirstOrThrow({ select: { id: true } }), database().tag.findFirstOrThrow({ select: { id: true } }), database().author.findFirstOrThrow({ select: { id: true } })]);
  const redirect = await database().redirect.create({ data: { fromPath: `/${'a-long-old-address/'.repeat(6)}`, toUrl: '/archive/' }, select: { id: true } });
  const user = await database().user.findFirstOrThrow({ where: { email: 'ada@example.org' }, select: { id: true } });
  const paths = [
    'categories/', `categories/${category.id}/`, 'tags/', `tags/${tag.id}/`, 'menus/', 'authors/', `authors/${author.id}/`, 'redirects/', `redirects/${redirect.id}/`, 'redirects/check/', 'redirects/import/',
    'users/', `users/${user.id}/`, 'settings/', 'settings/appearance/', 'settings/footer/', 'jobs/', 'jobs/?state=waiting', 'audit/', 'system/',
  ];
  await enter(page, '/admin/categories/');
  for (const path of paths) {
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${site.url}/admin/${path}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect([path, width, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, width, width]);
      await expectAccessible(page);
      await expectStill(page);
    }
  }
});

test('a category gets another name and address, which shows at once, and the old address leads on; one press takes it back', async ({ page, browser }) => {
  const { id, name, slug } = await database().category.findFirstOrThrow({ where: { parentId: null, posts: { some: {} } }, select: { id: true, name: true, slug: true } });
  const reader = await asReader(browser, `/category/${slug}/`);
  await expect(reader.page.getByRole('heading', { level: 1 })).toHaveText(name);
  await enter(page, `/admin/categories/${id}/`);
  await page.getByLabel('Name', { exact: true }).fill('What matters most');
  await page.getByLabel('Address').fill('matters');
  await press(page, 'Save');
  await news(page, 'Saved.');
  await reader.page.goto(`${site.url}/category/${slug}/`);
  await expect(reader.page).toHaveURL(`${site.url}/category/matters/`);
  await expect(reader.page.getByRole('heading', { level: 1 })).toHaveText('What matters most');
  await press(page, 'Undo');
  await news(page, 'As it was before.');
  await reader.page.goto(`${site.url}/category/matters/`);
  await expect(reader.page).toHaveURL(`${site.url}/category/${slug}/`);
  await reader.close();
});

test('the name, a colour and the menu change, and the next reader sees it; a colour that cannot be read is refused', async ({ page, browser }) => {
  const before = await asReader(browser, '/');
  await before.close();
  await enter(page, '/admin/settings/');
  await page.getByLabel('The site’s name').fill('The Weekly Left');
  await press(page, 'Save');
  await news(page, 'Saved.');
  await page.goto(`${site.url}/admin/settings/appearance/`);
  await page.getByLabel('Accent on light paper').fill('#ffcc00');
  await press(page, 'Save');
  await expect(page.getByText(/This has a contrast of 1\.\d : 1 with the light paper/)).toBeVisible();
  await page.getByLabel('Accent on light paper').fill('#0b4f9e');
  await press(page, 'Save');
  await news(page, 'Saved.');
  await page.goto(`${site.url}/admin/menus/`);
  const head = page.getByRole('region', { name: 'At the head' });
  await head.getByLabel('Address, of a post too').fill('/about/');
  await head.getByLabel('Words', { exact: true }).fill('Who we are');
  await head.getByRole('button', { name: 'Add', exact: true }).click();
  for (const [words, address] of [['Our rules', '/rules/'], ['Old rules', '/old-rules/']] as const) {
    await head.getByLabel('Address, of a post too').fill(address);
    await head.getByLabel('Words', { exact: true }).fill(words);
    await head.getByRole('button', { name: 'Add', exact: true }).click();
  }
  for (const words of ['Our rules', 'Old rules', 'Old rules']) await press(page, `Put ${words} below the one before it`);
  await expect(head.getByRole('button', { name: 'Put Old rules below the one before it' })).toBeFocused();
  await head.getByRole('button', { name: 'Save the menu' }).click();
  await news(page, 'Saved.');
  const reader = await asReader(browser, '/');
  await expect(reader.page.getByRole('link', { name: 'The Weekly Left' })).toBeVisible();
  await expect(reader.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Who we are' })).toBeVisible();
  expect(await reader.page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--flag').trim())).toBe('#0b4f9e');
  await expectAccessible(reader.page);
  const deepest = reader.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Old rules' });
  await expect(deepest).toBeHidden();
  await reader.page.getByRole('link', { name: 'Who we are' }).focus();
  await expect(deepest).toBeVisible();
  await expectAccessible(reader.page);
  await reader.close();

  const phone = await (await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } })).newPage();
  await phone.goto(site.url);
  await expect(phone.getByRole('link', { name: 'Old rules' })).toBeHidden();
  await press(phone, 'Sections');
  await phone.getByRole('link', { name: 'Old rules' }).click();
  await expect(phone).toHaveURL(`${site.url}/old-rules/`);
  await phone.context().close();
});

test('redirects come as a file: first what would change, then the change', async ({ page, browser }) => {
  await enter(page, '/admin/redirects/import/');
  await page.getByLabel('The file’s text').fill('from,to\n/old/*,/category/*\n/lost,/archive/\nnonsense,/x/');
  await press(page, 'Show what would change');
  await news(page, '2 new, 0 changed, 0 as before, 1 that cannot be taken');
  await press(page, 'Import');
  await news(page, 'Imported: 2 new');
  const reader = await asReader(browser, '/lost/');
  await expect(reader.page).toHaveURL(`${site.url}/archive/`);
  await reader.close();
});

test('somebody is invited by mail, and the link lets them in', async ({ page, browser }) => {
  await enter(page, '/admin/users/');
  await page.getByLabel('E-mail address', { exact: true }).fill('nina@example.org');
  await page.getByLabel('Name', { exact: true }).fill('Nina');
  await press(page, 'Send the invitation');
  await news(page, 'An invitation is on its way to nina@example.org.');
  const { text } = await newestMail(site.dataDir, 'nina@example.org');
  const guest = await asReader(browser, new URL(/https?:\/\/\S+\/sign-in\/confirm\/\S+/.exec(text)?.[0] ?? '').href.replace(site.url, ''));
  await guest.page.getByRole('button', { name: 'Sign in' }).click();
  await expect(guest.page).toHaveURL(/\/admin\//);
  await guest.close();
});

test('everything is found from the keyboard: a section, a post, the keys', async ({ page }) => {
  await enter(page, '/admin/tags/');
  await expect(async () => {
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog', { name: 'Go to …' })).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(page.getByRole('combobox')).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.type('redir');
  await expect(page.getByRole('option', { name: 'Redirects' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${site.url}/admin/redirects/`);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('friday');
  await expect(page.getByRole('option', { name: /Friday/ }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.locator('h1').click();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
});

test('on a phone without scripts the sections are behind a button', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  await enter(page, '/admin/tags/');
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeHidden();
  await press(page, 'Sections');
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Redirects' }).click();
  await expect(page).toHaveURL(`${site.url}/admin/redirects/`);
  await context.close();
});
