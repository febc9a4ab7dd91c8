import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { database } from '#lib/db/client.ts';
import { createPost } from '#features/posts/commands.ts';
import { expect, expectAccessible, test } from './fixtures.ts';
import { runScript } from './site.ts';
import { letIn, startOwnSite, type OwnSite } from './site-database.ts';

let site: OwnSite;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  site = await startOwnSite();
  for (const [email, role] of [['ed@example.org', 'editor'], ['ada@example.org', 'author']] as const) await runScript('user', [email, '--role', role, '--name', role], { DATA_DIR: site.dataDir });
});
test.afterAll(() => site.close());

async function enter(page: Page, email: string, path: string): Promise<void> {
  await letIn(page.context(), site, email);
  await page.goto(site.url + path);
}

/** A photograph, half sky and half sea. */
const photograph = async (sky: string, width = 1200) => {
  const sea = await sharp({ create: { width, height: width / 3, channels: 3, background: '#134' } }).png().toBuffer();
  return sharp({ create: { width, height: (width * 2) / 3, channels: 3, background: sky } }).composite([{ input: sea, gravity: 'south' }]).jpeg().toBuffer();
};
const tile = (page: Page, name: string) => page.getByRole('link', { name: new RegExp(name) });
const file = async (name: string, sky: string) => ({ name, mimeType: 'image/jpeg', buffer: await photograph(sky) });

test('an author adds several at once, describes one, says where to look in it, and sees it on the site', async ({ page }) => {
  await enter(page, 'ada@example.org', '/admin/media/');
  await page.getByLabel('Files').setInputFiles([await file('Harbour.jpg', '#9bd'), await file('Station.jpg', '#db9'), { name: 'page.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<html><script>alert(1)</script>') }]);
  await expect(page.getByText('2 of 3 added. 1 could not be added.')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('This is a web page or a drawing')).toBeVisible();
  await expect(tile(page, 'Station.jpg')).toBeVisible();
  await expectAccessible(page);

  await tile(page, 'Harbour.jpg').click();
  await page.getByLabel('Alt text').fill('A harbour under a pale sky');
  await page.getByLabel('Credit').fill('Photograph: Ada');
  const focal = page.getByRole('button', { name: /Focal point/ });
  const box = await focal.boundingBox();
  await focal.click({ position: { x: (box?.width ?? 0) * 0.2, y: (box?.height ?? 0) * 0.8 } });
  await expect(page.getByLabel('Across, %')).toHaveValue('20');
  await focal.press('ArrowRight');
  await focal.press('Shift+ArrowUp');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await expect(page.getByLabel('Across, %')).toHaveValue('21');
  await expect(page.getByLabel('Down, %')).toHaveValue('70');
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByLabel('Alt text')).toHaveValue('A harbour under a pale sky');

  const media = await database().media.findFirstOrThrow({ where: { name: 'Harbour.jpg' }, select: { id: true, file: true } });
  const source = `<p>Look:</p><p><img src="/media/${media.file}" alt="The harbour"></p>`;
  await database().$transaction((tx) => createPost(tx, { userId: null, name: 'test' }, { kind: 'POST', status: 'PUBLISHED', path: '/harbour/', title: 'The harbour', source, pictureId: media.id }, new Date()));
  await page.goto(`${site.url}/harbour/`);
  const shown = page.getByRole('img', { name: 'The harbour' });
  await shown.scrollIntoViewIfNeeded();
  await expect.poll(() => shown.evaluate((img: HTMLImageElement) => img.currentSrc)).toMatch(/\.avif$/);
  await expect(page.getByRole('img', { name: 'A harbour under a pale sky' })).toHaveClass('fx2 fy7');
  expect(await shown.evaluate((img) => getComputedStyle(img).backgroundImage)).toContain('linear-gradient');
  await expectAccessible(page);
});

test('a replaced picture shows on the very next request, under the same address', async ({ page }) => {
  await enter(page, 'ada@example.org', '/admin/media/?q=harbour');
  await tile(page, 'Harbour.jpg').click();
  await expect(page.getByText('over it and in its text')).toBeVisible();
  await expect(page.getByLabel('Another picture')).toHaveCount(0); // it is published: only editors may
  await enter(page, 'ed@example.org', '/admin/media/?q=harbour');
  await tile(page, 'Harbour.jpg').click();
  await page.getByLabel('Another picture').setInputFiles(await file('Night.jpg', '#112'));
  await expect(page.getByText('Every page that shows it shows the new one.')).toBeVisible({ timeout: 30_000 });
  const html = await (await page.request.get(`${site.url}/harbour/`)).text();
  expect(html).toContain('-480.avif?v=2 480w');
  await expectAccessible(page);
});

test('what is deleted lies in the bin until it is taken out, or deleted for good with a warning', async ({ page }) => {
  await enter(page, 'ed@example.org', '/admin/media/?only=unused');
  await tile(page, 'Station.jpg').click();
  await page.getByRole('button', { name: 'Move it to the bin' }).click();
  await expect(page.getByText('In the bin since')).toBeVisible();
  await page.getByRole('button', { name: 'Take it out of the bin' }).click();
  await expect(page.getByText('In the bin since')).toBeHidden();

  await page.goto(`${site.url}/admin/media/?q=harbour`);
  await tile(page, 'Harbour.jpg').click();
  await page.getByRole('button', { name: 'Move it to the bin' }).click();
  await page.getByRole('button', { name: 'Delete it for good …' }).click();
  await expect(page.getByText('2 places show it and will have a gap in its place.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Delete it for good', exact: true }).click();
  await expect(page.getByText('The bin is empty.')).toBeVisible();
  expect((await page.request.get(`${site.url}/harbour/`)).ok()).toBe(true);
});

test('another’s picture is seen, not changed; on a telephone everything fits', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await enter(page, 'ed@example.org', '/admin/media/');
  await page.getByLabel('Files').setInputFiles([await file('Editors own.jpg', '#fa8')]);
  await expect(page.getByText('1 of 1 added.')).toBeVisible({ timeout: 30_000 });
  await enter(page, 'ada@example.org', '/admin/media/');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await tile(page, 'Editors own.jpg').click();
  await expect(page.getByText('Whoever added this, or an editor')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save' })).toBeHidden();
  await expectAccessible(page);
});
