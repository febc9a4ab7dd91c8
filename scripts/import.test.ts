import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { commentOn, dump, exported, item } from '#features/imports/import-fixture.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { readCommand, USAGE, UsageError } from './import/command.ts';

const site = useTestDatabase();
const folder = mkdtempSync(join(tmpdir(), 'import-'));
afterAll(() => rmSync(folder, { recursive: true }));

const whole = exported(item({ id: 41, comments: commentOn({ id: 101 }) }));
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

type Outcome = { code: number; out: string; err: string };

function runImport(words: string[], flags: string[] = []): Promise<Outcome> {
  const env = { ...process.env, DATABASE_URL: site.url(), SITE_URL: 'https://new.example' };
  return new Promise((done) => {
    const child = execFile(process.execPath, [...flags, join(import.meta.dirname, 'import.ts'), ...words], { env }, (_, out, err) =>
      done({ code: child.exitCode ?? -1, out: out.trim(), err: err.trim() }),
    );
  });
}

describe('npm run import', () => {
  it('says beforehand what would come, and writes nothing', async () => {
    const before = await dump({ logs: true });
    const report = join(folder, 'dry.json');
    const { code, out } = await runImport(['wordpress', file('whole.xml', whole), '--dry-run', '--report', report]);
    expect([code, out.split('\n')]).toEqual([0, [
      'This is an export of The Wharf, https://wharf.example.', 'It holds 1 post and 1 comment. Nothing was written.', 'Taking it over would end so:',
      '  1 post and 1 comment are here: newest at https://new.example/2012/03/post-41/', '  With them came 1 author.', `The whole report is in ${report}`,
    ]]);
    expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({ dryRun: true, run: null, in: { posts: 1, comments: 1 }, out: { added: { posts: 1, comments: 1, authors: 1 } }, findings: [] });
    expect(await dump({ logs: true })).toEqual(before);
  });

  it('keeps what reads pictures out of memory where none is read', async () => {
    const told = "process.on('exit', () => { process.report.excludeNetwork = true; console.log(process.report.getReport().sharedObjects.filter((file) => file.includes('vips')).length); });";
    const { code, out } = await runImport(['wordpress', file('whole.xml', whole), '--dry-run', '--media', 'keep'], ['--import', `data:text/javascript,${encodeURIComponent(told)}`]);
    expect([code, out.split('\n').at(-1)]).toEqual([0, '0']);
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
    const id = async () => (await database().importRun.findFirstOrThrow({ orderBy: { id: 'desc' }, select: { id: true } })).id;
    const ending = async () => `This was import ${await id()}: npm run import -- undo ${await id()} takes it back.`;
    const first = await runImport(words);
    expect(first).toEqual({ code: 0, out: `1 post and 1 comment are here: newest at https://new.example/2012/03/post-41/\nWith them came 1 author.\n${await ending()}`, err: '' });
    const second = await runImport(words);
    expect(second).toEqual({ code: 0, out: `1 post and 1 comment were already here.\nNothing had to change.\n${await ending()}`, err: '' });
    expect(await database().auditEntry.findFirst({ where: { action: 'import.complete' }, select: { actorName: true } })).toEqual({ actorName: 'npm run import' });
  });

  it('lists what was imported, and takes it back', async () => {
    const { out } = await runImport(['list']);
    const [run] = await database().importRun.findMany({ orderBy: { id: 'asc' }, select: { id: true } });
    const id = String(run?.id);
    expect(out.split('\n').at(-1)).toMatch(/^ +\d+ {2}\d{4}-\d\d-\d\d \d\d:\d\d {2}DONE {6}https:\/\/wharf\.example {2}whole\.xml$/);
    const undone = await runImport(['undo', id]);
    expect(undone).toMatchObject({ code: 0, out: `Import ${id} is undone: 3 things that it brought are gone.` });
    expect([await database().post.count(), await database().comment.count()]).toEqual([0, 0]);
    expect(await runImport(['undo', id])).toMatchObject({ code: 1, err: 'This import is undone already, or has not begun.' });
  });

  it('refuses in one line, with 2, what it does not know', async () => {
    const { code, out, err } = await runImport(['wordpress', '--fast', 'a.xml']);
    expect([code, out, err]).toEqual([2, '', USAGE]);
    expect(USAGE).not.toContain('\n');
  });

  it.each([[[]], [['wordpress']], [['blogger', 'x.xml']], [['wordpress', 'a.xml', '--media', 'all']], [['wordpress', 'a.xml', '--media', 'keep', '--media-from', 'uploads']], [['wordpress', 'a.xml', '--author', 'ada']], [['undo']], [['undo', 'x']], [['list', '--dry-run']]])('does not take %j for a command', (words) => {
    expect(readCommand(words)).toBeInstanceOf(UsageError);
  });

  it('reads several files and what is chosen', () => {
    expect(readCommand(['wordpress', 'a.xml', 'b.xml.gz', '--media', 'keep', '--author', 'ada=ada@example.org'])).toEqual({
      verb: 'import', kind: 'wordpress', paths: ['a.xml', 'b.xml.gz'], dryRun: false, report: undefined, media: 'keep', authors: [['ada', 'ada@example.org']],
    });
  });

  it('brings the old site’s pictures from a folder, and says in one line that there is none', async () => {
    expect(readCommand(['markdown', 'notes'])).toMatchObject({ media: 'fetch', mediaFrom: 'notes' });
    expect(readCommand(['markdown', 'notes', '--media', 'keep'])).toMatchObject({ media: 'keep', mediaFrom: undefined });
    expect(readCommand(['markdown', 'a.md'])).toMatchObject({ mediaFrom: undefined });
    expect(readCommand(['wordpress', 'a.xml', '--media-from', 'uploads.zip'])).toMatchObject({ media: 'fetch', mediaFrom: 'uploads.zip' });
    expect(await runImport(['wordpress', join(folder, 'whole.xml'), '--media-from', '/no/such'])).toEqual({ code: 1, out: '', err: 'There is no folder or ZIP archive /no/such.' });
  });

  it('says in one line that there is no such file, or that it is a folder', async () => {
    expect(await runImport(['wordpress', '/no/such.xml'])).toEqual({ code: 1, out: '', err: 'There is no file /no/such.xml.' });
    expect(await runImport(['wordpress', folder])).toEqual({ code: 1, out: '', err: `${folder} is a folder: name the file in it.` });
  });
});
