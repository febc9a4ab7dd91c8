import type { Page } from '@playwright/test';
import { database } from '#lib/db/client.ts';
import { storeThread } from '#features/comments/commands.ts';
import { expect, expectAccessible, expectStill, test } from './fixtures.ts';
import { signIn } from './sign-in.ts';
import { runScript } from './site.ts';
import { letIn, startOwnSite, type OwnSite } from './site-database.ts';

let site: OwnSite;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  site = await startOwnSite();
  await runScript('user', ['ed@example.org', '--role', 'editor', '--name', 'Ed'], { DATA_DIR: site.dataDir });
});
test.afterAll(() => site.close());

let count = 0;

/** Somebody whose comments wait under a post. */
async function waiting(...texts: string[]) {
  const name = `Reader${++count}`;
  const email = `${name.toLowerCase()}@example.org`;
  const { id: userId } = await database().user.create({ data: { email, name, emailVerified: new Date() }, select: { id: true } });
  const post = await database().post.findFirstOrThrow({ where: { slug: 'friday' }, select: { id: true, path: true } });
  const rows = texts.map((text, key) => ({ key, parentKey: null, name: null, userId, source: text, html: `<p>${text}</p>`, createdAt: new Date(), status: 'PENDING' }) as const);
  await database().$transaction((tx) => storeThread(tx, post.id, rows));
  const comments = await database().comment.findMany({ where: { userId }, orderBy: { id: 'asc' }, select: { id: true } });
  return { email, name, userId, path: post.path, ids: comments.map(({ id }) => id) };
}

const item = (page: Page, text: string) => page.getByRole('article').filter({ hasText: text });
/** Opens a page as the moderator, whose address would get no more mailed links than a few an hour. */
async function enter(page: Page, path: string): Promise<void> {
  await letIn(page.context(), site, 'ed@example.org');
  await page.goto(site.url + path);
}

/** Goes to the first comment of a queue by keyboard, once its script is there to hear. */
const begin = (page: Page, text: string) => expect(async () => {
  await page.keyboard.press('j');
  await expect(item(page, text)).toBeFocused({ timeout: 500 });
}).toPass();
const statusOf = async (id = 0) => (await database().comment.findUniqueOrThrow({ where: { id }, select: { status: true } })).status;

test('a moderator goes through the queue by keyboard, takes a decision back, and decides about several at once', async ({ page, browser }) => {
  const ann = await waiting('The first of five', 'The second of five', 'The third of five', 'The fourth of five', 'The fifth of five');
  await signIn(page, site, 'ed@example.org', { next: `/admin/comments/?author=${ann.userId}` });
  await expect(item(page, 'of five')).toHaveCount(5);

  await begin(page, 'The fifth');
  await page.keyboard.press('a');
  await expect(item(page, 'The fifth')).toHaveCount(0);
  await expect(item(page, 'The fourth')).toBeFocused();
  await expect(page.getByText('Approved.')).toBeVisible();

  await page.keyboard.press('s');
  await expect(item(page, 'The third')).toBeFocused();
  await page.keyboard.press('d');
  await page.getByRole('button', { name: 'Insult' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(item(page, 'The third')).toHaveCount(0);
  await expect(page.getByText('Removed.')).toBeVisible();
  await expect.poll(() => statusOf(ann.ids[2])).toBe('REMOVED');

  await page.keyboard.press('u');
  await expect(page.getByText('Taken back.')).toBeVisible();
  await expect(item(page, 'The third')).toBeVisible();
  expect(await statusOf(ann.ids[2])).toBe('PENDING');

  await page.getByLabel('Select all 3').check();
  await expect(page.getByText('3 selected')).toBeVisible();
  await page.keyboard.press('d');
  await page.getByLabel('Reason, as its author is told').fill('Say it once.');
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByText('3 comments removed.')).toBeVisible();
  await expect(item(page, 'of five')).toHaveCount(0);
  expect(await Promise.all(ann.ids.map(statusOf))).toEqual(['REMOVED', 'REMOVED', 'REMOVED', 'SPAM', 'APPROVED']);

  const reader = await browser.newPage();
  await reader.goto(site.url + ann.path);
  await expect(reader.getByText('The fifth of five')).toBeVisible();
  await signIn(reader, site, ann.email, { next: '/notifications/' });
  await expect(reader.getByText('Say it once.').first()).toBeVisible();
  await expect(reader.getByText('was approved')).toBeVisible();
  await reader.close();
});

test('a comment is edited where it stands in the queue; of two moderators the second hears of the first', async ({ page }) => {
  const ann = await waiting('My number is 020 7946 0000', 'Something else');
  await enter(page, `/admin/comments/?author=${ann.userId}`);
  await begin(page, 'Something else');
  await page.keyboard.press('j');
  await page.keyboard.press('e');
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill('My number was here');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(item(page, 'My number was here')).toBeVisible();
  await item(page, 'My number was here').getByText('One earlier text').click();
  await expect(page.getByText('020 7946 0000')).toBeVisible();
  await database().comment.update({ where: { id: ann.ids[1] ?? 0 }, data: { status: 'APPROVED' } });
  await item(page, 'Something else').getByRole('button', { name: 'Spam' }).click();
  await expect(page.getByText('This one has changed meanwhile.')).toBeVisible();
  expect(await statusOf(ann.ids[1])).toBe('APPROVED');
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('the same round is made with plain forms', async ({ page }) => {
    const ann = await waiting('One of three', 'Two of three', 'Three of three');
    await enter(page, `/admin/comments/?author=${ann.userId}`);
    await item(page, 'Three of three').getByRole('button', { name: 'Approve' }).click();
    await expect(page.getByText('Approved.')).toBeVisible();
    await expect(item(page, 'of three')).toHaveCount(2);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('Taken back.')).toBeVisible();
    await expect(item(page, 'of three')).toHaveCount(3);
    for (const box of await page.getByRole('checkbox', { name: /Select Comment/ }).all()) await box.check();
    await page.getByRole('form', { name: 'Decide about the selected comments' }).getByRole('button', { name: 'Spam' }).click();
    await expect(page.getByText('3 comments called spam.')).toBeVisible();
    expect(await Promise.all(ann.ids.map(statusOf))).toEqual(['SPAM', 'SPAM', 'SPAM']);

    await page.goto(`${site.url}/comment/${ann.ids[0]}/moderate/`);
    await page.getByRole('button', { name: 'Approve' }).click();
    await expect(page).toHaveURL(new RegExp(`#comment-${ann.ids[0]}$`));
    await page.goto(`${site.url}/comment/${ann.ids[0]}/moderate/`);
    await page.getByRole('button', { name: 'Feature it' }).click();
    await expect(page.getByText('Editors’ pick')).toBeVisible();
    await page.goto(`${site.url}/comment/${ann.ids[0]}/moderate/`);
    await page.getByLabel('In your own words').first().fill('It was meant for another post.');
    await page.getByRole('button', { name: 'Remove' }).click();
    await expect(page).toHaveURL(new RegExp(`${ann.path}#comments$`));
    expect(await statusOf(ann.ids[0])).toBe('REMOVED');
  });
});

test('whoever is suspended is out on the next request, and reads why', async ({ page, browser }) => {
  const ann = await waiting('Rude words');
  const reader = await browser.newPage();
  await signIn(reader, site, ann.email, { next: '/account/' });
  await expect(reader).toHaveURL(/\/account\//);

  await enter(page, `/admin/people/${ann.userId}/`);
  await page.getByText('Warn, suspend or ban').click();
  await page.getByLabel('What to do').selectOption('suspend');
  await page.getByRole('button', { name: 'Do it, and tell them' }).click();
  await expect(page.getByText('This is empty: they are told why.')).toBeVisible();
  await expect(page.getByLabel('What to do')).toHaveValue('suspend');
  await page.getByLabel('In your own words').fill('Several insults.');
  await page.getByRole('button', { name: 'Do it, and tell them' }).click();
  await expect(page.getByText(/^Suspended until .*: Several insults\.$/)).toBeVisible();

  await reader.goto(`${site.url}/account/`);
  await expect(reader).toHaveURL(/\/sign-in\//);
  await page.getByRole('button', { name: 'Let them back in' }).click();
  await expect(page.getByText(/^Suspended until/)).toHaveCount(0);
  await page.goto(`${site.url}/admin/log/?person=${ann.userId}`);
  await expect(page.getByText('Several insults.')).toBeVisible();
  await reader.close();
});

test('a discussion and its settings are set by forms that keep what was typed', async ({ page }) => {
  const ann = await waiting('Anything');
  await enter(page, `/admin/comments/?author=${ann.userId}`);
  await page.getByRole('link', { name: 'its discussion' }).first().click();
  await page.getByLabel('Who may comment').selectOption('MEMBERS');
  await page.getByLabel('New comments').selectOption('HOLD_ALL');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await expect(page.getByLabel('New comments')).toHaveValue('HOLD_ALL');

  await page.getByRole('link', { name: 'Discussion settings' }).click();
  await page.getByLabel('Links').fill('many');
  await page.getByLabel('Banned words').fill('casino*\npayday loan');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('This is no number.')).toBeVisible();
  await expect(page.getByLabel('Banned words')).toHaveValue('casino*\npayday loan');
  await page.getByLabel('Links').fill('2');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved. New comments are judged by it')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Banned words')).toHaveValue('casino*\npayday loan');
});

test('nobody else comes in', async ({ page }) => {
  const ann = await waiting('Let me see');
  await page.goto(`${site.url}/admin/comments/`);
  await expect(page).toHaveURL(/\/sign-in\/\?next=/);
  await signIn(page, site, ann.email);
  for (const path of ['/admin/', '/admin/comments/', '/admin/people/', `/admin/people/${ann.userId}/`, '/admin/settings/discussion/', '/admin/log/', '/admin/discussions/1/', `/comment/${ann.ids[0]}/moderate/`]) {
    await page.goto(site.url + path);
    await expect(page).toHaveURL(`${site.url}/not-done/`);
  }
  await runScript('user', [ann.email, '--role', 'author'], { DATA_DIR: site.dataDir });
  await page.goto(`${site.url}/admin/`);
  await expect(page.getByRole('heading', { level: 1, name: 'Dashboard' })).toBeVisible();
  await page.goto(`${site.url}/admin/log/`);
  await expect(page).toHaveURL(`${site.url}/not-done/`);
});

test('every page of it can be used with a screen reader, on a phone as at a desk', async ({ page }) => {
  const ann = await waiting('Some words <b>and</b> more', 'Others');
  await database().comment.update({ where: { id: ann.ids[0] ?? 0 }, data: { heldFor: 'links', evidence: [{ check: 'links', found: 'Four links' }], openReports: 1 } });
  await database().report.create({ data: { commentId: ann.ids[0] ?? 0, reason: 'Copied' } });
  await enter(page, '/admin/');
  const paths = ['/admin/comments/', '/admin/comments/?queue=spam&words=nothing', '/admin/people/', `/admin/people/${ann.userId}/`, '/admin/settings/discussion/', '/admin/log/', '/admin/discussions/1/', `/comment/${ann.ids[0]}/moderate/`];
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of paths) {
      await page.goto(site.url + path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, width]);
      await expectAccessible(page);
      await expectStill(page);
    }
  }
  await page.goto(`${site.url}/admin/comments/?author=${ann.userId}`);
  await page.keyboard.press('j');
  await page.keyboard.press('d');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('?');
  await expectAccessible(page);
});
