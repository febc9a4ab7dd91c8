import { expect, type Page } from '@playwright/test';
import { newestMail } from './outbox.ts';

/** The link in the newest sign-in mail that came to an address. */
export async function signInLinkFor(site: { dataDir: string }, email: string): Promise<string> {
  const { text } = await newestMail(site.dataDir, email, ({ subject }) => subject.startsWith('Sign in to'));
  return /https?:\/\/\S+\/sign-in\/confirm\/\?token=[\w-]+/.exec(text)?.[0] ?? '';
}

/** Signs a person in as they do it: asks for a link, opens it from the mail, confirms, and at first says a name. */
export async function signIn(page: Page, site: { url: string; dataDir: string }, email: string, { name = nameFrom(email), next = '/' } = {}): Promise<void> {
  await page.goto(`${site.url}/sign-in/?next=${encodeURIComponent(next)}`);
  await page.getByLabel('Your email address').fill(email);
  await page.getByRole('button', { name: 'Mail me a link' }).click();
  await expect(page.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();
  await page.goto(await signInLinkFor(site, email));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in/'));
  if (!page.url().includes('/account/welcome/')) return;
  await page.getByRole('textbox', { name: 'Your name' }).fill(name);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/account/welcome/'));
}

/** "ann" of ann@example.org is called Ann. */
function nameFrom(email: string): string {
  const [local = ''] = email.split('@');
  return local.charAt(0).toUpperCase() + local.slice(1);
}
