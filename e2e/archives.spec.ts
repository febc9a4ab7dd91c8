import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { newSampleDir, removeDataDir, runScript, startSite, stopRunningSites, type Site } from './site.ts';
import { askDatabase } from './site-database.ts';

const CORPORA = join(import.meta.dirname, '../../shared/data/corpora');

/** The archives of other people's sites that were collected for this, by the name that the import command has for their kind. */
const archives = existsSync(CORPORA)
  ? [
      ...readdirSync(join(CORPORA, 'wxr')).filter((name) => /\.(?:xml|wxr)$/.test(name)).map((name) => ['wordpress', join(CORPORA, 'wxr', name)] as const),
      ...readdirSync(join(CORPORA, 'ghost')).filter((name) => /data.*\.json$|valid\.json$/.test(name)).map((name) => ['ghost', join(CORPORA, 'ghost', name)] as const),
    ]
  : [];

test.describe.configure({ mode: 'serial' });
test.skip(archives.length === 0, 'The collected archives are not here: nothing to try.');

let site: Site;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  if (archives.length > 0) site = await startSite(await newSampleDir());
});
test.afterAll(async () => {
  if (!site) return;
  await site.stop();
  await stopRunningSites();
  await removeDataDir(site.dataDir);
});

test('every collected archive comes in, or is refused in a line that says why', async () => {
  test.setTimeout(300_000);
  for (const [kind, file] of archives) {
    const { code, output } = await runScript('import', [kind, file, ...(kind === 'wordpress' ? ['--media', 'keep'] : [])], { DATA_DIR: site.dataDir, SITE_URL: site.url });
    const refused = file.endsWith('malformed.xml');
    expect([file, code, output]).toEqual([file, refused ? 1 : 0, refused ? expect.stringMatching(/line \d+: /) : expect.any(String)]);
  }
});

test('no page of theirs runs a script, asks a stranger for anything, or is wider than a telephone', async ({ browser }) => {
  test.setTimeout(300_000);
  const page = await browser.newPage(); // one that minds no picture that the archive names and has not
  const session = await page.context().newCDPSession(page);
  const ran = new Set<string>();
  session.on('Debugger.scriptParsed', ({ url }) => void (url && ran.add(url)));
  await session.send('Debugger.enable');
  await page.setViewportSize({ width: 360, height: 780 });
  const rows = await askDatabase(site, `SELECT "path" FROM "Post" WHERE "importId" IS NOT NULL AND "status" = 'PUBLISHED' AND "passwordHash" IS NULL ORDER BY "path"`);
  expect(rows.length).toBeGreaterThan(80);
  const [wrong, wide] = [new Array<string>(), new Array<string>()];
  page.on('pageerror', (error) => wrong.push(`${page.url()}: ${error.message}`));
  page.on('dialog', (dialog) => (wrong.push(`${page.url()} says ${dialog.message()}`), void dialog.dismiss()));
  page.on('request', (request) => void (/^https?:/.test(request.url()) && !request.url().startsWith(site.url) && wrong.push(`${page.url()} asks for ${request.url()}`)));
  for (const { path } of rows) {
    const answer = await page.goto(site.url + encodeURI(String(path)).replace(/[?#]/g, encodeURIComponent));
    if (answer?.status() !== 200) wrong.push(`${String(path)}: ${answer?.status()}`);
    if (await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)) wide.push(String(path));
  }
  expect(wrong).toEqual([]);
  expect([...ran].filter((url) => !/\/assets\/reader-[^/]+\.js$/.test(new URL(url).pathname))).toEqual([]);
  expect(wide).toEqual([]);
  await page.close();
});
