import { describe, expect, it } from 'vitest';
import type { ExportSource } from './decode-text.ts';
import { exportFile, inPieces } from './export-fixture.ts';
import type { ExportRecord } from './export-record.ts';
import { readExport } from './read-export.ts';

const FERRY = exportFile(`
<wp:author><wp:author_id>7</wp:author_id><wp:author_login>ada
</wp:author_login><wp:author_email>ada@wharf.example</wp:author_email><wp:author_display_name><![CDATA[Ada Łoś]]></wp:author_display_name></wp:author>
<wp:category><wp:term_id>3</wp:term_id><wp:category_nicename>ferries</wp:category_nicename><wp:category_parent>transport</wp:category_parent><wp:cat_name><![CDATA[Ferries & piers]]></wp:cat_name></wp:category>
<wp:tag><wp:term_id>4</wp:term_id><wp:tag_slug>%e6%b8%a1%e8%88%b9</wp:tag_slug><wp:tag_name><![CDATA[渡船]]></wp:tag_name></wp:tag>
<wp:term><wp:term_id>5</wp:term_id><wp:term_taxonomy>nav_menu</wp:term_taxonomy><wp:term_slug>top</wp:term_slug><wp:term_name>Top</wp:term_name></wp:term>
<wp:term><wp:term_id>6</wp:term_id><wp:term_taxonomy>post_tag</wp:term_taxonomy><wp:term_slug>tolls</wp:term_slug><wp:term_name>Tolls</wp:term_name></wp:term>
<item>
  <title>The ferry 🚢 stops</title>
  <link>https://wharf.example/2012/03/the-ferry-stops/</link>
  <dc:creator><![CDATA[ada]]></dc:creator>
  <guid isPermaLink="false">https://wharf.example/?p=12</guid>
  <content:encoded><![CDATA[  First line — “quoted”.

Ends ]]]]><![CDATA[> here &amp; so]]></content:encoded>
  <excerpt:encoded><![CDATA[Short.]]></excerpt:encoded>
  <wp:post_id>12</wp:post_id>
  <wp:post_date>2012-03-04 10:00:00</wp:post_date>
  <wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt>
  <wp:comment_status>open</wp:comment_status>
  <wp:ping_status>closed</wp:ping_status>
  <wp:post_name>the-ferry-stops</wp:post_name>
  <wp:status>publish</wp:status>
  <wp:post_parent>0</wp:post_parent>
  <wp:menu_order>2</wp:menu_order>
  <wp:post_type>post</wp:post_type>
  <wp:is_sticky>1</wp:is_sticky>
  <enclosure url="https://wharf.example/a.mp3"/>
  <category><![CDATA[Ferries & piers]]></category>
  <category domain="category" nicename="ferries"><![CDATA[Ferries & piers]]></category>
  <category domain="tag" nicename="tolls"><![CDATA[Tolls]]></category>
  <wp:postmeta><wp:meta_key>_thumb</wp:meta_key><wp:meta_value><![CDATA[ a:1:{} ]]></wp:meta_value></wp:postmeta>
  <wp:comment>
    <wp:comment_id>31</wp:comment_id><wp:comment_author><![CDATA[Bea]]></wp:comment_author><wp:comment_author_IP>192.0.2.7</wp:comment_author_IP>
    <wp:comment_date>2012-03-04 11:00:00</wp:comment_date><wp:comment_date_gmt>2012-03-04 11:00:00</wp:comment_date_gmt>
    <wp:comment_content><![CDATA[Shame\u000b!]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved>
    <wp:comment_parent>0</wp:comment_parent><wp:comment_user_id>0</wp:comment_user_id>
    <wp:commentmeta><wp:meta_key>k</wp:meta_key><wp:meta_value>v</wp:meta_value></wp:commentmeta>
  </wp:comment>
</item>`);

describe('reading an export', () => {
  it('yields its records in document order', async () => {
    const records = await read(inPieces(FERRY));
    expect(records.map(({ type }) => type)).toEqual(['site', 'author', 'category', 'tag', 'term', 'tag', 'item']);
    expect(records.slice(0, 5)).toEqual([
      {
        type: 'site',
        title: 'The Wharf',
        link: 'https://wharf.example',
        description: 'Notes from the river',
        language: 'en-GB',
        baseSiteUrl: 'https://wharf.example',
        baseBlogUrl: 'https://wharf.example',
        wxrVersion: '1.2',
      },
      { type: 'author', legacyId: 7, login: 'ada', email: 'ada@wharf.example', displayName: 'Ada Łoś', firstName: '', lastName: '' },
      { type: 'category', legacyId: 3, slug: 'ferries', parentSlug: 'transport', name: 'Ferries & piers', description: '' },
      { type: 'tag', legacyId: 4, slug: '渡船', name: '渡船', description: '' },
      { type: 'term', taxonomy: 'nav_menu', legacyId: 5, slug: 'top', parentSlug: '', name: 'Top', description: '' },
    ]);
  });

  it('gives an item all that the file says of it', async () => {
    const record = (await read(inPieces(FERRY))).at(-1);
    expect(record).toEqual({
      type: 'item',
      line: FERRY.split('\n').indexOf('<item>') + 1,
      item: {
        legacyId: 12,
        postType: 'post',
        title: 'The ferry 🚢 stops',
        link: 'https://wharf.example/2012/03/the-ferry-stops/',
        guid: 'https://wharf.example/?p=12',
        creator: 'ada',
        content: '  First line — “quoted”.\n\nEnds ]]> here &amp; so',
        excerpt: 'Short.',
        postDate: '2012-03-04 10:00:00',
        postDateGmt: null,
        modified: null,
        modifiedGmt: null,
        commentStatus: 'open',
        pingStatus: 'closed',
        postName: 'the-ferry-stops',
        status: 'publish',
        parentId: null,
        menuOrder: 2,
        password: '',
        isSticky: true,
        terms: [
          { domain: 'category', slug: 'ferries', name: 'Ferries & piers' },
          { domain: 'post_tag', slug: 'tolls', name: 'Tolls' },
        ],
        meta: [{ key: '_thumb', value: ' a:1:{} ' }],
        comments: [
          {
            legacyId: 31,
            parentId: null,
            authorName: 'Bea',
            authorEmail: '',
            authorUrl: '',
            date: '2012-03-04 11:00:00',
            dateGmt: '2012-03-04 11:00:00',
            content: 'Shame!',
            approved: '1',
            type: '',
            userId: null,
            authorIp: '192.0.2.7',
            meta: [{ key: 'k', value: 'v' }],
          },
        ],
        attachmentUrl: '',
        extra: [{ name: 'enclosure', text: '', attributes: { url: 'https://wharf.example/a.mp3' } }],
      },
    });
  });

  it('gives the same records however the file is cut, characters and line ends included', async () => {
    const whole = await read(inPieces(FERRY));
    const bytes = Buffer.from(FERRY.replaceAll('\n', '\r\n'));
    expect(await read(inPieces(...Array.from(bytes, (_, at) => bytes.subarray(at, at + 1))))).toEqual(whole);
    expect(await read(inPieces(...FERRY.split('')))).toEqual(whole);
    expect(await read(inPieces(Buffer.from(FERRY)))).toEqual(whole);
  });

  it('reads any prefix, and versions 1.0 to 1.2 at http or https', async () => {
    const odd = FERRY.replace('xmlns:wp=', 'xmlns:w=')
      .replace('xmlns:excerpt=', 'xmlns:content2=')
      .replace(/<(\/?)wp:/g, '<$1w:')
      .replace(/<(\/?)excerpt:/g, '<$1content2:');
    expect(await read(inPieces(odd))).toEqual(await read(inPieces(FERRY)));
    for (const namespace of ['http://wordpress.org/export/1.0/', 'https://wordpress.org/export/1.1/']) {
      const records = await read(inPieces(FERRY.replaceAll('http://wordpress.org/export/1.2/', namespace)));
      expect(records.at(-1)).toEqual((await read(inPieces(FERRY))).at(-1));
    }
  });

  it('reads an export that does not name its version', async () => {
    const records = await read(inPieces(FERRY.replace(/<wp:wxr_version>.*\n/, '')));
    expect(records[0]).toMatchObject({ type: 'site', wxrVersion: '' });
    expect(records).toHaveLength(7);
  });

  it('passes over a byte order mark and blank lines at the start, and counts them', async () => {
    const records = await read(inPieces(Buffer.from(`\ufeff\r\n\r\n${FERRY}`)));
    expect(records.at(-1)).toMatchObject({ line: FERRY.split('\n').indexOf('<item>') + 3 });
  });

  it('decodes the encoding that the file declares', async () => {
    const latin = exportFile('<item><title>Caf\u00e9</title><wp:post_id>1</wp:post_id></item>', {
      declaration: '<?xml version="1.0" encoding="ISO-8859-1"?>',
    });
    expect((await read(inPieces(Buffer.from(latin, 'latin1')))).at(-1)).toMatchObject({ item: { title: 'Café' } });
    const wide = exportFile('<item><title>Café</title><wp:post_id>1</wp:post_id></item>', {
      declaration: '<?xml version="1.0" encoding="UTF-16"?>',
    });
    expect((await read(inPieces(Buffer.from(`\ufeff${wide}`, 'utf16le')))).at(-1)).toMatchObject({ item: { title: 'Café' } });
  });

  it('takes terms that a very old export names without a slug', async () => {
    const [, record] = await read(inPieces(exportFile('<item><wp:post_id>1</wp:post_id><category>Piers</category></item>')));
    expect(record).toMatchObject({ item: { terms: [{ domain: 'category', slug: '', name: 'Piers' }] } });
  });

  it('tells how many bytes it has read', async () => {
    const heard: number[] = [];
    const bytes = Buffer.from(FERRY);
    for await (const _ of readExport(inPieces(bytes.subarray(0, 100), bytes.subarray(100)), (count) => heard.push(count)));
    expect(heard).toEqual([100, bytes.length]);
  });

  it('holds one item at a time, however many there are', async () => {
    const items = 20_000;
    let sent = 0;
    async function* archive() {
      const [head = '', tail = ''] = exportFile('@').split('@');
      yield Buffer.from(head);
      for (; sent < items; sent += 1) {
        yield Buffer.from(
          `<item><title>Post ${sent}</title><content:encoded><![CDATA[${`${sent} words `.repeat(400)}]]></content:encoded><wp:post_id>${sent + 1}</wp:post_id></item>`,
        );
      }
      yield Buffer.from(tail);
    }
    let received = 0;
    let furthestAhead = 0;
    let highest = 0;
    const before = process.memoryUsage().heapUsed;
    for await (const record of readExport(archive())) {
      if (record.type !== 'item') continue;
      received += 1;
      furthestAhead = Math.max(furthestAhead, sent - received);
      if (received % 500 === 0) highest = Math.max(highest, process.memoryUsage().heapUsed);
    }
    expect(received).toBe(items);
    expect(furthestAhead).toBeLessThan(2);
    // The file is over 80 MB; what the collector has not yet swept may lie about.
    expect(highest - before).toBeLessThan(64 * 1024 * 1024);
  });
});

async function read(source: ExportSource): Promise<ExportRecord[]> {
  const records: ExportRecord[] = [];
  for await (const record of readExport(source)) records.push(record);
  return records;
}
