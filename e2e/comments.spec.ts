import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';
import { signIn, signInLinkFor } from './sign-in.ts';
import { setDiscussion } from './site-database.ts';
import { newSampleDir, removeDataDir, startSite, type Site } from './site.ts';

test.describe.configure({ mode: 'serial' });
test.use({ javaScriptEnabled: false });

let site: Site;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  site = await startSite(await newSampleDir());
});
test.afterAll(async () => {
  await site.stop();
  await removeDataDir(site.dataDir);
});

const POST = '/2026/11/the-bill-for-the-rain/';
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const comment = (page: Page, words: string) => page.getByRole('article').filter({ hasText: words }).last();

/** The checker is a script: it looks at the same address, for the same reader, with scripts on. */
async function expectAccessibleNow(page: Page): Promise<void> {
  const context = await page.context().browser()?.newContext({ javaScriptEnabled: true, storageState: await page.context().storageState() });
  const scripted = await context?.newPage();
  await scripted?.goto(page.url());
  if (scripted) await expectAccessible(scripted);
  await context?.close();
}

async function write(page: Page, words: string, button: 'Post comment' | 'Preview' = 'Post comment'): Promise<void> {
  await page.getByLabel(/^Your (comment|reply)$/).fill(words);
  await page.getByRole('button', { name: button }).click();
}

test('a stranger writes, signs in by mail for the first time, and the comment waits for a moderator', async ({ page }) => {
  await page.goto(site.url + POST);
  await write(page, 'The *first* words of a newcomer.');
  await expect(heading(page)).toHaveText('Sign in');
  await page.getByLabel('Your email address').fill('ann@example.org');
  await page.getByRole('button', { name: 'Mail me a link' }).click();
  await page.goto(await signInLinkFor(site, 'ann@example.org'));
  await expect(page.getByText('The first words of a newcomer.')).toBeVisible();
  await expectAccessibleNow(page);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('The first words of a newcomer.')).toBeVisible();
  await page.getByLabel('Your name').fill('Ann');
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(heading(page)).toHaveText('Your comment waits for approval');
  await expect(page.getByText('The first words of a newcomer.')).toBeVisible();
  await expectAccessibleNow(page);

  await page.getByRole('link', { name: 'Edit' }).click();
  await expectAccessibleNow(page);
  await page.getByLabel('Your comment').fill('The second thoughts of a newcomer.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(heading(page)).toHaveText('Your comment waits for approval');
  await expect(page.getByText('The second thoughts of a newcomer.')).toBeVisible();
  await page.getByRole('link', { name: 'Back to the discussion' }).click();
  await expect(page.getByText('of a newcomer')).toHaveCount(0);
});

test('somebody known writes signed out, signs in, and finds the comment posted; so does everybody else', async ({ page, browser }) => {
  await setDiscussion(site, { mode: 'AT_ONCE', secondsBetween: 0 });
  await signIn(page, site, 'bo@example.org');
  await page.context().clearCookies();
  await page.goto(site.url + POST);
  await write(page, 'Words that wait while I sign in.');
  await page.getByLabel('Your email address').fill('bo@example.org');
  await page.getByRole('button', { name: 'Mail me a link' }).click();
  await expect(page.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();
  await page.goto(await signInLinkFor(site, 'bo@example.org'));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/the-bill-for-the-rain\/#comment-\d+$/);
  await expect(comment(page, 'Words that wait while I sign in.')).toContainText('Bo');
  const other = await browser.newPage({ javaScriptEnabled: false });
  await other.goto(site.url + POST);
  await expect(comment(other, 'Words that wait while I sign in.')).toBeVisible();
  await expectAccessibleNow(other);
  await other.close();
});

test('a comment is previewed, posted, answered, changed and deleted', async ({ page }) => {
  await signIn(page, site, 'cy@example.org');
  await page.goto(site.url + POST);
  await write(page, 'Some **bold** words.', 'Preview');
  await expect(page.getByRole('region', { name: 'Preview' }).locator('strong')).toHaveText('bold');
  await expectAccessibleNow(page);
  await page.getByRole('button', { name: 'Post comment' }).click();
  await expect(comment(page, 'Some bold words.')).toContainText('Cy');

  await comment(page, 'Some bold words.').getByRole('link', { name: 'Reply' }).click();
  await expect(heading(page)).toHaveText('Reply to Cy');
  await expectAccessibleNow(page);
  await write(page, 'An answer to myself.');
  await expect(page.getByRole('listitem').filter({ hasText: 'Some bold words.' }).last()).toContainText('An answer to myself.');

  await comment(page, 'Some bold words.').getByRole('link', { name: 'More' }).click();
  await page.getByRole('link', { name: 'Edit' }).click();
  await page.getByLabel('Your comment').fill('Some bolder words.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(comment(page, 'Some bolder words.')).toContainText('edited');

  await comment(page, 'Some bolder words.').getByRole('link', { name: 'More' }).click();
  await page.getByRole('link', { name: 'Delete' }).click();
  await expectAccessibleNow(page);
  await page.getByRole('button', { name: 'Delete it' }).click();
  await expect(page.getByText('Deleted by its author.')).toBeVisible();
  await expect(page.getByText('Some bolder words.')).toHaveCount(0);
  await expect(comment(page, 'An answer to myself.')).toBeVisible();
});

test('somebody else’s comment is recommended and no longer, followed, and reported with a reason', async ({ page }) => {
  await signIn(page, site, 'di@example.org');
  await page.goto(site.url + POST);
  const theirs = comment(page, 'Words that wait while I sign in.');
  await theirs.getByRole('link', { name: 'More' }).click();
  await expectAccessibleNow(page);
  await page.getByRole('button', { name: 'Recommend' }).click();
  await expect(page.getByText('1 reader recommends this comment.')).toBeVisible();
  await page.goto(site.url + POST);
  await expect(theirs).toContainText('1 recommend');
  await page.goto(`${site.url}${POST}comments/recommended/`);
  await expect(page.getByRole('article').first()).toContainText('Words that wait while I sign in.');
  await expectAccessibleNow(page);
  await page.getByRole('article').first().getByRole('link', { name: 'More' }).click();
  await page.getByRole('button', { name: 'Take my recommendation back' }).click();
  await expect(page.getByText('recommends this comment')).toHaveCount(0);
  await page.getByRole('button', { name: 'Follow this thread' }).click();
  await expect(page.getByRole('button', { name: 'Stop following this thread' })).toBeVisible();

  await page.getByLabel('Something else').check();
  await page.getByRole('button', { name: 'Report' }).click();
  await expect(page.getByText('say what is wrong')).toBeVisible();
  await expect(page.getByLabel('Something else')).toBeChecked();
  await page.getByLabel(/^What should the moderators know/).fill('It waits too loudly.');
  await page.getByRole('button', { name: 'Report' }).click();
  await expect(page.getByText('you have reported it')).toBeVisible();
  await page.getByRole('link', { name: 'Follow the whole discussion' }).click();
  await page.getByRole('button', { name: 'Follow' }).click();
  await expect(heading(page)).toHaveText('You follow this discussion');
  await expectAccessibleNow(page);
});

test('a text that cannot be posted is still there, with the reason beside it', async ({ page }) => {
  await signIn(page, site, 'ed@example.org');
  await page.goto(site.url + POST);
  await write(page, `${'x'.repeat(10_000)} and more`);
  await expect(page.getByRole('alert')).toContainText('longer than 10,000 characters');
  await expect(page.getByLabel('Your comment')).toHaveValue(/ and more$/);
  await expectAccessibleNow(page);
  await write(page, 'Short enough.');
  await expect(comment(page, 'Short enough.')).toContainText('Ed');
});

test('a closed discussion says so, and keeps what was being written', async ({ page }) => {
  await signIn(page, site, 'flo@example.org');
  await page.goto(site.url + POST);
  await page.getByLabel('Your comment').fill('Just too late.');
  await setDiscussion(site, { mode: 'AT_ONCE', closeAfterDays: 1 });
  await page.getByRole('button', { name: 'Post comment' }).click();
  await expect(page.getByRole('alert')).toContainText('has closed by its age');
  await expect(page.getByLabel('Your comment')).toHaveValue('Just too late.');
});
