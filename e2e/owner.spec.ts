import { expect, expectAccessible, test } from './fixtures.ts';

test.describe.configure({ mode: 'serial' });

const link = () => process.env.OWNER_LINK ?? '';

test('a mistyped address is pointed out beside what was typed, and does not use the link up', async ({ page }) => {
  await page.goto(link());
  await expectAccessible(page);
  await page.getByLabel('Your email address').fill('ann at example.org');
  await page.getByLabel('Your name').fill('Ann Okafor');
  await page.locator('form').evaluate((form) => form.setAttribute('novalidate', '')); // the browser would stop it first
  await page.getByRole('button', { name: 'Become the owner' }).click();
  await expect(page.getByText('This is no e-mail address.')).toBeVisible();
  await expect(page.getByLabel('Your email address')).toHaveValue('ann at example.org');
  await expect(page.getByLabel('Your name')).toHaveValue('Ann Okafor');
  await expectAccessible(page);
});

test('whoever opens the link first becomes the owner; nobody after them does', async ({ page }) => {
  await page.goto(link());
  await page.getByLabel('Your email address').fill('ann@example.org');
  await page.getByLabel('Your name').fill('Ann Okafor');
  await page.getByRole('button', { name: 'Become the owner' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are the owner of this site');
  expect(page.url()).not.toContain('token');
  await page.goto(link());
  await expect(page.getByText('This link does not work, or not any more.')).toBeVisible();
  await expect(page.locator('form')).toHaveCount(0);
});
