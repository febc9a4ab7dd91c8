import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { rehearseImport } from '../commands.ts';
import { category, dump, emptySite, exported, importText, item, textFile } from '../import-fixture.ts';
import type { Told } from '../run-progress.ts';
import { wordpress } from '../wordpress/reader.ts';

useTestDatabase();
beforeEach(() => emptySite());

const file = (links: string) =>
  exported(category('water'), item({ id: 41, path: '/2012/03/links/', content: `<p>${links}</p>` }), item({ id: 42, path: '/2012/03/other/' }), item({ id: 43, path: '/about/', type: 'page' }));
const link = (address: string) => `<a href="${address}">x</a>`;
async function hrefs(): Promise<string[]> {
  const { html } = await database().post.findFirstOrThrow({ where: { legacyId: 41 }, select: { html: true } });
  return [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href);
}
const unresolved = () => database().importFinding.findMany({ where: { kind: 'unresolved' }, orderBy: { id: 'asc' }, select: { title: true, oldAddress: true, newAddress: true } });

describe('links of an old text to its own site', () => {
  it('are local, and lead straight to where things stand now', async () => {
    await database().redirect.createMany({ data: [{ fromPath: '/moved/', toUrl: '/about/' }] });
    const addresses = [
      'http://wharf.example/2012/03/other/#comment-7', 'https://www.wharf.example/2012/03/other', 'http://wharf.example:80/?p=42', '//wharf.example/?page_id=43', 'https://wharf.example/moved/?x=1&y=2', 'http://wharf.example/index.php/2012/03/Other/',
      'http://wharf.example/?p=42#comment-7', 'http://wharf.example/category/water/', 'https://else.example/2012/03/other/', '#here',
    ];
    await importText(file(addresses.map(link).join(' ')));
    expect(await hrefs()).toEqual([
      '/2012/03/other/#comment-7', '/2012/03/other/', '/2012/03/other/', '/about/', '/about/?x=1&#x26;y=2', '/2012/03/other/', '/2012/03/other/#comment-7', '/category/water/', 'https://else.example/2012/03/other/', '#here',
    ]);
    expect(await unresolved()).toEqual([]);
    expect(await database().redirect.findMany({ select: { hits: true } })).toEqual([{ hits: 0 }]);
  });

  it('that lead nowhere are listed, once, with the post they stand in; a second run lists them again and changes nothing', async () => {
    const text = file([link('http://wharf.example/2012/03/gone/'), link('http://wharf.example/?p=99'), link('http://wharf.example/2012/03/gone/')].join(' '));
    await importText(text);
    const listed = [{ title: 'Post 41', oldAddress: '/2012/03/gone/', newAddress: '/2012/03/links/' }, { title: 'Post 41', oldAddress: '/?p=99', newAddress: '/2012/03/links/' }];
    expect(await unresolved()).toEqual(listed);
    const before = await dump();
    await importText(text);
    expect(await dump()).toEqual(before);
    expect(await unresolved()).toEqual([...listed, ...listed]);
  });
});

describe('a text that somebody saves while its links are being settled', () => {
  it('stays as they saved it', async () => {
    let saved: Promise<unknown> | undefined;
    const save = () =>
      database().$transaction(async (tx) => {
        await tx.post.updateMany({ where: { legacyId: 41 }, data: { source: '<p>New</p>', html: '<p>New</p>', version: { increment: 1 } } });
        for (let waiting = 0; waiting === 0; ) {
          const [row] = await database().$queryRaw<{ waiting: number }[]>`SELECT count(*)::int AS "waiting" FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%settled."html"%'`;
          waiting = row?.waiting ?? 0;
        }
      });
    await importText(file(link('http://wharf.example/?p=42')), { onProgress: ({ step }) => void (step === 'settling' && (saved ??= save())) });
    await saved;
    expect(await database().post.findFirstOrThrow({ where: { legacyId: 41 }, select: { html: true, version: true } })).toEqual({ html: '<p>New</p>', version: 2 });
  });
});

describe('whoever watches an import', () => {
  const many = exported(...Array.from({ length: 120 }, (_, index) => item({ id: index + 1, content: index < 70 ? link('http://wharf.example/2012/03/post-1/') : 'No link.' })));
  const settling = (told: readonly Told[]) => told.filter(({ step }) => step === 'settling').map(({ bytes, totalBytes, items }) => [bytes, totalBytes, items]);
  const moving = [[0, 120, 0], [50, 120, 50], [120, 120, 120]];

  it('sees how many texts were looked at, of all that came from the old site', async () => {
    const told: Told[] = [];
    await importText(many, { onProgress: (progress) => told.push(progress) });
    expect(settling(told)).toEqual(moving);
    expect([...new Set(told.map(({ step }) => step))]).toEqual(['checking', 'writing', 'settling']);
    told.length = 0;
    await importText(exported(item({ id: 121 })), { onProgress: (progress) => told.push(progress) });
    expect(settling(told)).toEqual([[0, 121, 0], [50, 121, 50], [121, 121, 121]]);
  });

  it('sees the same in a rehearsal', async () => {
    const told: Told[] = [];
    await rehearseImport({ reader: wordpress, files: [textFile(many)], actor: { userId: null, name: 'a test' }, now: new Date('2026-11-23T12:00:00Z'), onProgress: (progress) => told.push(progress) });
    expect(settling(told)).toEqual(moving);
    expect(await database().post.count()).toBe(0);
  });

  it('sees nothing of it where the archive has no texts', async () => {
    const told: Told[] = [];
    await importText(exported(category('water')), { onProgress: (progress) => told.push(progress) });
    expect(settling(told)).toEqual([]);
  });
});
