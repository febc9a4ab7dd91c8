import { createReadStream, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dump, emptySite, importText } from '#features/imports/import-fixture.ts';
import type { ExportItem } from '#features/imports/wordpress/export-item.ts';
import type { ExportRecord } from '#features/imports/wordpress/export-record.ts';
import { change, somebody } from '#features/posts/newsroom-fixture.ts';
import { readExport } from '#features/imports/wordpress/read-export.ts';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { emptyRows } from './empty-fixture.ts';
import { exportWordPress } from './export-wordpress.ts';
import { everything } from './round-trip-fixture.ts';

const CORPUS = '../shared/data/corpora/wxr';

const site = useTestDatabase();
const folder = mkdtempSync(join(tmpdir(), 'round-trip-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;

/** What is here, as an export; its text, and its records. */
async function exported(): Promise<{ file: string; records: ExportRecord[] }> {
  const file = join(folder, `${++files}.xml`);
  await exportWordPress({ url: site.url(), file, siteUrl: 'https://new.example', now: new Date('2026-11-27T12:00:00Z') });
  return { file, records: await recordsOf(createReadStream(file)) };
}

async function recordsOf(source: AsyncIterable<Uint8Array | string>): Promise<ExportRecord[]> {
  const records: ExportRecord[] = [];
  for await (const record of readExport(source)) records.push(record);
  return records;
}

async function* inOne(text: string): AsyncGenerator<string> {
  yield text;
}

/** Records by what they are known by, without what an export may have otherwise: see docs/decisions/018. */
function comparable(records: readonly ExportRecord[]): Record<string, unknown> {
  const byKey: Record<string, unknown> = {};
  for (const record of records) {
    let key = keyOf(record);
    if (key in byKey && JSON.stringify(byKey[key]) === JSON.stringify(record)) continue; // what stands twice, word for word
    while (key in byKey) key += '+';
    if (record.type === 'site') byKey[key] = { ...record, wxrVersion: '' };
    else if (record.type === 'item') byKey[key] = { ...record.item, comments: record.item.comments.toSorted((a, b) => (a.legacyId ?? 0) - (b.legacyId ?? 0) || (a.content < b.content ? -1 : 1)) };
    else byKey[key] = record;
  }
  return byKey;
}

function keyOf(record: ExportRecord): string {
  switch (record.type) {
    case 'site':
      return 'site';
    case 'author':
      return `author ${record.login}`;
    case 'item':
      return `item ${record.item.legacyId ?? `${record.item.guid} ${record.item.link} ${record.item.title}`} ${record.item.postType}`;
    case 'term':
      return `term ${record.taxonomy} ${record.slug}`;
    default:
      return `${record.type} ${record.slug}`;
  }
}

describe('an export of what was imported and not touched', () => {
  it('gives back every record and field; imported into an empty site, it makes the same rows', async () => {
    await importText(everything);
    const before = await dump();
    const { file, records } = await exported();
    expect(comparable(records)).toEqual(comparable(await recordsOf(inOne(everything))));
    await emptySite();
    await importText(readFileSync(file, 'utf8'));
    const withoutChance = (rows: Record<string, string[]>) => Object.fromEntries(Object.entries(rows).map(([table, lines]) => [table, lines.map(asKnown).toSorted()]));
    expect(withoutChance(await dump())).toEqual(withoutChance(before));
  });
});

/** A row without what another run gives it: numbers of its own, salts, and when it led on for the first time. */
function asKnown(row: string): string {
  const value: Record<string, unknown> = JSON.parse(row);
  if ('fromPath' in value) delete value.createdAt;
  for (const name of Object.keys(value)) if (/^(?:id|.*Id|passwordHash|raw)$/.test(name) && name !== 'legacyId') delete value[name];
  return JSON.stringify(value);
}

describe('what was changed here since', () => {
  // One import serves all: each changes something else.
  beforeAll(async () => {
    await emptyRows();
    await importText(everything);
  });

  const itemOf = (records: readonly ExportRecord[], id: number): ExportItem => {
    const found = records.find((record) => record.type === 'item' && record.item.legacyId === id);
    if (found?.type !== 'item') throw new Error(`There is no item ${id}`);
    return found.item;
  };

  it('goes out as it is now, and all else of the same thing as it came', async () => {
    const before = itemOf(await recordsOf(inOne(everything)), 41);
    const db = database();
    const post = await db.post.findFirstOrThrow({ where: { legacyId: 41 }, select: { id: true } });
    const editor = await somebody('Edith', 'EDITOR');
    expect(await change(editor, post.id, { title: 'Another & better', sticky: false, searchText: 'New words' })).toMatchObject({ ok: true });
    await db.comment.update({ where: { id: 103 }, data: { status: 'APPROVED' } });
    await db.comment.update({ where: { id: 102 }, data: { source: '<p>Edited</p>', html: '<p>Edited</p>', editedAt: new Date() } });
    const { comments, meta, modified: _local, modifiedGmt: _changed, ...now } = itemOf((await exported()).records, 41);
    const { comments: commentsBefore, meta: metaBefore, modified: _then, modifiedGmt: _when, ...rest } = before;
    expect(now).toEqual({ ...rest, title: 'Another &amp; better', isSticky: false });
    expect(meta).toEqual(expect.arrayContaining(metaBefore.filter(({ key }) => key !== '_yoast_wpseo_metadesc')));
    expect(meta).toContainEqual({ key: '_yoast_wpseo_metadesc', value: 'New words' });
    expect(comments).toEqual(commentsBefore.map((comment) => (comment.legacyId === 103 ? { ...comment, approved: '1' } : comment.legacyId === 102 ? { ...comment, content: 'Edited' } : comment)));
  });

  it('is blocks where its text was edited', async () => {
    const post = await database().post.findFirstOrThrow({ where: { legacyId: 52 }, select: { id: true } });
    expect(await change(await somebody('Edward', 'EDITOR'), post.id, { source: '<p>Found</p>' })).toMatchObject({ ok: true });
    expect(itemOf((await exported()).records, 52)).toMatchObject({ content: '<!-- wp:paragraph -->\n<p>Found</p>\n<!-- /wp:paragraph -->', title: 'Orphan', parentId: 4711 });
  });

  it('keeps other terms where some were taken off and added', async () => {
    const db = database();
    const post = await db.post.findFirstOrThrow({ where: { legacyId: 41 }, select: { id: true } });
    const tag = await db.tag.create({ data: { slug: 'new', name: 'New & fresh' } });
    await db.postTag.deleteMany({ where: { postId: post.id, tag: { slug: '\u65e5\u672c' } } });
    await db.postTag.create({ data: { postId: post.id, tagId: tag.id } });
    await db.category.update({ where: { slug: 'harbour' }, data: { name: 'Port' } });
    const { records } = await exported();
    expect(itemOf(records, 41).terms.map(({ domain, slug, name }) => `${domain} ${slug} ${name}`).toSorted()).toEqual([
      'author cap-ada ada', 'author cap-ben ben', 'category harbour Port', 'genre essay Essay', 'post_format post-format-aside Aside', 'post_tag new New &amp; fresh',
    ]);
    expect(records.find((record) => record.type === 'category' && record.slug === 'harbour')).toMatchObject({ name: 'Port', description: 'All <em>of</em> it', parentSlug: 'river', legacyId: 7 });
  });

  it('stays away where it was deleted', async () => {
    const db = database();
    await db.post.deleteMany({ where: { legacyId: { in: [45, 46] } } });
    await db.comment.deleteMany({ where: { id: 104 } });
    const { records } = await exported();
    const numbers = records.flatMap((record) => (record.type === 'item' ? [record.item.legacyId] : []));
    expect(numbers).not.toContain(45);
    expect(numbers).not.toContain(46);
    expect(itemOf(records, 41).comments.map(({ legacyId }) => legacyId)).toEqual([101, 102, 103, 105, 106]);
  });

  it('has numbers that nothing of the old site has', async () => {
    const db = database();
    const made = await db.post.create({ data: { status: 'PUBLISHED', path: '/new/', slug: 'new', title: 'New', source: '', html: '', text: '', publishedAt: new Date(0) } });
    // A comment of an old mug has this number, and no place here.
    await db.comment.create({ data: { id: 901, postId: made.id, rootId: 901, number: 1, threadPath: '', status: 'APPROVED', source: '', html: '<p>Mine</p>' } });
    const { records } = await exported();
    const items = records.flatMap((record) => (record.type === 'item' ? [record.item] : []));
    expect(new Set(items.map(({ legacyId }) => legacyId)).size).toBe(items.length);
    const comments = items.flatMap((item) => item.comments.map(({ legacyId }) => legacyId));
    expect(new Set(comments).size).toBe(comments.length);
    expect(items.find(({ title }) => title === 'New')?.legacyId).toBeGreaterThan(71);
    expect(comments).toContain(901);
  });
});

describe.skipIf(!existsSync(CORPUS))(`real exports (skipped where ${CORPUS} is absent)`, () => {
  const names = existsSync(CORPUS) ? readdirSync(CORPUS).filter((name) => /\.(xml|wxr)$/.test(name)) : [];

  it.each(names)('%s comes back as it was', async (name) => {
    await emptyRows();
    const source = readFileSync(join(CORPUS, name), 'utf8');
    if (!(await importText(source).then(() => true, () => false))) return; // refused
    const [came, went] = [comparable(await recordsOf(inOne(source))), comparable((await exported()).records)];
    for (const key of Object.keys(went)) if (!(key in came) && /^(?:category|tag) /.test(key)) delete went[key]; // only named by items there
    expect(went).toEqual(came);
  });
});
