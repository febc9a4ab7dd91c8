import { expect, expectAccessible, sampleSite, test } from './fixtures.ts';

test('search finds words in all their forms, marks them, and puts the best match first', async ({ page }) => {
  await page.goto(`${sampleSite()}/search/`);
  await page.getByRole('searchbox').fill('libraries');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: /What was found/ }).getByRole('heading', { level: 3 }).first()).toHaveText('What a library lends');
  await expect(page.locator('mark').first()).toBeVisible();
  await expectAccessible(page);
});

test('quotation marks keep words together, and a minus sign leaves one out', async ({ page }) => {
  const titles = async (query: string) => {
    await page.goto(`${sampleSite()}/search/?q=${encodeURIComponent(query)}`);
    return page.locator('.teaser h3').allTextContents();
  };
  const both = await titles('labour');
  const without = await titles('labour -tower');
  expect(both).toContain('What Tower Hamlets told Labour');
  expect(without).not.toContain('What Tower Hamlets told Labour');
  expect(await titles('"hamlets tower"')).toEqual([]);
});

test('a filter narrows the search and stays chosen', async ({ page }) => {
  await page.goto(`${sampleSite()}/search/?q=public`);
  await page.getByLabel('Author').selectOption({ label: 'Nerys Pugh' });
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByLabel('Author')).toHaveValue('nerys-pugh');
  for (const facts of await page.locator('.teaser-facts').allTextContents()) expect(facts).toContain('Nerys Pugh');
});

test('a misspelt word is answered with what was probably meant', async ({ page }) => {
  await page.goto(`${sampleSite()}/search/?q=timetabel`);
  await page.getByRole('link', { name: 'timetable' }).click();
  await expect(page.locator('.teaser h3').first()).toHaveText('The timetable is a political document');
});

test('hostile words are only words', async ({ page }) => {
  for (const words of ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "'; DROP TABLE \"Post\"; --", '!!&|():*', '\u0000', '%', 'x'.repeat(5000)]) {
    const answer = await page.goto(`${sampleSite()}/search/?q=${encodeURIComponent(words)}`);
    expect([words.slice(0, 20), answer?.status()]).toEqual([words.slice(0, 20), 200]);
    await expect(page.locator('main img, main script')).toHaveCount(0);
  }
});
