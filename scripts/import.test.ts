import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { commentOn, dump, exported, item } from '#features/imports/import-fixture.ts';
import { useTestDatabase } from '#testing/test-database.ts';

const site = useTestDatabase();
const folder = mkdtempSync(join(tmpdir(), 'import-'));
afterAll(() => rmSync(folder, { recursive: true }));

const whole = exported(item({ id: 41, comments: commentOn({ id: 101 }) }));
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

type Outcome = { code: number; out: string; err: string };

function runImport(words: string[]): Promise<Outcome> {
  const env = { ...process.env, DATABASE_URL: site.url(), SITE_URL: 'https://new.example' };
  return new Promise((done) => {
    const child = execFile(process.execPath, [join(import.meta.dirname, 'import.ts'), ...words], { env }, (_, out, err) =>
      done({ code: child.exitCode ?? -1, out: out.trim(), err: err.trim() }),
    );
  });
}

describe('npm run import', () => {
  it('says beforehand what would come, and writes nothing', async () => {
    const before = await dump({ logs: true });
    const { code, out } = await runImport(['wordpress', file('whole.xml', whole), '--dry-run']);
    expect([code, out]).toEqual([0, 'This is an export of The Wharf, https://wharf.example.\nIt holds 1 post and 1 comment. Nothing was written.']);
    expect(await dump({ logs: true })).toEqual(before);
  });

  it('refuses a broken file in one line with its place, and leaves the database as it was', async () => {
    const before = await dump({ logs: true });
    const broken = file('broken.xml', whole.slice(0, -80));
    const { code, out, err } = await runImport(['wordpress', broken]);
    expect([code, out, err.split('\n').length]).toEqual([1, '', 1]);
    expect(err).toContain(`${broken}, line `);
    expect(await dump({ logs: true })).toEqual(before);
  });

  it('takes a file over, and says so in plain words', async () => {
    const words = ['wordpress', file('whole.xml', whole)];
    expect(await runImport(words)).toEqual({ code: 0, out: '1 post and 1 comment are here: newest at https://new.example/2012/03/post-41/\nWith them came 1 author.', err: '' });
    expect(await runImport(words)).toEqual({ code: 0, out: '1 post and 1 comment were already here.\nNothing had to change.', err: '' });
    expect(await database().auditEntry.findFirst({ where: { action: 'import.complete' }, select: { actorName: true } })).toEqual({ actorName: 'npm run import' });
  });

  it.each([[[]], [['wordpress']], [['ghost', 'x.xml']], [['wordpress', 'a.xml', 'b.xml']], [['wordpress', '--fast', 'a.xml']]])('refuses %j in one line, with 2', async (words) => {
    expect(await runImport(words)).toEqual({ code: 2, out: '', err: 'Usage: npm run import -- wordpress FILE [--dry-run]' });
  });

  it('says in one line that there is no such file, or that it is a folder', async () => {
    expect(await runImport(['wordpress', '/no/such.xml'])).toEqual({ code: 1, out: '', err: 'There is no file /no/such.xml.' });
    expect(await runImport(['wordpress', folder])).toEqual({ code: 1, out: '', err: `${folder} is a folder: name the .xml file in it.` });
  });
});
