import { expect, expectAccessible, test } from './fixtures.ts';
import { startOpenIdProvider, type OpenIdProvider } from './openid-provider.ts';
import { signIn } from './sign-in.ts';
import { newSampleDir, removeDataDir, startSite, type Site } from './site.ts';

let site: Site;
let provider: OpenIdProvider;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  provider = await startOpenIdProvider();
  site = await startSite(await newSampleDir(), provider.settings);
});
test.afterAll(async () => {
  await site.stop();
  await removeDataDir(site.dataDir);
  provider.close();
  expect(provider.faults).toEqual([]);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with scripts ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });
    const name = javaScriptEnabled ? 'eve' : 'fay';

    test('a reader signs in with another site, says a name, and is back where they were; the next time without a word', async ({ page, context }) => {
      provider.claims = { sub: name, email: `${name}@example.org`, email_verified: true };
      await page.goto(`${site.url}/sign-in/?next=/archive/`);
      if (javaScriptEnabled) await expectAccessible(page); // axe is a script itself
      await page.getByRole('button', { name: 'Continue with Party account' }).click();
      await expect(page).toHaveURL(`${site.url}/account/welcome/?next=%2Farchive%2F`);
      await page.getByLabel('Your name').fill(name);
      await page.getByRole('button', { name: 'Go on' }).click();
      await expect(page).toHaveURL(`${site.url}/archive/`);
      const cookies = new Map((await context.cookies(site.url)).map((cookie) => [cookie.name, cookie]));
      expect(cookies.get('session')).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
      expect(cookies.get('signed-in')).toMatchObject({ httpOnly: false });
      for (const cookie of cookies.values()) expect([cookie.name, cookie.sameSite, cookie.httpOnly]).toEqual([cookie.name, 'Lax', cookie.name !== 'signed-in']);

      await context.clearCookies();
      provider.claims = { sub: name }; // linked by now: the address does not matter any more
      await page.goto(`${site.url}/sign-in/?next=/archive/`);
      await page.getByRole('button', { name: 'Continue with Party account' }).click();
      await expect(page).toHaveURL(`${site.url}/archive/`);
      await page.goto(`${site.url}/sign-in/`);
      await expect(page.getByText(`You are here as ${name}.`)).toBeVisible();
    });
  });
}

test('an address that the other site has not proven opens no account, not even an existing one', async ({ page, context }) => {
  await signIn(page, site, 'gil@example.org');
  await context.clearCookies();
  provider.claims = { sub: 'somebody-else', email: 'gil@example.org', email_verified: false };
  await page.goto(`${site.url}/sign-in/`);
  await page.getByRole('button', { name: 'Continue with Party account' }).click();
  await expect(page.getByText('does not say that your e-mail address is yours')).toBeVisible();
  await expectAccessible(page);
  expect((await context.cookies(site.url)).map(({ name }) => name)).not.toContain('session');

  provider.claims = { sub: 'gil', email: 'gil@example.org', email_verified: true };
  await page.getByRole('button', { name: 'Continue with Party account' }).click();
  await expect(page).toHaveURL(`${site.url}/`);
  await page.goto(`${site.url}/sign-in/`);
  await expect(page.getByText('You are here as Gil.')).toBeVisible();
});

test('a second cookie that begins like the session’s opens nobody else’s account by an address that is not proven', async ({ page, context }) => {
  await signIn(page, site, 'mallory@example.org');
  provider.claims = { sub: 'mallory-there', email: 'gil@example.org', email_verified: false };
  await page.goto(`${site.url}/account/`);
  await context.addCookies([{ name: 'session.1', value: 'junk', url: site.url }]);
  await page.getByRole('button', { name: 'Link Party account' }).click();
  await page.waitForURL(/sign-in|account/);
  await context.clearCookies({ name: 'session.1' });
  await page.goto(`${site.url}/sign-in/`);
  await expect(page.getByText('You are here as Gil.')).toHaveCount(0);
});

test('an address that somebody sends posts nothing in the name of whoever follows it', async ({ page, browser }) => {
  const stranger = await browser.newPage();
  await stranger.goto(`${site.url}/2026/11/the-bill-for-the-rain/`);
  await stranger.getByLabel('Your comment').fill('Words of somebody else.');
  await stranger.getByRole('button', { name: 'Post comment' }).click();
  await stranger.waitForURL(/sign-in/);
  const next = new URL(stranger.url()).searchParams.get('next') ?? '';
  expect(next).toMatch(/^\/discuss\/held\//);
  await stranger.close();

  await signIn(page, site, 'hana@example.org');
  await page.goto(`${site.url}/sign-in/done/?next=${encodeURIComponent(next)}`);
  expect(new URL(page.url()).pathname).toBe(next);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/not posted yet/);
  await expect(page.locator('textarea[name=source]')).toHaveValue('Words of somebody else.');
});

test('none of next-auth’s own pages is ever shown, and a made-up way back opens nothing', async ({ page, request }) => {
  for (const [path, to] of [['signin', '/sign-in/'], ['signout', '/sign-out/'], ['error?error=Verification', '/sign-in/'], ['signin?error=OAuthSignin', '/sign-in/']] as const) {
    await page.goto(`${site.url}/api/auth/${path}`);
    expect(new URL(page.url()).pathname).toBe(to);
  }
  await page.goto(`${site.url}/api/auth/callback/oidc?code=x&state=y`);
  await expect(page.getByText('did not work')).toBeVisible();
  for (const path of ['session', 'csrf', 'providers', 'nothing']) expect((await request.get(`${site.url}/api/auth/${path}/`)).status()).toBe(404);
  const posted = await request.post(`${site.url}/api/auth/signin/oidc/`, { headers: { origin: site.url }, form: { csrfToken: 'x' } });
  expect(posted.status()).toBe(405);
});

test('a provider that is away is told, and the mail still works', async ({ page }) => {
  provider.close();
  await page.goto(`${site.url}/sign-in/`);
  await page.getByRole('button', { name: 'Continue with Party account' }).click();
  await expect(page.getByText('cannot be reached just now')).toBeVisible();
  await expect(page.getByLabel('Your email address')).toBeVisible();
});
