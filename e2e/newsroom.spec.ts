import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { closeClient, database } from '#lib/db/client.ts';
import { useDatabase } from '#lib/env.ts';
import { startDraft } from '#features/posts/draft.ts';
import { savePost } from '#features/posts/save.ts';
import { changePost } from '#features/posts/status.ts';
import { expect, expectAccessible, expectStill, test } from './fixtures.ts';
import { freePort, startSite, type Site } from './site.ts';
import { letIn, startOwnSite, type OwnSite } from './site-database.ts';

let shared: OwnSite;
/** The shared one, or the one that a test kills. */
let site: Site;
const people: Record<string, string> = {};

test.beforeAll(async () => {
  test.setTimeout(240_000);
  shared = await startOwnSite();
  site = shared;
  for (const [name, role] of [['Ada', 'AUTHOR'], ['Eve', 'EDITOR'], ['Max', 'EDITOR']] as const) {
    people[name] = (await database().user.create({ data: { name, role, email: `${name.toLowerCase()}@example.org`, emailVerified: new Date() }, select: { id: true } })).id;
  }
});
test.afterAll(() => shared.close());

/** Lets a browser in as somebody. */
const be = (context: BrowserContext, name: string) => letIn(context, site, `${name.toLowerCase()}@example.org`);

async function enter(browser: Browser, name: string, path: string): Promise<Page> {
  const context = await browser.newContext();
  await be(context, name);
  const page = await context.newPage();
  await page.goto(site.url + path);
  return page;
}

const actor = (name: string) => ({ userId: people[name] ?? '', name });
async function draft(name: string, title: string, source = '<p>It falls on everyone.</p>'): Promise<number> {
  const begun = await startDraft(actor(name), 'POST', new Date());
  if (!begun.ok) throw new Error(begun.refusal);
  await savePost(actor(name), { postId: begun.id, version: 1, title, source }, new Date());
  return begun.id;
}
const row = (id: number) => database().post.findUniqueOrThrow({ where: { id }, select: { title: true, source: true, status: true, path: true, version: true } });
const body = (page: Page) => page.getByRole('textbox', { name: 'Text', exact: true });
const kept = (page: Page, words: RegExp | string) => expect(page.locator('.writing-kept')).toHaveText(words);

test('an author writes and submits by keyboard alone; an editor schedules it, and it appears by itself', async ({ page, browser }) => {
  test.setTimeout(120_000);
  await be(page.context(), 'Ada');
  await page.goto(`${site.url}/admin/posts/`);
  await expect(page.getByRole('heading', { name: 'Nothing is written yet' })).toBeVisible();
  await page.getByRole('button', { name: 'New post' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/admin\/posts\/\d+\/$/);
  const id = Number(/(\d+)\/$/.exec(page.url())?.[1]);
  await page.getByLabel('Title', { exact: true }).focus();
  await page.keyboard.type('The price of rain');
  await body(page).focus();
  await page.keyboard.type('It falls on everyone, exorbitantly.');
  await kept(page, /kept as you typed/);
  for (let press = 0; press < 3; press++) await page.keyboard.press('Control+s'); // in a hurry
  await kept(page, /^Saved at/);
  await expect(page.getByRole('region', { name: 'Somebody else saved this meanwhile' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Submit for review' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.writing-bar .chip')).toHaveText('Waits for review');

  const eve = await enter(browser, 'Eve', '/admin/posts/?status=SUBMITTED');
  await eve.getByRole('link', { name: 'The price of rain', exact: true }).click();
  await eve.getByRole('button', { name: 'Publish…' }).click();
  await eve.getByLabel('At a time').check();
  const soon = new Date(Math.ceil((Date.now() + 4_000) / 60_000) * 60_000);
  await eve.getByLabel('In the time of').selectOption('Asia/Tokyo');
  await eve.getByLabel('Date and time').fill(new Date(soon.getTime() + 9 * 3600_000).toISOString().slice(0, 16));
  await expect(eve.getByText('by the site’s clock')).toBeVisible();
  await eve.getByRole('button', { name: 'Schedule', exact: true }).click();
  await expect(eve.locator('.writing-bar .chip')).toHaveText('Scheduled');
  const { path } = await row(id);
  expect((await page.request.get(site.url + path)).status()).toBe(404);
  await wait(Math.max(0, soon.getTime() - Date.now()));
  await expect.poll(async () => (await page.request.get(site.url + path)).status(), { timeout: 5_000, intervals: [250] }).toBe(200);
  await page.goto(site.url);
  await expect(page.getByRole('heading', { level: 2, name: 'The price of rain' })).toBeVisible();
});

test('a post with a picture, a video and an election result is written, and readers see all three', async ({ page, browser }) => {
  const id = await draft('Eve', 'All in one');
  await be(page.context(), 'Eve');
  await page.goto(`${site.url}/admin/posts/${id}/`);
  await body(page).click();
  const putIn = async (what: string) => {
    await body(page).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.type(`/${what}`);
    await page.keyboard.press('Enter');
  };
  await putIn('picture');
  await page.getByRole('button', { name: /bus-queue/ }).click();
  await page.getByRole('button', { name: 'Use this' }).click();
  await expect(body(page).getByRole('img', { name: /red double-decker bus/ })).toBeVisible();

  await putIn('video');
  await page.getByLabel('Its link').fill('https://www.youtube.com/watch?v=M7lc1UVf-VE');
  await page.getByRole('button', { name: 'Put in', exact: true }).last().click();

  await putIn('election');
  const dialog = page.getByRole('dialog', { name: 'Election result' });
  await dialog.getByRole('textbox', { name: /^Title/ }).fill('Ward of Anywhere');
  await dialog.getByText('Paste a table from a spreadsheet').click();
  await dialog.getByLabel('The cells').fill('Candidate\tParty\tVotes\nAnn Able\tLabour\t1,200\nBo Best\tGreen\t800');
  await dialog.getByRole('button', { name: 'Use these 2 rows' }).click();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Put the result in' }).click();
  await expect(body(page).getByText('60.0%').first()).toBeVisible();

  await page.getByRole('button', { name: 'Publish…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: /^Publish/ }).click();
  await expect(page.locator('.writing-bar .chip')).toHaveText('Published');
  const reader = await (await browser.newContext()).newPage();
  await reader.goto(site.url + (await row(id)).path);
  await expect(reader.getByRole('img', { name: /red double-decker bus/ })).toBeVisible();
  await expect(reader.locator('figure').getByRole('link', { name: 'Video Watch on youtube.com' })).toBeVisible();
  await expect(reader.getByText('Ward of Anywhere').first()).toBeVisible();
  await expect(reader.getByRole('table', { name: 'Votes and shares' }).getByRole('row', { name: /Ann Able/ })).toContainText('60.0%');
  await expect(reader.locator('iframe')).toHaveCount(0);
  await expectAccessible(reader);
});

test('two editors in one post: the second is told, both texts are kept, and put together by hand', async ({ browser }) => {
  const id = await draft('Eve', 'Two hands');
  const eve = await enter(browser, 'Eve', `/admin/posts/${id}/`);
  await kept(eve, 'All saved');
  await expect.poll(() => database().postPresence.count({ where: { postId: id } })).toBe(1);
  const max = await enter(browser, 'Max', `/admin/posts/${id}/`);
  await expect(max.getByText('Eve has been writing here since')).toBeVisible();
  await max.getByRole('button', { name: 'Take over' }).click();
  await expect(eve.getByText('Max has been writing here since')).toBeVisible({ timeout: 20_000 });

  await max.getByLabel('Title', { exact: true }).fill('Max’s title');
  await max.keyboard.press('Control+s');
  await kept(max, /^Saved at/);
  await eve.getByLabel('Title', { exact: true }).fill('Eve’s title');
  await eve.keyboard.press('Control+s');
  const clash = eve.getByRole('region', { name: 'Somebody else saved this meanwhile' });
  await expect(clash).toBeVisible();
  await expect(clash.locator('.clash-text').first()).toContainText('Max’s title');
  await expect(clash.locator('.clash-text').last()).toContainText('Eve’s title');
  expect((await row(id)).title).toBe('Max’s title');
  await expectAccessible(eve);
  await clash.getByRole('button', { name: 'Put them together by hand' }).click();
  await expect(eve.getByRole('textbox', { name: 'Their text' })).toHaveValue(/Max’s title/);
  await eve.getByLabel('Title', { exact: true }).fill('Max’s and Eve’s title');
  await eve.keyboard.press('Control+s');
  await kept(eve, /^Saved at/);
  expect((await row(id)).title).toBe('Max’s and Eve’s title');
  expect((await database().revision.findMany({ where: { postId: id, kind: 'SAVE' }, select: { title: true } })).map(({ title }) => title)).toContain('Max’s title');
});

test('the server is killed while somebody types: nothing is lost, in this browser or in another', async ({ browser }) => {
  test.setTimeout(180_000);
  await closeClient();
  const own = await startOwnSite({ PORT: String(await freePort()) });
  try {
    site = own;
    people.Kay = (await database().user.create({ data: { name: 'Kay', role: 'EDITOR', email: 'kay@example.org', emailVerified: new Date() }, select: { id: true } })).id;
    const id = await draft('Kay', 'Unlucky');
    const page = await enter(browser, 'Kay', `/admin/posts/${id}/`);
    await body(page).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Before the fall.');
    await kept(page, /kept as you typed/);
    own.process.kill('SIGKILL');
    await page.keyboard.type(' After the fall.');
    await expect(page.locator('.writing-kept')).toContainText('kept in this browser', { timeout: 20_000 });
    await page.keyboard.press('Control+s');
    await expect(page.getByRole('alert').filter({ hasText: 'What you typed is kept' })).toBeVisible();
    const context = page.context();
    await page.close();

    const again = await startSite(own.dataDir, { PORT: new URL(own.url).port });
    site = again;
    const back = await context.newPage();
    await back.goto(`${again.url}/admin/posts/${id}/`);
    const notice = back.getByRole('region', { name: 'Text that was not saved' });
    await expect(notice).toContainText('Before the fall. After the fall.');
    await expectAccessible(back);
    const elsewhere = await enter(browser, 'Kay', `/admin/posts/${id}/`);
    await expect(elsewhere.getByRole('region', { name: 'Text that was not saved' })).toContainText('Before the fall.');
    await notice.getByRole('button', { name: 'Go on with it' }).click();
    await expect(body(back)).toContainText('After the fall.');
    await back.keyboard.press('Control+s');
    await kept(back, /^Saved at/);
    expect((await row(id)).source).toContain('Before the fall. After the fall.');
    await again.stop();
  } finally {
    site = shared;
    await own.close();
    useDatabase(shared.databaseUrl);
  }
});

test('a correction is told to readers, with what changed; a secret link shows a draft until it is withdrawn', async ({ page, browser }) => {
  const id = await draft('Eve', 'A figure', '<p>It was four million.</p>');
  await changePost(actor('Eve'), 'publish', { postId: id }, new Date());
  const { path } = await row(id);
  await be(page.context(), 'Eve');
  await page.goto(site.url + path);
  await page.getByRole('link', { name: 'Edit', exact: true }).click();
  await body(page).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('It was five million.');
  await page.getByRole('button', { name: 'Correct…' }).click();
  await page.getByLabel('Note for readers').fill('The figure was wrong.');
  await page.getByRole('button', { name: 'Save and tell readers' }).click();
  await kept(page, /^Saved at/);
  await page.goto(site.url + path);
  await expect(page.getByText('The figure was wrong.')).toBeVisible();
  await page.getByRole('link', { name: 'See what changed, word by word' }).click();
  await expect(page.locator('del')).toHaveText('four');
  await expect(page.locator('ins')).toHaveText('five');
  await expectAccessible(page);

  const hidden = await draft('Eve', 'Hush');
  await page.goto(`${site.url}/admin/posts/${hidden}/`);
  await page.getByRole('button', { name: 'Make a link' }).click();
  const link = await page.getByLabel('The secret link').inputValue();
  const stranger = await (await browser.newContext()).newPage();
  const answer = await stranger.goto(link);
  expect([answer?.status(), answer?.headers()['x-robots-tag'], answer?.headers()['cache-control']]).toEqual([200, 'noindex, nofollow', 'no-store']);
  await expect(stranger.getByRole('heading', { name: 'Hush' })).toBeVisible();
  await page.getByRole('button', { name: 'Withdraw' }).click();
  await expect(page.getByText('The link works no longer.')).toBeVisible();
  expect((await stranger.goto(link))?.status()).toBe(404);
});

test('every page of the newsroom is accessible, and fits a phone', async ({ page }) => {
  test.setTimeout(120_000);
  const id = await draft('Eve', 'A long title that a phone has to break somewhere, supercalifragilisticexpialidociously');
  await be(page.context(), 'Eve');
  const paths = ['/admin/posts/', '/admin/pages/', '/admin/posts/?status=TRASHED', `/admin/posts/${id}/`, `/admin/posts/${id}/preview/`, `/admin/posts/${id}/revisions/`, `/draft/${id}/`];
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of paths) {
      await page.goto(site.url + path);
      await expectAccessible(page);
      await expectStill(page);
      expect([path, await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)]).toEqual([path, false]);
    }
  }
  await page.goto(`${site.url}/admin/posts/${id}/`);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByLabel('Add tags').fill('Rain');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await kept(page, /^Saved at/);
  await page.goto(`${site.url}/admin/posts/`);
  await page.getByRole('button', { name: /^Quick edit A long title/ }).click();
  await expect(page.getByLabel('Tags, a comma between each')).toHaveValue('Rain');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: /^To the bin A long title/ }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Taken back.')).toBeVisible();
});

test('what is shown to somebody alone moves nothing that everybody sees', async ({ page }) => {
  await be(page.context(), 'Eve');
  const pathOf = async (kind: 'POST' | 'PAGE') => (await database().post.findFirstOrThrow({ where: { status: 'PUBLISHED', kind }, select: { path: true } })).path;
  const addresses = ['/', await pathOf('POST'), await pathOf('PAGE')];
  for (const width of [360, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const address of addresses) {
      await page.goto(site.url + address);
      await expect(page.locator('a[data-account]')).toHaveText('Eve');
      if (address !== '/') await expect(page.getByRole('link', { name: 'Edit', exact: true })).toBeVisible();
      await expectStill(page);
    }
  }
});
