import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { personOf } from '#features/users/people-fixture.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { readCsv, writeCsv } from './csv.ts';
import { importRedirects, planImport } from './import.ts';
import { allRedirects } from './manage-queries.ts';

useTestDatabase();

const now = new Date('2026-11-25T12:00:00Z');
const machine = { userId: null, name: 'a command' };

beforeEach(async () => {
  await database().redirect.deleteMany();
  await database().redirect.createMany({ data: [{ fromPath: '/kept/', toUrl: '/a/', hits: 7 }, { fromPath: '/moved/', toUrl: '/a/', hits: 3 }] });
});

describe('a file of redirects', () => {
  it('says beforehand what would change, and changes nothing', async () => {
    const plan = await planImport('from,to\n/kept/,/a/\n/moved/,/b/\n/new,/c\nnonsense,/d/\n/kept/,/e/\n');
    expect(plan).toEqual({
      add: [{ fromPath: '/new/', toUrl: '/c/', status: 301 }],
      change: [{ fromPath: '/moved/', toUrl: '/b/', status: 301, was: '/a/' }],
      same: 1,
      faults: ['Line 5: the old address “nonsense” has to begin with a slash, such as /old-page/.', 'Line 6: /kept/ stands in line 2 already.'],
    });
    expect(await allRedirects()).toHaveLength(2);
  });

  it('adds and changes, keeps the counts, and deletes nothing', async () => {
    expect((await importRedirects(machine, '/moved/;/b/;302\n/new/;https://example.org/', now)).ok).toBe(true);
    expect((await allRedirects()).map(({ fromPath, toUrl, status, hits }) => [fromPath, toUrl, status, hits])).toEqual([
      ['/kept/', '/a/', 301, 7], ['/moved/', '/b/', 307, 3], ['/new/', 'https://example.org/', 301, 0],
    ]);
    expect(await importRedirects(machine, '/new/,https://example.org/', now)).toMatchObject({ ok: false, formError: 'Nothing in it is new.' });
  });

  it('leaves out what would lead in a circle, within it or with what is there', async () => {
    expect((await planImport('/x/,/y/\n/y/,/x/\n/a/,/kept/')).faults).toEqual([
      'Line 1: /x/ → /y/ → /x/ comes back to itself.', 'Line 2: /y/ → /x/ → /y/ comes back to itself.', 'Line 3: /a/ → /kept/ → /a/ comes back to itself.',
    ]);
  });

  it('comes out as it goes in', async () => {
    await database().redirect.createMany({ data: [{ fromPath: '/"quoted", here/', toUrl: '/a,b/' }, { fromPath: '/all/*', toUrl: '/some/*', status: 307 }] });
    const read = readCsv(writeCsv(await allRedirects()));
    expect([read.faults, read.redirects.length]).toEqual([[], 4]);
    expect(await planImport(writeCsv(await allRedirects()))).toMatchObject({ add: [], change: [], same: 4 });
  });

  it('of WordPress’s Redirection plugin is read by its columns, or as JSON', async () => {
    const rules = [
      { from: '/old-a/', to: '/a/', status: 301 }, { from: '/old-b/', to: 'https://example.org/b', status: 307 },
    ];
    const csv = 'source,target,regex,code,type,hits,title,status\n/old-a,/a/,0,301,url,3,,active\n/old-b,https://example.org/b,0,302,url,0,,active\n^/c(.*),/c/,1,301,url,0,,active\n';
    const rule = (url: string, target: unknown, more: object = {}) => ({ url, action_code: 301, action_type: 'url', action_data: target, regex: false, enabled: true, ...more });
    const json = JSON.stringify({ plugin: {}, redirects: [
      rule('/old-a', { url: '/a/' }), rule('/old-b', 'https://example.org/b', { action_code: 302 }), rule('/off', { url: '/x/' }, { enabled: false }), rule('^/c', { url: '/c/' }, { regex: true }), rule('/d', null, { action_type: 'error' }), 7,
    ] });
    for (const [text, faults] of [[csv, 1], [json, 3]] as const) {
      const read = readCsv(text);
      expect(read.redirects.map(({ line: _line, ...redirect }) => redirect)).toEqual(rules);
      expect(read.faults).toHaveLength(faults);
    }
    expect(readCsv('{"posts": []}')).toEqual({ redirects: [], faults: [expect.stringContaining('not what the Redirection plugin exports')] });
  });

  it('that is no CSV is refused with the reason', async () => {
    const { faults } = await planImport('/a/,"/b/\n/c/,/d/');
    expect(faults).toEqual([expect.stringContaining('cannot be read as CSV')]);
  });

  it('of ten thousand lines is planned as one of three is', async () => {
    const plan = await planImport(Array.from({ length: 10_000 }, (_, index) => `/old-${index}/,/new-${index}/`).join('\n'));
    expect(plan.add).toHaveLength(10_000);
  });

  it('is for editors', async () => {
    expect(await importRedirects(await personOf('AUTHOR'), '/x/,/y/', now)).toMatchObject({ ok: false });
  });
});
