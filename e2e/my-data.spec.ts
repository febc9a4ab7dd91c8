import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { writeArchive } from './archive-file.ts';
import { expect, expectAccessible, test } from './fixtures.ts';
import { newestMail } from './outbox.ts';
import { signIn } from './sign-in.ts';
import { askDatabase } from './site-database.ts';
import { newSampleDir, removeDataDir, runScript, startSite, type Site } from './site.ts';

test.describe.configure({ mode: 'serial' });

const rosa = 'rosa@mail.example';
const post = '/2012/03/the-plot/';
const comments = [
  { id: 1_000, text: 'The council sold it.', email: rosa },
  { id: 1_001, text: 'It did not.', parent: 1_000 },
  { id: 1_002, text: 'It did, and here is how.', email: 'ROSA@mail.example', parent: 1_001 },
  { id: 1_003, text: 'Beans.', email: 'bob@mail.example' },
];

let site: Site;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  site = await startSite(await newSampleDir());
  const file = await writeArchive(site.dataDir, [{ id: 41, slug: 'the-plot', title: 'The plot by the railway', date: '2012-03-04', text: 'Text.', comments }]);
  const { code, output } = await runScript('import', ['wordpress', file], { DATA_DIR: site.dataDir, SITE_URL: site.url });
  expect([code, output]).toEqual([0, expect.stringContaining('4 comments are here')]);
});
test.afterAll(async () => {
  await site.stop();
  await removeDataDir(site.dataDir);
});

const open = (page: Page, path: string) => page.goto(site.url + path);
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const names = async (page: Page) => {
  await open(page, post);
  return page.locator('.comment > header > strong').allTextContents();
};

test('whoever commented on the old site finds those comments, and makes them theirs with one click', async ({ page }) => {
  await signIn(page, site, rosa, { name: 'Rosa Luxton', next: '/account/claim/' });
  await expect(page.getByRole('heading', { name: '2 comments bear your address' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'It did, and here is how.' })).toContainText('The plot by the railway');
  await expectAccessible(page);
  expect(await names(page)).toEqual(['Reader 1000', 'Reader 1001', 'Reader 1002', 'Reader 1003']);
  await open(page, '/account/claim/');
  await page.getByRole('button', { name: 'These are mine' }).click();
  await expect(page.getByText('2 comments are yours now')).toBeVisible();
  await expectAccessible(page);
  expect(await names(page)).toEqual(['Rosa Luxton', 'Reader 1001', 'Rosa Luxton', 'Reader 1003']);
});

test('what turns out to be somebody else’s is given back, and can be claimed again', async ({ page }) => {
  await signIn(page, site, rosa, { next: '/account/claim/' });
  await page.getByRole('button', { name: 'These are not mine' }).click();
  await expect(page.getByText('2 comments stand under the name that was typed')).toBeVisible();
  expect(await names(page)).toEqual(['Reader 1000', 'Reader 1001', 'Reader 1002', 'Reader 1003']);
  await open(page, '/account/claim/');
  await page.getByRole('button', { name: 'These are mine' }).click();
  await expect(page.getByRole('heading', { name: '2 old comments are yours' })).toBeVisible();
});

test('the addresses of the old site’s commenters are shown to nobody', async ({ request }) => {
  const posts = await askDatabase(site, `SELECT "id" FROM "Post" WHERE "path" = $1`, [post]);
  const paths = [
    '/', post, `${post}feed/`, `${post}feed/atom/`, `${post}feed/json/`, `${post}thread/1000/`, '/feed/', '/comments/feed/', '/search/?q=council', '/archive/', '/sitemap.xml',
    `/api/viewer/?post=${String(posts[0]?.id)}`, '/comment/1003/', '/account/claim/', '/api/my-data/',
  ];
  for (const path of paths) expect([path, await (await request.get(site.url + path)).text()]).toEqual([path, expect.not.stringMatching(/mail\.example/i)]);
});

test('everything of one’s own comes as one archive, five times an hour', async ({ page }) => {
  await signIn(page, site, rosa, { next: '/account/data/' });
  await expect(heading(page)).toHaveText('My data');
  await expectAccessible(page);
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download my data' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^left-futures-my-data-\d{4}-\d\d-\d\d\.zip$/);
  const files = unzipSync(await readFile(await download.path()));
  const read = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  expect(JSON.parse(read('profile.json'))).toMatchObject({ email: rosa, name: 'Rosa Luxton' });
  expect(JSON.parse(read('comments.json'))).toMatchObject([
    { address: `${site.url}/comment/1000/`, post: { title: 'The plot by the railway', address: site.url + post }, text: expect.stringContaining('The council sold it.'), fromOldSite: true },
    { inAnswerTo: { name: 'Reader 1001', beginning: 'It did not.' } },
  ]);
  expect(read('index.html')).toContain('It did, and here is how.');
  expect(Object.keys(files)).toEqual(expect.arrayContaining(['index.html', 'style.css', 'sessions.json', 'claims.json']));

  for (let turn = 2; turn <= 5; turn++) expect((await page.request.get(`${site.url}/api/my-data/`)).headers()).toMatchObject({ 'content-type': 'application/zip', 'cache-control': 'no-store' });
  await open(page, '/api/my-data/');
  await expect(page.getByRole('alert')).toContainText('Please try again in');
});

test('nobody else gets it', async ({ page, request }) => {
  const answer = await request.get(`${site.url}/api/my-data/`, { maxRedirects: 0 });
  expect([answer.status(), answer.headers().location]).toEqual([303, '/sign-in/?next=%2Faccount%2Fdata%2F']);
  for (const path of ['/account/data/', '/account/delete/', '/account/claim/']) {
    await open(page, path);
    await expect(heading(page)).toHaveText('Sign in');
  }
});

test('whoever deletes their account is asked twice, told by mail, and may change their mind', async ({ page }) => {
  await signIn(page, site, rosa, { next: '/account/data/' });
  await page.getByRole('link', { name: 'Delete my account' }).click();
  await expect(heading(page)).toHaveText('Delete your account');
  await expectAccessible(page);
  await page.getByLabel('They go').check();
  await page.getByLabel('To confirm').fill('Somebody');
  await page.getByRole('button', { name: 'Delete my account' }).click();
  await expect(page.getByText('This is neither the address nor the name of this account.')).toBeVisible();
  await expect(page.getByLabel('They go')).toBeChecked();
  await expectAccessible(page);
  await page.getByLabel('To confirm').fill('rosa luxton');
  await page.getByRole('button', { name: 'Delete my account' }).click();
  const banner = page.getByRole('region', { name: 'Your account will be deleted' });
  await expect(banner).toBeVisible();
  await expectAccessible(page);
  const { text } = await newestMail(site.dataDir, rosa, ({ subject }) => subject.startsWith('Your account at'));
  expect(text).toContain(`${site.url}/account/data/`);
  await open(page, '/account/claim/');
  await banner.getByRole('button', { name: 'Keep my account' }).click();
  await expect(page.getByText('Your account stays.')).toBeVisible();
  await expect(banner).toHaveCount(0);
});

for (const [choice, email, name, left] of [
  ['They go', 'bob@mail.example', 'Bob', ['Rosa Luxton', 'Reader 1001', 'Rosa Luxton']],
  ['They stay', rosa, 'Rosa Luxton', ['A former reader', 'Reader 1001', 'A former reader']],
] as const) {
  test.describe('with scripts off', () => {
    test.use({ javaScriptEnabled: false });

    test(`a day later the account of ${name} is gone, and of its comments: ${choice.toLowerCase()}`, async ({ page }) => {
      await signIn(page, site, email, { name, next: '/account/claim/' });
      if (name === 'Bob') await page.getByRole('button', { name: 'These are mine' }).click();
      await open(page, '/account/delete/');
      await page.getByLabel(choice).check();
      await page.getByLabel('To confirm').fill(email);
      await page.getByRole('button', { name: 'Delete my account' }).click();
      await expect(page.getByRole('button', { name: 'Keep my account' })).toBeVisible();
      await passADay();
      await expect(async () => {
        await open(page, '/account/');
        await expect(heading(page)).toHaveText('Sign in', { timeout: 500 });
        expect(await askDatabase(site, `SELECT FROM "User" WHERE "email" = $1`, [email])).toEqual([]);
      }).toPass({ timeout: 20_000 });
      expect(await names(page)).toEqual(left);
    });
  });
}

/** Moves the requests for deletion a day back, and has the job look that looks every few minutes. */
async function passADay(): Promise<void> {
  await askDatabase(site, `UPDATE "User" SET "deleteAfter" = "deleteAfter" - interval '25 hours'`);
  await askDatabase(site, `SELECT graphile_worker.add_job('account-deletion.carry-out', '{}')`);
}
