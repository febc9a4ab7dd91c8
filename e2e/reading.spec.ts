import { expect, expectAccessible, expectStill, sampleSite, test } from './fixtures.ts';

test('the front page has the latest post in full, the start of its discussion, and the recent posts', async ({ page }) => {
  await page.goto(sampleSite());
  await expect(page).toHaveTitle(/Left Futures/);
  const article = page.locator('article.article');
  await expect(article.getByRole('heading', { level: 2 }).first()).toHaveText('The timetable is a political document');
  expect((await article.locator('.prose p').count())).toBeGreaterThan(8);
  await expect(article.locator('.article-picture img')).toBeVisible();
  await expect(page.getByRole('heading', { name: /^5 comments$/i })).toBeVisible();
  const recent = page.getByRole('region', { name: 'Recent posts' }).locator('article');
  await expect(recent).toHaveCount(5);
  await expect(recent.first()).toContainText('18 comments');
  await expect(recent.first().locator('time')).toHaveAttribute('datetime', /^\d{4}-\d\d-\d\dT/);
  await expectAccessible(page);
});

test('a post has its byline, date, categories, text, tags, neighbours, related posts, share links and discussion', async ({ page }) => {
  await page.goto(sampleSite());
  await page.getByRole('link', { name: 'The bill for the rain' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The bill for the rain');
  await expect(page.getByRole('link', { name: 'Nerys Pugh', exact: true }).first()).toHaveAttribute('href', '/author/nerys-pugh/');
  await expect(page.locator('.article-facts time')).toHaveAttribute('datetime', /^\d{4}-/);
  await expect(page.locator('.tags a').first()).toHaveAttribute('href', /^\/tag\//);
  await expect(page.getByRole('navigation', { name: 'Previous and next post' }).getByRole('link')).toHaveCount(2);
  await expect(page.getByRole('region', { name: 'More on this' }).getByRole('article')).not.toHaveCount(0);
  await expect(page.locator('.share a').first()).toHaveAttribute('href', /^mailto:/);
  await expect(page.getByRole('heading', { name: '18 comments' })).toBeVisible();
  await expect(page.locator('.discussion ol .comment')).toHaveCount(18);
  await expect(page.locator('.comments > li > .replies > li > .replies').first()).toBeVisible();
  await expect(page.locator('.said', { hasText: '<>' }).first()).toBeVisible();
  const link = page.locator('.comment > header > a').first();
  const anchor = await link.getAttribute('href');
  expect(anchor).toMatch(/^#comment-\d+$/);
  await expect(page.locator(anchor ?? '')).toBeVisible();
  await expectAccessible(page);
});

test('the election result is a table that says what its cells are', async ({ page }) => {
  await page.goto(sampleSite());
  await page.getByRole('link', { name: 'What Tower Hamlets told Labour' }).click();
  const table = page.getByRole('table');
  await expect(table.getByRole('columnheader').first()).toBeVisible();
  await expect(table).toContainText('23,283');
  await expect(table).toContainText('51.8%');
  await expectAccessible(page);
});

for (const [name, path, heading] of [
  ['a page', '/about/', /About/],
  ['a category', '/category/elections/', 'Elections'],
  ['a tag', '/tag/water/', /water/i],
  ['an author', '/author/nerys-pugh/', 'Nerys Pugh'],
  ['the archive', '/archive/', 'Archive'],
  ['the search', '/search/?q=water', 'Search'],
  ['a search without results', '/search/?q=zzzzzz', 'Search'],
  ['a missing page', '/nothing-here/', 'There is nothing at this address'],
] as const) {
  test(`${name} can be read by everybody`, async ({ page }) => {
    await page.goto(sampleSite() + path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    await expectAccessible(page);
  });
}

test('a parent category lists its children’s posts, and says that they are there', async ({ page }) => {
  await page.goto(`${sampleSite()}/category/elections/`);
  await expect(page.getByRole('list', { name: 'In this category' })).toContainText('Local elections');
  await expect(page.getByRole('heading', { name: 'What Tower Hamlets told Labour' })).toBeVisible();
});

test('the archive leads by year and month to every post', async ({ page }) => {
  await page.goto(`${sampleSite()}/archive/`);
  await page.locator('.months li a').first().click();
  await expect(page.getByRole('article').first()).toBeVisible();
  await expect(page).toHaveURL(/\/20\d\d\/\d\d\/$/);
  await expectAccessible(page);
});

test('an address where nothing is answers 404 and offers a search', async ({ page }) => {
  for (const path of ['/nothing-here/', '/category/nothing-here/', '/tag/nothing-here/', '/author/nothing-here/', '/nothing-here/page/3/', '/1999/', '/page/999/', '/api/nothing-here/', '/admin/nothing-here/', '/assets/nothing-here.js']) {
    const answer = await page.request.get(sampleSite() + path);
    expect([path, answer.status()]).toEqual([path, 404]);
  }
  await page.goto(`${sampleSite()}/nothing-here/`);
  await page.getByRole('searchbox').fill('water');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByRole('heading', { name: 'The bill for the rain' })).toBeVisible();
});

test('nothing on a page moves once it is there, and nothing is wider than the window', async ({ page }) => {
  for (const width of [360, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of ['/', '/category/elections/', '/search/?q=water', '/archive/']) {
      await page.goto(sampleSite() + path, { waitUntil: 'networkidle' });
      await expectStill(page);
      expect([path, width, await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)]).toEqual([path, width, true]);
    }
  }
});

test('the theme follows the system until the reader chooses, and the choice stays', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(sampleSite());
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const dark = await paper();
  const toggle = page.getByRole('button', { name: /theme/i });
  for (let press = 0; press < 3 && (await page.locator('html').getAttribute('data-theme')) !== 'light'; press++) await toggle.click();
  expect(await paper()).not.toBe(dark);
  await expectAccessible(page);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});

test('the keyboard alone leads past the menu to the text and into a post, and shows where it is', async ({ page }) => {
  await page.goto(`${sampleSite()}/`);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.locator('main :focus')).toHaveCount(1);
  const outline = await page.locator('main :focus').evaluate((element) => getComputedStyle(element).outlineStyle);
  expect(outline).toBe('solid');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'The timetable is a political document' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The timetable is a political document');
});

test('a video loads only when it is asked for', async ({ page }) => {
  const strangers: string[] = [];
  await page.route(/youtube/, (route) => {
    strangers.push(route.request().url());
    return route.fulfill({ body: '<title>Player</title>', contentType: 'text/html' });
  });
  page.removeAllListeners('request'); // this test asks a stranger on purpose, after the click
  await page.goto(sampleSite());
  await page.getByRole('link', { name: 'What a library lends' }).click();
  const video = page.locator('figure.embed a.embed-link').first();
  await expect(video).toHaveAttribute('href', /youtube\.com\/watch/);
  expect(strangers).toEqual([]);
  await expectAccessible(page);
  await video.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('figure.embed iframe').first()).toHaveAttribute('src', /^https:\/\/www\.youtube-nocookie\.com\/embed\//);
  await expect.poll(() => strangers.length).toBeGreaterThan(0);
});
