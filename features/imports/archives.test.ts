import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { getThreads } from '#features/comments/queries.ts';
import { loadSample } from '#features/sample/commands.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { importArchive } from './commands.ts';
import { noCounts } from './counts.ts';
import { diskFile } from './disk-file.ts';
import { dump, emptySite, importText } from './import-fixture.ts';
import { ExportError } from './wordpress/export-error.ts';
import { wordpress } from './wordpress/reader.ts';

useTestDatabase();
beforeEach(emptySite);

const FIRST_POST = '../shared/data/left-futures.wxr.xml';
const CORPUS = '../shared/data/corpora/wxr';
/** Broken beyond repair. */
const BROKEN = ['malformed.xml'];
const now = new Date('2026-11-23T12:00:00Z');
const importFile = async (file: string) =>
  importArchive({ reader: wordpress, files: [await diskFile(file)], actor: { userId: null, name: 'a test' }, now });

describe.skipIf(!existsSync(FIRST_POST))(`the publication's first post (skipped where ${FIRST_POST} is absent)`, () => {
  it('stands at its old address with its four comments, in its lists', async () => {
    const summary = await importFile(FIRST_POST);
    const path = '/2010/10/tower-hamlets-victory-for-lutfur-rahman/';
    const post = await database().post.findUniqueOrThrow({ where: { path }, include: { listings: true } });
    expect(post).toMatchObject({ legacyId: 41, commentCount: 4, publishedAt: new Date('2010-10-22T08:00:00Z') });
    expect(post.listings.map(({ list }) => list.replace(/:\d{1,3}$/, '')).toSorted()).toEqual(['author', 'category', 'month:2010-10', 'site', 'year:2010']);
    const { threads } = await getThreads(post.id, 1);
    expect(threads.map(({ id, number }) => [id, number])).toEqual([[101, 1], [102, 2], [103, 3], [104, 4]]);
    expect(threads[2]?.html).toMatch(/(&lt;|&#x3C;)(&gt;|>)/);
    expect(summary).toMatchObject({ added: { posts: 1, comments: 4 }, newest: { path }, findings: [], archive: { leftOut: [] } });
  });

  it('is not imported twice', async () => {
    await importFile(FIRST_POST);
    const before = await dump();
    expect((await importFile(FIRST_POST)).unchanged).toMatchObject({ posts: 1, comments: 4 });
    expect(await dump()).toEqual(before);
  });

  it('is refused whole where the file breaks off', async () => {
    const before = await dump({ logs: true });
    await expect(importText(readFileSync(FIRST_POST, 'utf8').slice(0, 9_000))).rejects.toBeInstanceOf(ExportError);
    expect(await dump({ logs: true })).toEqual(before);
  });

  it('makes the sample content go, unless somebody worked on it', async () => {
    await loadSample(now);
    const [touched] = await database().post.findMany({ where: { sample: true }, take: 1, select: { id: true } });
    await database().post.update({ where: { id: touched?.id ?? 0 }, data: { version: 2 } });
    const { sampleRemoved } = await importFile(FIRST_POST);
    expect(sampleRemoved).toBe(true);
    expect((await database().post.findMany({ where: { importId: null }, select: { id: true } })).map(({ id }) => id)).toEqual([touched?.id]);
  });
});

describe.skipIf(!existsSync(CORPUS))(`exports from elsewhere (skipped where ${CORPUS} is absent)`, () => {
  const files = existsSync(CORPUS) ? readdirSync(CORPUS).filter((name) => /\.(xml|wxr)$/.test(name)) : [];

  it('are all there', () => expect(files).toHaveLength(26));

  it.each(BROKEN)('%s is refused with a line, and nothing is written', async (name) => {
    const before = await dump({ logs: true });
    const refusal = importFile(`${CORPUS}/${name}`);
    await expect(refusal).rejects.toBeInstanceOf(ExportError);
    await expect(refusal).rejects.toThrow(/^Line \d+: /);
    expect(await dump({ logs: true })).toEqual(before);
  });

  it.each(files.filter((name) => !BROKEN.includes(name)))('%s arrives whole, and once', async (name) => {
    const { added, archive: { holds, leftOut }, runId } = await importFile(`${CORPUS}/${name}`);
    const before = await dump();
    const records = await database().importRecord.groupBy({ by: ['type'], _count: true });
    const kept = (type: string) => records.find((record) => record.type === type)?._count ?? 0;
    const named = (itemType: string) => database().importFinding.count({ where: { runId, kind: 'left-out', itemType } });
    expect(added.posts + (await named('post'))).toBe(holds.posts);
    expect(added.pages + (await named('page'))).toBe(holds.pages);
    expect(added.attachments + (await named('attachment'))).toBe(holds.attachments);
    expect(added.comments + kept('comment')).toBe(holds.comments);
    expect([kept('item:post'), kept('item:page'), kept('item:attachment')]).toEqual([holds.posts, holds.pages, holds.attachments]);
    for (const { postType, count } of holds.others) expect([postType, kept(`item:${postType}`)]).toEqual([postType, count]);
    expect(leftOut.map(({ postType }) => postType)).toEqual(holds.others.map(({ postType }) => postType).filter((type) => type !== 'nav_menu_item'));
    expect([kept('category'), kept('tag'), kept('author')]).toEqual([holds.categories, holds.tags, holds.authors]);

    const again = await importFile(`${CORPUS}/${name}`);
    expect(again).toMatchObject({ added: noCounts(), updated: noCounts(), unchanged: { posts: added.posts, pages: added.pages, comments: added.comments, attachments: added.attachments, menuItems: added.menuItems } });
    expect(await dump()).toEqual(before);
  });
});
