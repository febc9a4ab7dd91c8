import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '#lib/db/client.ts';
import { tablesOf } from '#lib/db/tables.ts';
import { env } from '#lib/env.ts';
import { loadSample } from '#features/sample/commands.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { backUp } from './backup.ts';
import { BackupError, type Manifest } from './format.ts';
import { restore } from './restore.ts';
import { writeArchive } from './write.ts';

const { url } = useTestDatabase();
const now = new Date('2026-11-25T12:00:00Z');
let folder: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'left-futures-backup-'));
  vi.spyOn(env(), 'DATA_DIR', 'get').mockReturnValue(folder);
  await loadSample(now);
  const { id } = await database().user.create({ data: { email: 'Ada@example.org', name: 'Ada “Ünïcode” \u2028 \\n' } });
  await database().rateLimit.create({ data: { key: 'k', points: 1 } });
  await database().setting.create({ data: { key: 'odd', value: { text: "a'b\n\"c\"", deep: [1, null, { x: 1e21 }] } } });
  await database().auditEntry.create({ data: { actorId: id, actorName: 'Ada', action: 'a', subject: 's', details: { n: 1 } } });
}, 60_000);
beforeEach(() => {
  vi.spyOn(env(), 'DATA_DIR', 'get').mockReturnValue(folder);
  file = join(folder, `${crypto.randomUUID()}.tar.gz`);
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => rm(folder, { recursive: true }));

/** Every row of every table, as text. */
async function everything(): Promise<Record<string, string[]>> {
  const client = new pg.Client({ connectionString: url() });
  await client.connect();
  const rows: Record<string, string[]> = {};
  for (const { name } of await tablesOf(client)) {
    if (name === 'RateLimit') continue;
    rows[name] = (await client.query<{ line: string }>(`SELECT row_to_json(t)::text AS "line" FROM "${name}" t ORDER BY 1`)).rows.map(({ line }) => line);
  }
  await client.end();
  return rows;
}
const triggers = () => database().$queryRaw`SELECT tgrelid::regclass::text AS "table", tgname::text AS "name", tgenabled::text AS "fires" FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1, 2`;
const save = (withKeys = false) => backUp({ url: url(), file, withKeys, now });
const bringBack = (from = file) => restore({ url: url(), file: from });
const media = async () => (await readdir(join(folder, 'media'), { recursive: true })).toSorted();

describe('a backup', () => {
  it('gives everything back as it was, after everything was changed, and the next rows get new numbers', async () => {
    const [before, pictures, firing] = [await everything(), await media(), await triggers()];
    const { rows, files, missing } = await save();
    expect([rows, files > 0, missing]).toEqual([Object.values(before).flat().length, true, []]);

    await database().post.deleteMany();
    await database().user.updateMany({ data: { name: 'Someone else' } });
    await database().setting.create({ data: { key: 'later', value: 1 } });
    await rm(join(folder, 'media'), { recursive: true });
    expect(await bringBack()).toMatchObject({ rows, files, createdAt: now, missing: [], keys: false });

    expect(await everything()).toEqual(before);
    expect(await media()).toEqual(pictures);
    expect(await triggers()).toEqual(firing);
    const post = await database().post.create({ data: { path: '/new/', slug: 'new', title: 'New', source: '', html: '', text: '' } });
    await database().post.delete({ where: { id: post.id } });
  });

  it('is of one moment, however much is written meanwhile', async () => {
    const before = await everything();
    let writing: Promise<unknown> | undefined;
    await backUp({ url: url(), file, withKeys: false, now, onProgress: () => {
      writing ??= database().$transaction([database().comment.deleteMany(), database().setting.create({ data: { key: 'meanwhile', value: 1 } })]);
    } });
    await writing;
    await bringBack();
    expect(await everything()).toEqual(before);
  });

  it('has what the site signs with only where that is asked for', async () => {
    await save();
    expect(await textOf(file)).not.toContain('keys/auth-secret');
    const secret = await readFile(join(folder, 'auth-secret'), 'utf8').catch(() => '');
    await rm(file);
    await save(true);
    await writeFile(join(folder, 'auth-secret'), 'another');
    expect(await bringBack()).toMatchObject({ keys: true });
    expect(await readFile(join(folder, 'auth-secret'), 'utf8')).not.toBe('another');
    if (secret) expect(await readFile(join(folder, 'auth-secret'), 'utf8')).toBe(secret);
  });

  it('that fails leaves no file behind', async () => {
    await expect(backUp({ url: url(), file, withKeys: false, now, onProgress: () => { throw new Error('Full.'); } })).rejects.toThrow('Full.');
    expect((await readdir(folder)).filter((name) => file.endsWith(name.replace('.part', '')))).toEqual([]);
  });
});

describe('a restore that cannot be done leaves everything as it is', () => {
  const refusal = async (from = file) => {
    const before = [await everything(), await media()];
    const error = await bringBack(from).catch((reason: unknown) => reason);
    expect([await everything(), await media()]).toEqual(before);
    expect((await readdir(folder)).filter((name) => name.startsWith('restore-'))).toEqual([]);
    expect(error).toBeInstanceOf(BackupError);
    return error instanceof Error ? error.message : '';
  };
  const manifestOf = (more: Partial<Record<keyof Manifest, unknown>>) => JSON.stringify({ format: 1, createdAt: now, siteUrl: 'https://x.example', migrations: [], tables: [], ...more });
  const written = (entries: Record<string, string>) => writeArchive(file, async ({ add }) => {
    for (const [name, content] of Object.entries(entries)) await add(name, content);
    return { missing: [] };
  });

  it('since there is no file, or it is something else', async () => {
    expect(await refusal(join(folder, 'none.tar.gz'))).toContain('There is no file');
    await writeFile(file, 'What is this?');
    expect(await refusal()).toContain('damaged, or no backup');
  });

  it('since the file was cut off, or a byte of it changed', async () => {
    await save();
    const whole = await readFile(file);
    await truncate(file, Math.floor(whole.length / 2));
    expect(await refusal()).toMatch(/damaged|not whole/);
    const changed = Buffer.from(whole);
    const at = Math.floor(changed.length / 3);
    changed[at] = (changed[at] ?? 0) ^ 0x40;
    await writeFile(file, changed);
    expect(await refusal()).toMatch(/damaged|not whole/);
  });

  it('since a newer version made it, of the program or of the file', async () => {
    await written({ 'manifest.json': manifestOf({ migrations: ['29990101000000_later'] }) });
    expect(await refusal()).toContain('29990101000000_later');
    await rm(file);
    await written({ 'manifest.json': manifestOf({ format: 2 }) });
    expect(await refusal()).toContain('newer version');
  });

  it('since rows are missing, or belong to nothing', async () => {
    const tables = [{ name: 'Byline', columns: ['postId', 'authorId', 'position'], rows: 1 }];
    await written({ 'manifest.json': manifestOf({ tables }) });
    expect(await refusal()).toContain('of 1 rows of Byline it has 0');
    await rm(file);
    await written({ 'manifest.json': manifestOf({ tables }), 'tables/Byline/00001.ndjson': '{"postId":1,"authorId":1,"position":0}\n' });
    expect(await refusal()).toMatch(/contradicts itself: .*foreign key/);
  });

  it('since a file of it would lie outside the media’s folder', async () => {
    await written({ 'manifest.json': manifestOf({}), 'media/../../evil.txt': 'x' });
    await expect(bringBack()).rejects.toThrow('no name of a media file');
  });

  it('since the site is running', async () => {
    await save();
    const client = new pg.Client({ connectionString: url(), application_name: 'left-futures pages' });
    await client.connect();
    expect(await refusal()).toContain('stop it first');
    await client.end();
  });
});

it('a backup of an older version, whose tables had fewer columns, comes in with the others’ defaults', async () => {
  await writeArchive(file, async ({ add }) => {
    await add('manifest.json', JSON.stringify({ format: 1, createdAt: now, siteUrl: 'https://x.example', migrations: [], tables: [{ name: 'Tag', columns: ['id', 'slug', 'name', 'gone'], rows: 1 }] }));
    await add('tables/Tag/00001.ndjson', '{"id":7,"slug":"rail","name":"Rail","gone":1}\n');
    return { missing: [] };
  });
  await bringBack();
  expect(await database().tag.findMany()).toMatchObject([{ id: 7, slug: 'rail', name: 'Rail', description: '', sample: false }]);
});

async function textOf(archive: string): Promise<string> {
  const plain = `${archive}.plain`;
  await pipeline(createReadStream(archive), createGunzip(), createWriteStream(plain));
  return readFile(plain, 'latin1');
}
