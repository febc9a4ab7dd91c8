import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeArchive } from './archive-file.ts';
import { expect, expectAccessible, test } from './fixtures.ts';
import { signIn } from './sign-in.ts';
import { askDatabase } from './site-database.ts';
import { newSampleDir, removeDataDir, runScript, startSite, stopRunningSites, type Site } from './site.ts';

const ADMIN = 'admin@example.org';
const posts = [
  { id: 41, slug: 'the-plot-by-the-railway', title: 'The plot by the railway', date: '2012-03-04', text: 'First paragraph.', comments: [{ id: 1_001, text: 'A comment of long ago' }] },
  { id: 42, slug: 'a-second-post', title: 'A second post', date: '2012-03-05', text: 'Beans.' },
  { id: 42, slug: 'its-twin', title: 'Its twin', date: '2012-03-06', text: 'Beans again.' },
];

let site: Site;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  site = await startSite(await newSampleDir());
});
test.afterAll(async () => {
  await site.stop();
  await stopRunningSites();
  await removeDataDir(site.dataDir);
});

test('an admin brings an archive by upload, says whose bylines they are, reads what came of it, and takes it back', async ({ page }) => {
  test.setTimeout(120_000);
  await runScript('user', [ADMIN, '--role', 'admin', '--name', 'Ann Admin'], { DATA_DIR: site.dataDir, SITE_URL: site.url });
  await signIn(page, site, ADMIN);
  await page.goto(`${site.url}/admin/imports/`);
  await expect(page.getByText('Nothing was imported yet')).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel('The files').setInputFiles(await writeArchive(site.dataDir, posts));
  await expect(page.getByLabel('They come from')).toHaveValue('wordpress');
  await page.getByRole('button', { name: 'Upload and check' }).click();
  await page.waitForURL(/\/admin\/imports\/\d+\/$/);
  await expect(page.getByRole('heading', { name: 'What the files hold' })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('row', { name: /^Posts 3/ })).toBeVisible();
  await expect(page.getByText('Its twin')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('group', { name: 'Whose are the old site’s bylines?' }).getByRole('combobox').first().selectOption({ label: 'Ann Admin' });
  await page.getByRole('button', { name: 'Begin the import' }).click();
  await expect(page.getByRole('heading', { name: 'What came of them' })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('Done.', { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('row', { name: /^Posts 3 2 0 0/ })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Kinds of lines' })).toContainText('Left out');
  await expectAccessible(page);
  const report = await page.request.get(`${page.url().split('?')[0]?.replace('/admin/', '/api/')}report/`);
  expect(await report.json()).toMatchObject({ in: { posts: 3 }, out: { added: { posts: 2, comments: 1 } } });
  const old = `${site.url}/2012/03/the-plot-by-the-railway/`;
  const ofSample = `${site.url}/comment-policy/`;
  expect((await page.request.get(old)).status()).toBe(200);
  expect((await page.request.get(ofSample)).status()).toBe(404);

  await page.getByRole('link', { name: 'Take the import back' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: '2 posts and pages' })).toBeVisible();
  await expect(page.getByText('The sample content that made room for the archive comes back')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Take it back' }).click();
  await expect(page.getByText('Taken back.', { exact: true })).toBeVisible({ timeout: 30_000 });
  expect((await page.request.get(old)).status()).toBe(404);
  expect((await page.request.get(ofSample)).status()).toBe(200);
  await page.reload();
  await expect(page.getByRole('navigation', { name: 'Kinds of lines' })).toContainText('Brought back');
  await page.goto(`${site.url}/admin/imports/`);
  await expect(page.getByRole('row', { name: /Taken back/ })).toBeVisible();
  await expectAccessible(page);
});

test('of an import that waited for a month, the page says that its files have to be uploaded again', async ({ page }) => {
  await runScript('user', [ADMIN, '--role', 'admin', '--name', 'Ann Admin'], { DATA_DIR: site.dataDir, SITE_URL: site.url });
  await signIn(page, site, ADMIN);
  await page.goto(`${site.url}/admin/imports/`);
  await page.getByLabel('The files').setInputFiles(await writeArchive(site.dataDir, posts));
  await page.getByRole('button', { name: 'Upload and check' }).click();
  await expect(page.getByRole('button', { name: 'Begin the import' })).toBeVisible({ timeout: 30_000 });
  const uploads = join(site.dataDir, 'imports');
  expect(await readdir(uploads)).toHaveLength(1);

  await askDatabase(site, `UPDATE "ImportRun" SET "startedAt" = now() - interval '31 days', "finishedAt" = now() - interval '31 days', "progress" = NULL WHERE "status" = 'PAUSED'`);
  await askDatabase(site, `SELECT graphile_worker.add_job('clean-uploads')`);
  await expect.poll(() => readdir(uploads), { timeout: 15_000 }).toEqual([]);
  await page.reload();
  await expect(page.getByText('Its files were kept for 30 days, and are not here any more.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Begin the import' })).toBeHidden();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Upload them again' }).click();
  await expect(page.getByRole('heading', { name: 'A new import' })).toBeVisible();
});
