import type { BrowserContext } from '@playwright/test';
import sharp from 'sharp';
import { expect, expectAccessible, test } from './fixtures.ts';
import { newestMail } from './outbox.ts';
import { signIn, signInLinkFor } from './sign-in.ts';
import { newSampleDir, removeDataDir, runScript, startSite, type Site } from './site.ts';

let site: Site;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  site = await startSite(await newSampleDir());
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

test('settings change what others see, each with its own word, on the very next request', async ({ page }) => {
  test.slow();
  await signIn(page, site, 'hal@example.org');
  await page.goto(`${site.url}/account/`);
  await page.getByRole('link', { name: 'What others see of you' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hal');
  const profile = page.url();

  await page.goto(`${site.url}/account/`);
  await page.getByLabel('Your name').fill('Hal Morgan');
  await page.getByLabel('About you').fill('Bus driver.\nWrites on Sundays. <b>Not bold</b>');
  await page.getByLabel('Your link').fill('javascript:alert(1)');
  await page.locator('#profile').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('This is no web address.')).toBeVisible();
  await expect(page.getByLabel('Your name')).toHaveValue('Hal Morgan');
  await page.getByLabel('Your link').fill('hal.example.org');
  await page.locator('#profile').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('This is what others see of you now.')).toBeVisible();

  await page.getByLabel('A picture of you').setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
  await page.getByRole('button', { name: 'Use this picture' }).click();
  await expect(page.getByText('The file is no picture that can be read.')).toBeVisible();
  await page.getByLabel('A picture of you').setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer: await sharp({ create: { width: 640, height: 400, channels: 3, background: '#a31621' } }).png().toBuffer() });
  await page.getByRole('button', { name: 'Use this picture' }).click();
  await expect(page.getByText('Your picture is changed.')).toBeVisible();

  await page.getByLabel('When somebody answers me').selectOption('DAILY');
  await page.locator('#mail').getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('#mail').getByText('Saved.')).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${site.url}/account/`);
  await expect(page.getByLabel('When somebody answers me')).toHaveValue('DAILY');

  await page.goto(profile);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hal Morgan');
  await expect(page.getByText('<b>Not bold</b>')).toBeVisible();
  await expect(page.getByRole('link', { name: 'hal.example.org' })).toHaveAttribute('rel', 'ugc nofollow noopener');
  const picture = page.locator('.portrait');
  expect(await picture.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight])).toEqual([256, 256]);
  expect(await page.content()).not.toContain('hal@example');
  await expectAccessible(page);
  const file = await picture.getAttribute('src');
  await page.goto(`${site.url}/account/`);
  await page.getByRole('button', { name: 'Take it away' }).click();
  await expect(page.getByText('Your picture is gone.')).toBeVisible();
  await page.goto(profile);
  await expect(picture).toHaveCount(0);
  expect((await page.request.get(site.url + (file ?? ''))).status()).toBe(404);
});

test('a name that would pass for an editor’s is refused', async ({ page }) => {
  const { code } = await runScript('user', ['editor@example.org', '--role', 'editor', '--name', 'Iris Editor'], { DATA_DIR: site.dataDir, SITE_URL: site.url });
  expect(code).toBe(0);
  await signIn(page, site, 'impostor@example.org');
  await page.goto(`${site.url}/account/`);
  await page.getByLabel('Your name').fill('lris Edit0r');
  await page.locator('#profile').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('This is taken by somebody who writes here.')).toBeVisible();
});

test('sessions are listed; one is ended from another, and then all', async ({ page, browser, context }) => {
  test.slow();
  await signIn(page, site, 'jan@example.org');
  const other = await browser.newContext();
  const elsewhere = await other.newPage();
  await signIn(elsewhere, site, 'jan@example.org');
  await elsewhere.goto(`${site.url}/account/#sessions`);
  await expect(elsewhere.locator('#sessions li')).toHaveCount(2);
  await expect(elsewhere.locator('#sessions').getByText('(this one)')).toHaveCount(1);
  await elsewhere.getByRole('button', { name: 'End this one' }).click();
  await expect(elsewhere.getByText('That one is ended.')).toBeVisible();
  await page.goto(`${site.url}/account/`);
  await expect(page).toHaveURL(/\/sign-in\//);
  await signIn(page, site, 'jan@example.org');
  await page.goto(`${site.url}/account/`);
  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are signed out');
  expect((await named(context)).size).toBe(0);
  await elsewhere.goto(`${site.url}/account/`);
  await expect(elsewhere).toHaveURL(/\/sign-in\//);
  await other.close();
});

test('a new address counts once its own link is opened by whoever asked, and nobody else', async ({ page, browser }) => {
  await signIn(page, site, 'kay@example.org');
  await page.goto(`${site.url}/account/`);
  await page.getByLabel('Your new email address').fill('kay@new.example.org');
  await page.getByRole('button', { name: 'Mail me the link' }).click();
  await expect(page.getByText('A mail is on its way to kay@new.example.org.')).toBeVisible();
  const { text } = await newestMail(site.dataDir, 'kay@new.example.org');
  const link = /https?:\S+token=[\w-]+/.exec(text)?.[0] ?? '';
  const elsewhere = await browser.newContext();
  const stranger = await elsewhere.newPage();
  await stranger.goto(link);
  await expect(stranger.getByText('Only Kay can go on')).toBeVisible();
  await expect(stranger.getByRole('button', { name: 'Use this address' })).toHaveCount(0);
  await expectAccessible(stranger);
  await stranger.getByRole('link', { name: 'Sign in as Kay' }).click();
  await stranger.waitForURL(/\/sign-in\//);
  expect(new URL(stranger.url()).searchParams.get('next')).toBe(new URL(link).pathname + new URL(link).search);
  await elsewhere.close();
  await page.goto(link);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Use this address' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your address is changed');
  expect((await newestMail(site.dataDir, 'kay@example.org', ({ subject }) => subject.includes('was changed'))).text).toContain('another e-mail address');
  await page.goto(`${site.url}/account/`);
  await expect(page.getByText('kay@new.example.org')).toBeVisible();
});

test('a mailbox is not filled: the sixth link in an hour is refused with the time to wait', async ({ page }) => {
  test.slow();
  for (let sent = 0; sent < 5; sent++) {
    await page.goto(`${site.url}/sign-in/`);
    await page.getByLabel('Your email address').fill('lou@example.org');
    await page.getByRole('button', { name: 'Mail me a link' }).click();
    await expect(page.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();
  }
  const answer = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('button', { name: 'Send it again' }).click();
  expect([(await answer).status(), Number((await answer).headers()['retry-after'])]).toEqual([429, expect.any(Number)]);
  await expect(page.getByText(/That was too often for now\. Please try again in \d+ minutes\./)).toBeVisible();
  await expect(page.getByLabel('Your email address')).toHaveValue('lou@example.org');
});

test('every page of signing in can be used with a screen reader', async ({ page }) => {
  test.slow();
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
