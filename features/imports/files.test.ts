import { strToU8, zipSync } from 'fflate';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { ArchiveError } from './archive-error.ts';
import { importArchive, rehearseImport } from './commands.ts';
import { author, category, commentOn, dump, emptySite, exported, found, importText, item, term, textFile } from './import-fixture.ts';
import type { ImportFile } from './import-file.ts';
import { unpack } from './unpack.ts';
import { wordpress } from './wordpress/reader.ts';

useTestDatabase();
beforeEach(emptySite);

const request = (files: ImportFile[]) => ({ reader: wordpress, files, actor: { userId: null, name: 'a test' }, now: new Date('2026-11-23T12:00:00Z') });
const importFiles = (...files: ImportFile[]) => importArchive(request(files));
const subjects = [author('ada', 'Ada'), category('transport'), category('ferries', 'transport')];
const first = exported(...subjects, item({ id: 5, type: 'page', parent: 6, path: '/about/ada/' }), item({ id: 1, terms: term('category', 'ferries'), comments: commentOn({ id: 11 }) }));
const second = exported(...subjects, item({ id: 6, type: 'page', path: '/about/' }), item({ id: 2 }));
const whole = exported(...subjects, item({ id: 5, type: 'page', parent: 6, path: '/about/ada/' }), item({ id: 1, terms: term('category', 'ferries'), comments: commentOn({ id: 11 }) }), item({ id: 6, type: 'page', path: '/about/' }), item({ id: 2 }));
const told = (legacyId: number) => database().post.findFirstOrThrow({ where: { legacyId }, select: { path: true, parent: { select: { legacyId: true } } } });

describe('an archive of several files', () => {
  it('is one site: what stands below what a later file brings, too', async () => {
    const summary = await importFiles(textFile(first, 'a.xml'), textFile(second, 'b.xml'));
    expect(summary).toMatchObject({ archive: { holds: { posts: 2, pages: 2, comments: 1, authors: 1, categories: 2 } }, added: { posts: 2, pages: 2, comments: 1, authors: 1, categories: 2 } });
    const apart = await dump();
    expect((await told(5)).parent).toEqual({ legacyId: 6 });
    await emptySite();
    await importText(whole);
    expect(apart).toEqual(await dump());
  });

  it('is the same in another order', async () => {
    await importFiles(textFile(second, 'b.xml'), textFile(first, 'a.xml'));
    expect((await told(5)).parent).toEqual({ legacyId: 6 });
    expect(await database().post.count()).toBe(4);
  });

  it('brings what stands in two of them once, and says so', async () => {
    const summary = await importFiles(textFile(first, 'a.xml'), textFile(first, 'b.xml'));
    expect([summary.added.posts, found(summary, 'left-out').length]).toEqual([1, 2]);
  });

  it('is refused whole where one of them is broken, or another site’s', async () => {
    const before = await dump({ logs: true });
    await expect(importFiles(textFile(first, 'a.xml'), textFile(second.slice(0, -50), 'b.xml'))).rejects.toMatchObject({ file: 'b.xml', line: expect.any(Number) });
    await expect(importFiles(textFile(first, 'a.xml'), textFile(second.replaceAll('wharf.example', 'pier.example'), 'b.xml'))).rejects.toThrow(/an export of https:\/\/pier\.example/);
    expect(await dump({ logs: true })).toEqual(before);
  });
});

describe('a packed file', () => {
  it('is unpacked as it is read: gzip, and a ZIP of several', async () => {
    await importFiles(textFile(first, 'a.xml'), textFile(second, 'b.xml'));
    const plain = await dump();
    await emptySite();
    await importFiles(textFile(gzipSync(first), 'a.xml.gz'), textFile(gzipSync(second), 'b.xml.gz'));
    expect(await dump()).toEqual(plain);
    await emptySite();
    await importFiles(textFile(zipSync({ 'in/a.xml': strToU8(first), 'in/b.xml': strToU8(second), 'read.txt': strToU8('no export') }), 'site.zip'));
    expect(await dump()).toEqual(plain);
  });

  it('that is cut off, damaged or holds no export is refused, and nothing is written', async () => {
    const before = await dump({ logs: true });
    const zip = zipSync({ 'a.xml': strToU8(first) });
    for (const bytes of [gzipSync(first).subarray(0, 200), zip.slice(0, -30), zipSync({ 'a.txt': strToU8('x'), 'b.txt': strToU8('y') })]) await expect(importFiles(textFile(bytes, 'site'))).rejects.toBeInstanceOf(ArchiveError);
    expect(await dump({ logs: true })).toEqual(before);
  });

  it('is refused where it unpacks to more than any old site', async () => {
    const limits = { bytes: 10_000, files: 2 };
    const large = 'x'.repeat(20_000);
    await expect(unpack(textFile(zipSync({ a: strToU8(large) })), limits)).rejects.toThrow(/unpacks to more than/);
    await expect(unpack(textFile(zipSync({ a: strToU8('1'), b: strToU8('2'), c: strToU8('3') })), limits)).rejects.toThrow(/more than 2 files/);
    const [bomb] = await unpack(textFile(gzipSync(large)), limits);
    const readAll = async () => {
      for await (const _piece of bomb?.open() ?? []);
    };
    await expect(readAll()).rejects.toThrow(/unpacks to more than/);
  });
});

describe('a dry run', () => {
  it('finds just what the run finds, and writes nothing at all', async () => {
    const files = [textFile(exported(...subjects, ...Array.from({ length: 40 }, (_, index) => item({ id: index + 1, path: `/2012/03/post-${Math.floor(index / 2)}/`, comments: commentOn({ id: 1_000 + index }) })), item({ id: 1, title: 'Twin' })))];
    const batchSize = { things: 15, items: 1_000, chars: 1_000_000 };
    const before = await dump({ logs: true });
    const { runId: _dry, ...rehearsed } = await rehearseImport({ ...request(files), batchSize });
    expect(await dump({ logs: true })).toEqual(before);
    const { runId: _real, ...real } = await importArchive({ ...request(files), batchSize });
    expect(rehearsed).toEqual(real);
    expect([found({ runId: 0, ...real }, 'changed').length, real.added.posts]).toEqual([20, 40]);
  });

  it('of a newer export tells what would be changed, and what was edited here', async () => {
    await importText(exported(item({ id: 1 }), item({ id: 2 })));
    await database().post.updateMany({ where: { legacyId: 2 }, data: { version: 2, title: 'Ours' } });
    const summary = await rehearseImport(request([textFile(exported(item({ id: 1, title: 'New' }), item({ id: 2, title: 'Theirs' })))]));
    expect([summary.updated.posts, found(summary, 'kept-here').map(({ title }) => title)]).toEqual([1, ['Ours']]);
  });

  it('leaves out what the database cannot hold, as the run does', async () => {
    const endless = Array.from({ length: 62_000 }, (_, index) => index.toString(4).padStart(10, '0').replace(/\d/g, (digit) => 'абвг'[Number(digit)] ?? '')).join(' ');
    const summary = await rehearseImport(request([textFile(exported(item({ id: 1 }), item({ id: 6, title: 'Too much', content: endless }), item({ id: 2 })))]));
    expect([summary.added.posts, found(summary, 'left-out').map(({ title }) => title)]).toEqual([2, ['Too much']]);
  });
});
