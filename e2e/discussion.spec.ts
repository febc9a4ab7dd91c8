import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';
import { signIn } from './sign-in.ts';
import { setDiscussion } from './site-database.ts';
import { newSampleDir, removeDataDir, runScript, startSite, type Site } from './site.ts';

test.describe.configure({ mode: 'serial' });

let site: Site;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  site = await startSite(await newSampleDir());
  await setDiscussion(site, { mode: 'AT_ONCE', secondsBetween: 0 });
});
test.afterAll(async () => {
  await site.stop();
  await removeDataDir(site.dataDir);
});

const POST = '/2026/11/the-bill-for-the-rain/';
const comment = (page: Page, words: string) => page.locator('#comments article.comment').filter({ hasText: words }).last();
const mainField = (page: Page) => page.locator('#comment-text-0');

test('a comment is previewed and posted without leaving the page, and the focus goes to it', async ({ page }) => {
  await signIn(page, site, 'ann@example.org', { next: POST });
  await expect(page.locator('a[data-account]').first()).toHaveText('Ann');
  await mainField(page).fill('The *second* bill is the larger one.');
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page.locator('.comment-preview em')).toHaveText('second');
  expect(new URL(page.url()).pathname).toBe(POST);
  await page.getByRole('button', { name: 'Post comment' }).click();
  const posted = comment(page, 'The second bill is the larger one.');
  await expect(posted).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'Your comment is posted' })).toBeAttached();
  await expect(posted.getByRole('link', { name: 'Edit' })).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(comment(page, 'The second bill is the larger one.')).toHaveCount(1);
  await expect(mainField(page)).toHaveValue('');
});

test('a comment is answered, edited and deleted where it stands', async ({ page }) => {
  await signIn(page, site, 'bo@example.org', { next: POST });
  const first = comment(page, 'The second bill is the larger one.');
  await first.getByRole('link', { name: 'Reply' }).click();
  const panel = page.locator('.comment-panel');
  await expect(panel.getByLabel('Your reply')).toBeFocused();
  await expectAccessible(page);
  await panel.getByLabel('Your reply').fill('And it comes in instalments.');
  await panel.getByRole('button', { name: 'Post comment' }).click();
  const reply = comment(page, 'And it comes in instalments.');
  await expect(reply).toBeFocused();
  await expect(panel).toHaveCount(0);

  await reply.getByRole('link', { name: 'Edit' }).click();
  await panel.getByLabel('Your comment').fill('And it comes in monthly instalments.');
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(comment(page, 'monthly instalments')).toContainText('edited');

  await comment(page, 'monthly instalments').getByRole('link', { name: 'Delete' }).click();
  await panel.getByRole('button', { name: 'Delete' }).click();
  await expect(comment(page, 'monthly instalments')).toHaveCount(0);
  expect(new URL(page.url()).pathname).toBe(POST);
});

test('a comment is recommended with one press, and that is taken back with another; it is reported in place', async ({ page }) => {
  await signIn(page, site, 'bo@example.org', { next: POST });
  const first = comment(page, 'The second bill is the larger one.');
  await first.getByRole('button', { name: 'Recommend' }).click();
  await expect(page.getByRole('status').filter({ hasText: /^Recommended$/ })).toBeAttached();
  await page.reload();
  await expect(first.getByRole('button', { name: 'Recommended 1' })).toHaveAttribute('aria-pressed', 'true');
  await first.getByRole('button', { name: 'Recommended 1' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'No longer recommended' })).toBeAttached();
  await page.reload();
  await expect(first.getByRole('button', { name: 'Recommend' })).toHaveText('Recommend');

  await first.getByRole('link', { name: 'More' }).click();
  const panel = page.locator('.comment-panel');
  await panel.getByLabel('Abuse').check();
  await expectAccessible(page);
  await panel.getByRole('button', { name: 'Report' }).click();
  await expect(panel.getByText(/A moderator will look at (it|this comment)/)).toBeVisible();
  await panel.getByRole('button', { name: 'Close' }).click();
  await expect(first.getByRole('link', { name: 'More' })).toBeFocused();
});

test('what is typed outlives a closed page, a lost connection and a double click; rich text becomes Markdown', async ({ page, context }) => {
  await signIn(page, site, 'cy@example.org', { next: POST });
  await mainField(page).fill('Half a thought about water');
  await mainField(page).blur();
  await page.goto(site.url);
  await page.goto(site.url + POST);
  await expect(mainField(page)).toHaveValue('Half a thought about water');

  await mainField(page).fill('');
  await mainField(page).evaluate((field: HTMLTextAreaElement) => {
    const data = new DataTransfer();
    data.setData('text/html', '<p>One <b>bold</b> word</p><ul><li>a point</li><li>a <a href="https://example.org/">link</a></li></ul><blockquote>Said</blockquote><script>alert(1)</script>');
    data.setData('text/plain', 'One bold word');
    field.focus();
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(mainField(page)).toHaveValue('One **bold** word\n\n- a point\n- a [link](https://example.org/)\n\n> Said');

  await page.route('**/comment/new/', (route) => route.fulfill({ contentType: 'text/plain', body: 'A proxy’s own words' }));
  await page.getByRole('button', { name: 'Post comment' }).click();
  await expect(page.getByRole('alert')).toContainText('What you typed is still here');
  await page.unroute('**/comment/new/');
  await mainField(page).fill('Sent once, pressed twice.');
  await page.getByRole('button', { name: 'Post comment' }).dblclick();
  await expect(comment(page, 'Sent once, pressed twice.')).toBeFocused();
  const other = await context.newPage();
  await other.goto(site.url + POST);
  await expect(other.locator('article.comment').filter({ hasText: 'Sent once, pressed twice.' })).toHaveCount(1);
});

test('a thread folds, marked words are quoted, and what is new since the last visit is found', async ({ page, browser }) => {
  await signIn(page, site, 'dee@example.org', { next: POST });
  const thread = page.locator('#comments .comments > li').filter({ has: page.locator('.replies') }).first();
  await thread.getByRole('button', { name: /^Hide \d+ repl/ }).first().click();
  await expect(thread.locator('.replies').first()).toBeHidden();
  await thread.getByRole('button', { name: /^Show \d+ repl/ }).click();
  await expect(thread.locator('.replies').first()).toBeVisible();

  const first = comment(page, 'The second bill is the larger one.');
  await first.locator('.said em').dblclick();
  await first.getByRole('button', { name: 'Quote in a reply' }).click();
  await expect(page.locator('.comment-panel textarea')).toHaveValue('> second\n\n');

  const elsewhere = await browser.newContext();
  const visitor = await elsewhere.newPage();
  await signIn(visitor, site, 'eve@example.org', { next: POST });
  await mainField(visitor).fill('Something that was not there before.');
  await visitor.getByRole('button', { name: 'Post comment' }).click();
  await expect(comment(visitor, 'not there before')).toBeFocused();
  await elsewhere.close();
  await page.reload();
  await page.getByRole('button', { name: '1 new since your last visit' }).click();
  await expect(comment(page, 'not there before')).toBeFocused();
});

test('a comment that waits is shown to its writer, and a moderator decides where it stands', async ({ page, browser }) => {
  await setDiscussion(site, { mode: 'HOLD_ALL', secondsBetween: 0 });
  await signIn(page, site, 'fay@example.org', { next: POST });
  await mainField(page).fill('Words that somebody looks at first.');
  await page.getByRole('button', { name: 'Post comment' }).click();
  const waiting = page.locator('.comment-pending');
  await expect(waiting).toBeFocused();
  await expect(waiting).toContainText('Only you see it here');
  await expectAccessible(page);

  await runScript('user', ['ed@example.org', '--role', 'editor', '--name', 'Ed'], { DATA_DIR: site.dataDir });
  const desk = await browser.newContext();
  const moderator = await desk.newPage();
  await signIn(moderator, site, 'ed@example.org', { next: POST });
  const first = comment(moderator, 'The second bill is the larger one.');
  await first.getByRole('link', { name: 'Moderate' }).click();
  const panel = moderator.locator('.comment-panel');
  await panel.getByRole('button', { name: 'Feature it' }).click();
  await expect(comment(moderator, 'The second bill is the larger one.')).toContainText('Editors’ pick');
  await desk.close();
});
