import type { BrowserContext } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';
import { signIn, signInLinkFor } from './sign-in.ts';
import { newDataDir, removeDataDir, startSite, type Site } from './site.ts';

let site: Site;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  site = await startSite(await newDataDir());
});
test.afterAll(async () => {
  await site.stop();
  await removeDataDir(site.dataDir);
});

const named = async (context: BrowserContext) => new Map((await context.cookies()).map((cookie) => [cookie.name, cookie]));

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with scripts ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });
    const email = javaScriptEnabled ? 'ann@example.org' : 'bob@example.org';

    test('somebody new signs in by a mailed link, says a name, and is back where they were', async ({ page, context }) => {
      await page.goto(`${site.url}/sign-in/?next=/archive/`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
      await page.getByLabel('Your email address').fill(email);
      await page.getByRole('button', { name: 'Mail me a link' }).click();
      await expect(page.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();
      await expect(page.getByText(email)).toBeVisible();
      const link = await signInLinkFor(site, email);
      await page.goto(link);
      await expect(page.getByText(email)).toBeVisible();
      expect((await named(context)).size).toBe(0);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welcome');
      await page.getByLabel('Your name').fill('Ann');
      await page.getByRole('button', { name: 'Go on' }).click();
      await expect(page).toHaveURL(`${site.url}/archive/`);
      const cookies = await named(context);
      expect(cookies.get('session')).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
      expect(cookies.get('signed-in')).toMatchObject({ httpOnly: false, value: '1' });
      await page.goto(link);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link does not work any more');
    });

    test('signing out takes the session away, here and at the site', async ({ page, context }) => {
      await signIn(page, site, email);
      const before = await context.cookies();
      await page.goto(`${site.url}/account/`);
      await page.getByRole('link', { name: 'Sign out' }).click();
      await page.getByRole('button', { name: 'Sign out' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are signed out');
      expect((await named(context)).size).toBe(0);
      await context.addCookies(before);
      await page.goto(`${site.url}/account/`);
      await expect(page).toHaveURL(`${site.url}/sign-in/?next=%2Faccount%2F`);
    });
  });
}

test('a link opens an account in another browser than asked for it, and a scanner that follows it opens none', async ({ page, browser, request }) => {
  await page.goto(`${site.url}/sign-in/`);
  await page.getByLabel('Your email address').fill('carol@example.org');
  await page.getByRole('button', { name: 'Mail me a link' }).click();
  await expect(page.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();
  const link = await signInLinkFor(site, 'carol@example.org');
  for (const method of ['GET', 'HEAD']) expect((await request.fetch(link, { method })).headers()['set-cookie']).toBeUndefined();
  const other = await browser.newContext();
  const elsewhere = await other.newPage();
  await elsewhere.goto(link);
  await elsewhere.getByRole('button', { name: 'Sign in' }).click();
  await expect(elsewhere.getByRole('heading', { level: 1 })).toHaveText('Welcome');
  await other.close();
  await page.goto(`${site.url}/account/`);
  await expect(page).toHaveURL(/\/sign-in\//);
});

test('every page of signing in can be used with a screen reader', async ({ page }) => {
  await page.goto(`${site.url}/sign-in/`);
  await expectAccessible(page);
  await page.getByLabel('Your email address').fill('dave@example.org');
  await page.getByRole('button', { name: 'Mail me a link' }).click();
  await expect(page.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();
  await expectAccessible(page);
  await page.goto(await signInLinkFor(site, 'dave@example.org'));
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expectAccessible(page);
  await page.getByLabel('Your name').fill('Dave');
  await page.getByRole('button', { name: 'Go on' }).click();
  for (const path of ['/account/', '/sign-out/', '/sign-in/', '/sign-in/confirm/?token=x']) {
    await page.goto(site.url + path);
    await expectAccessible(page);
  }
});
