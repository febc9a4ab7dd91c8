import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';

const site = useTestDatabase();
const folder = mkdtempSync(join(tmpdir(), 'export-'));
afterAll(() => rmSync(folder, { recursive: true }));

const USAGE = 'Usage: npm run export -- wordpress FILE, or: npm run export -- static FOLDER [--url https://www.example.org]';

type Outcome = { code: number; out: string; err: string };

function runExport(words: string[]): Promise<Outcome> {
  const env = { ...process.env, DATABASE_URL: site.url(), SITE_URL: 'https://new.example' };
  return new Promise((done) => {
    const child = execFile(process.execPath, [join(import.meta.dirname, 'export.ts'), ...words], { env }, (_, out, err) => done({ code: child.exitCode ?? -1, out: out.trim(), err: err.trim() }));
  });
}

describe('npm run export', () => {
  it('writes a file for WordPress, and says what is in it', async () => {
    await database().post.create({ data: { status: 'PUBLISHED', path: '/a/', slug: 'a', title: 'A', source: '<p>x</p>', html: '', text: '', publishedAt: new Date(0) } });
    const file = join(folder, 'site.xml');
    const { code, out, err } = await runExport(['wordpress', file]);
    expect([code, out, err]).toEqual([0, expect.stringMatching(/^\S+site\.xml: \d[\d.]* kB, with 1 post or page, 0 comments, 0 pictures and files and 0 other things\.\nIt holds /), '']);
    expect(readFileSync(file, 'utf8')).toContain('<link>https://new.example/a/</link>');
  });

  it('writes over nothing that is there', async () => {
    const file = join(folder, 'mine.xml');
    writeFileSync(file, 'mine');
    expect(await runExport(['wordpress', file])).toEqual({ code: 1, out: '', err: `${file} is there already: name another file.` });
    expect(await runExport(['static', folder])).toEqual({ code: 1, out: '', err: `${folder} is there already, and not empty: name another folder.` });
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  it('says in one line where there is no such folder to write in', async () => {
    const { code, err } = await runExport(['wordpress', join(folder, 'no/such/site.xml')]);
    expect([code, err]).toEqual([1, `${join(folder, 'no/such/site.xml')} cannot be written: there is no such folder.`]);
    expect(existsSync(join(folder, 'no'))).toBe(false);
  });

  it.each([[['wordpress']], [['ghost', 'x.xml']], [['static', 'a', '--fast']], [['wordpress', 'a.xml', '--url', 'https://x.example']]])('refuses %j in one line, with 2', async (words) => {
    expect(await runExport(words)).toEqual({ code: 2, out: '', err: USAGE });
  });

  it('says what a name or an address has to be', async () => {
    expect(await runExport(['wordpress', 'a.zip'])).toEqual({ code: 2, out: '', err: 'The file’s name has to end in .xml or .xml.gz, so that WordPress takes it.' });
    expect(await runExport(['static', 'a', '--url', 'https://x.example/folder/'])).toEqual({
      code: 2, out: '', err: 'https://x.example/folder/ is no address that a site can be served at: it has to be one such as https://www.example.org, without a path.',
    });
  });
});
