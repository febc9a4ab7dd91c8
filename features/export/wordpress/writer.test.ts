import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { childrenOf, readXml } from '#features/feeds/xml-fixture.ts';
import { exportFile } from '#features/imports/wordpress/export-fixture.ts';
import type { ExportRecord } from '#features/imports/wordpress/export-record.ts';
import type { ExportSource } from '#features/imports/wordpress/decode-text.ts';
import { readExport } from '#features/imports/wordpress/read-export.ts';
import { writtenExport } from './writer-fixture.ts';

const CORPUS = '../shared/data/corpora/wxr';

async function recordsOf(source: ExportSource): Promise<ExportRecord[]> {
  const records: ExportRecord[] = [];
  for await (const record of readExport(source)) records.push(record.type === 'item' ? { ...record, line: 0 } : record);
  return records;
}

/** What a file's records are once they are written and read again. */
async function again(records: readonly ExportRecord[]): Promise<ExportRecord[]> {
  return recordsOf(pieces(writtenExport(records)));
}

async function* pieces(text: string): AsyncGenerator<string> {
  yield text;
}

/** The version that is written is always the newest. */
function comparable(records: readonly ExportRecord[]): ExportRecord[] {
  return records.map((record) => (record.type === 'site' ? { ...record, wxrVersion: '1.2' } : record)).toSorted((a, b) => rank(a) - rank(b));
}

const rank = ({ type }: ExportRecord) => ['site', 'author', 'category', 'tag', 'term', 'item'].indexOf(type);

describe('an export that is written', () => {
  it('holds any text: the end of a CDATA section, entities, carriage returns, spaces at the ends', async () => {
    const hostile = ' a]]>b <![CDATA[ ]]]]> &amp; & < > " \' \r\n \t 𝔸 ]]';
    const [site, item] = comparable(await recordsOf(pieces(exportFile('<item><wp:post_id>1</wp:post_id></item>'))));
    if (site?.type !== 'site' || item?.type !== 'item') throw new Error('The fixture is another');
    const meta = [{ key: '_a', value: hostile }];
    const comment = { legacyId: 5, parentId: null, authorName: 'A & B', authorEmail: '', authorUrl: 'http://x.example/?a=1&b=2', date: null, dateGmt: null, content: hostile, approved: '1', type: '', userId: null, authorIp: '203.0.113.7', meta };
    const written = { ...item, item: { ...item.item, title: 'A ]]> B', content: hostile, excerpt: hostile, meta, comments: [{ ...comment }], extra: [{ name: 'enclosure', text: '', attributes: { url: 'https://x.example/?a=1&b="2"' } }, { name: '{https://x.example/ns}own', text: hostile }] } };
    expect((await again([site, written]))[1]).toEqual(written);
  });

  it('drops what XML cannot hold, and nothing else', () => {
    const text = writtenExport([{ type: 'tag', legacyId: 1, slug: 'a', name: 'a\u0000\u0007\uFFFEb\uD800', description: '' }]);
    expect(childrenOf(childrenOf(readXml(text), '{}channel')[0], '{http://wordpress.org/export/1.2/}tag')).toHaveLength(1);
    expect(text).toContain('<![CDATA[ab]]>');
  });

  it.each(['plain', '中文-slug', 'über', '100%', '%41', '%e4%b8%ad x', 'a%2fb', 'ab%'])('gives the slug %s back', async (slug) => {
    const [, tag] = await again([{ type: 'tag', legacyId: 1, slug, name: 'x', description: '', meta: [{ key: 'k', value: ' v ' }] }]);
    expect(tag).toMatchObject({ slug, meta: [{ key: 'k', value: ' v ' }] });
  });
});

describe.skipIf(!existsSync(CORPUS))(`real exports, written again (skipped where ${CORPUS} is absent)`, () => {
  const files = existsSync(CORPUS) ? readdirSync(CORPUS).filter((name) => /\.(xml|wxr)$/.test(name)) : [];

  it.each(files)('%s has every record and field that it had', async (name) => {
    const records = await recordsOf(createReadStream(`${CORPUS}/${name}`)).catch(() => undefined);
    if (records === undefined) return; // refused: there is nothing to write
    expect(await again(records)).toEqual(comparable(records));
  });
});
