import { execFile } from 'node:child_process';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { openEmbedded } from '#lib/db/embedded.ts';
import { isAlive } from '#lib/is-alive.ts';
import { writeArchive } from './archive-file.ts';
import { askDatabase } from './site-database.ts';
import { freePort, newDataDir, removeDataDir, runScript, startSite, stopRunningSites } from './site.ts';

const run = promisify(execFile);
let dataDir: string;
test.beforeEach(async () => {
  test.setTimeout(180_000);
  dataDir = await newDataDir();
});
test.afterEach(async () => {
  await stopRunningSites();
  await stopDatabase(dataDir);
  await removeDataDir(dataDir);
});

test('Ctrl-C stops all of it, the database included, and it starts again as it was', async () => {
  const first = await startSite(dataDir);
  const postmaster = await databaseProcess(dataDir);
  expect(isAlive(postmaster)).toBe(true);
  expect(first.output()).toMatch(/Starting the embedded database … \d/);
  await expect.poll(first.output).toMatch(/becomes the owner: http:\/\/localhost:\d+\/owner\/\?token=\S{40,}/);
  expect(await first.stop()).toBe(0);
  await expect.poll(() => isAlive(postmaster)).toBe(false);

  const began = Date.now();
  const second = await startSite(dataDir);
  expect(Date.now() - began).toBeLessThan(15_000); // seconds, not a build; the figure itself is in the README
  expect(await (await fetch(second.url)).text()).toContain('The timetable is a political document');
  await second.stop();
});

test('kill -9 loses nothing: the next start finds the database, running or not', async () => {
  const first = await startSite(dataDir);
  expect((await runScript('user', ['ann@example.org', '--role', 'editor', '--name', 'Ann'], { DATA_DIR: dataDir })).code).toBe(0);
  first.process.kill('SIGKILL');
  process.kill(await databaseProcess(dataDir), 'SIGKILL'); // the machine's power goes too
  await wait(1_500);
  const second = await startSite(dataDir);
  expect((await fetch(`${second.url}/api/health/`)).status).toBe(200);
  expect(await (await fetch(second.url)).text()).toContain('The timetable is a political document');
  expect(await runScript('user', ['ann@example.org', '--role', 'editor'], { DATA_DIR: dataDir })).toMatchObject({ code: 0, output: expect.stringMatching(/as before/) });
  second.process.kill('SIGKILL');
  await wait(500);
  const third = await startSite(dataDir); // joins the database that was left running
  expect((await fetch(`${third.url}/api/health/`)).status).toBe(200);
  expect(await third.stop()).toBe(0);
});

test('two starts on one folder share its database, which stops with the last', async () => {
  const [one, two] = await Promise.all([startSite(dataDir), startSite(dataDir)]);
  const postmaster = await databaseProcess(dataDir);
  for (const { url } of [one, two]) expect((await fetch(`${url}/api/health/`)).status).toBe(200);
  await one.stop();
  expect((await fetch(`${two.url}/api/health/`)).status).toBe(200);
  await two.stop();
  await expect.poll(() => isAlive(postmaster)).toBe(false);
  expect(await readFile(join(dataDir, 'postgres.log'), 'utf8')).not.toMatch(/PANIC|corrupt/);
});

test('while the database is away readers get the pages that were there, and health says so; then all is fresh again', async () => {
  const site = await startSite(dataDir);
  const read = async (path: string) => {
    const answer = await fetch(site.url + path);
    return { status: answer.status, cache: answer.headers.get('x-cache'), text: await answer.text() };
  };
  await read('/');
  const database = await databaseProcess(dataDir);
  process.kill(database, 'SIGINT'); // a fast stop: every connection is cut
  await expect.poll(() => isAlive(database)).toBe(false);
  expect(await read('/')).toMatchObject({ status: 200, text: expect.stringContaining('The timetable') });
  const health = await read('/api/health/');
  expect([health.status, JSON.parse(health.text)]).toEqual([503, expect.objectContaining({ database: 'away' })]);
  const unread = await read('/category/economy/');
  expect([unread.status, unread.text]).toEqual([503, expect.stringContaining('try again')]);

  const back = await openEmbedded(dataDir);
  await expect.poll(async () => (await read('/')).cache).toBe('miss'); // what was missed meanwhile is not trusted
  expect((await read('/category/economy/')).status).toBe(200);
  await expect.poll(async () => (await read('/api/health/')).status).toBe(200); // an answer serves for a second
  expect(await site.stop()).toBe(0);
  await back.release();
});

test('a taken port, a wrong setting and a database that is not there each stop it with one line that says what to do', async () => {
  const port = await freePort();
  const holder = createServer().listen(port);
  const cases: [Record<string, string>, RegExp][] = [
    [{ PORT: String(port) }, new RegExp(`^Port ${port} is taken: .*PORT=${port + 1}\\.\n$`)],
    [{ PORT: 'eighty' }, /^The setting PORT must be a whole number from 1 to 65535\.\n$/],
    [{ SITE_URL: 'example.org' }, /^The setting SITE_URL must be an address such as \S+\n$/],
    [{ DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' }, /The database none at 127\.0\.0\.1:1 cannot be reached .*correct DATABASE_URL\.\n$/],
  ];
  for (const [settings, line] of cases) {
    const { code, output } = await runScript('site', [], { DATA_DIR: dataDir, PORT: String(await freePort()), ...settings });
    expect([settings, code, output]).toEqual([settings, 1, expect.stringMatching(line)]);
  }
  holder.close();
});

test('it stops by itself when whoever started it is gone', async () => {
  const site = await startSite(dataDir, { LOG_LEVEL: 'info' });
  const database = await databaseProcess(dataDir);
  const ended = new Promise((done) => site.process.once('exit', done));
  site.process.stdout?.destroy();
  site.process.stderr?.destroy();
  await fetch(site.url); // whatever it logs of this finds no reader
  site.process.kill('SIGINT'); // and what it says of stopping neither
  expect(await ended).toBe(0);
  await expect.poll(() => isAlive(database)).toBe(false);
});

test('an import in the background has a process of its own, which stops with the site, and the next start goes on with it', async () => {
  const posts = Array.from({ length: 6_000 }, (_post, at) => ({ id: at + 1, slug: `post-${at}`, title: `Post ${at}`, date: '2014-05-01', text: 'Some words about the river and its boats. '.repeat(60) }));
  const path = await writeArchive(dataDir, posts);
  const first = await startSite(dataDir);
  const files = [{ name: 'archive.xml', bytes: (await stat(path)).size, sha256: null, path }];
  const options = { media: 'keep', authors: {}, kind: 'wordpress', by: 'site', actorName: 'Ann', wanted: 'import' };
  await askDatabase(first, `INSERT INTO "ImportRun" ("status", "file", "files", "options") VALUES ('WAITING', 'archive.xml', $1, $2)`, [JSON.stringify(files), JSON.stringify(options)]);
  await askDatabase(first, `SELECT graphile_worker.add_job('work-off-imports', '{}', job_key := 'work-off-imports')`);
  const told = async (sql: string) => Object.values((await askDatabase(first, sql))[0] ?? {})[0];
  await expect.poll(() => told('SELECT count(*)::int FROM "ImportBatch"'), { intervals: [50] }).toBeGreaterThan(0);
  const [importing] = await childrenOf(first.process.pid ?? 0, 'work-off-imports');
  expect(importing).toBeDefined();
  expect(await first.stop()).toBe(0);
  expect(isAlive(importing ?? 0)).toBe(false);
  expect(first.output()).not.toMatch(/"level":[45]0/); // such as that a job was cut off
  expect(await told('SELECT "status"::text FROM "ImportRun"')).toBe('RUNNING');

  await startSite(dataDir);
  await expect.poll(() => told('SELECT "status"::text FROM "ImportRun"'), { timeout: 60_000 }).toBe('DONE');
  expect(await told(`SELECT count(*)::int FROM "Post" WHERE "importId" IS NOT NULL`)).toBe(6_000);
});

test('the embedded database asks for its password and listens to this machine alone', async () => {
  const site = await startSite(dataDir);
  const options = await readFile(join(dataDir, 'postgres/postmaster.opts'), 'utf8');
  expect(options).toContain('listen_addresses=127.0.0.1');
  const access = await readFile(join(dataDir, 'postgres/pg_hba.conf'), 'utf8');
  expect(access.split('\n').filter((line) => /^(local|host)/.test(line)).every((line) => line.trim().endsWith('scram-sha-256'))).toBe(true);
  await site.stop();
  await writeFile(join(dataDir, 'database-password'), 'another');
  const { code, output } = await runScript('site', [], { DATA_DIR: dataDir, PORT: String(await freePort()) });
  expect([code, output]).toEqual([1, expect.stringContaining('DATA_DIR/database-password was changed')]);
});

/** The processes that one has started, whose command has a word in it. */
async function childrenOf(pid: number, word: string): Promise<number[]> {
  const { stdout } = await run('ps', ['-eo', 'pid=,ppid=,args=']);
  const rows = stdout.split('\n').map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line));
  return rows.flatMap((row) => (Number(row?.[2]) === pid && row?.[3]?.includes(word) ? [Number(row[1])] : []));
}

async function databaseProcess(folder: string): Promise<number> {
  return Number((await readFile(join(folder, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0]);
}

/** What a killed site left behind. */
async function stopDatabase(folder: string): Promise<void> {
  const process_ = await databaseProcess(folder).catch(() => 0);
  if (process_ === 0 || !isAlive(process_)) return;
  process.kill(process_, 'SIGINT');
  await expect.poll(() => isAlive(process_)).toBe(false);
}
