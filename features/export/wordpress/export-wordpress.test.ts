import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { hashPassword } from '#features/post-passwords/hash.ts';
import type { ExportItem } from '#features/imports/wordpress/export-item.ts';
import type { ExportRecord } from '#features/imports/wordpress/export-record.ts';
import { readExport } from '#features/imports/wordpress/read-export.ts';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { emptyRows } from './empty-fixture.ts';
import { exportWordPress } from './export-wordpress.ts';

const site = useTestDatabase();
const folder = mkdtempSync(join(tmpdir(), 'export-'));
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(emptyRows);

const now = new Date('2026-11-27T12:00:00Z');
const siteUrl = 'https://paper.example';
let files = 0;

async function exported(name = `${++files}.xml`) {
  const file = join(folder, name);
  const outcome = await exportWordPress({ url: site.url(), file, siteUrl, now });
  const text = name.endsWith('.gz') ? gunzipSync(readFileSync(file)).toString() : readFileSync(file, 'utf8');
  const records: ExportRecord[] = [];
  for await (const record of readExport(inOne(text))) records.push(record);
  const items = records.flatMap((record) => (record.type === 'item' ? [record.item] : []));
  return { ...outcome, file, text, records, items, item: (title: string): ExportItem => items.find((one) => one.title === title) ?? fail(`There is no ${title}`) };
}

async function* inOne(text: string): AsyncGenerator<string> {
  yield text;
}

function fail(message: string): never {
  throw new Error(message);
}

const rest = { text: '', html: '', words: 1 };

describe('an export of what was written here', () => {
  it('has posts and pages with all that belongs to them', async () => {
    const db = database();
    const news = await db.category.create({ data: { slug: 'news', name: 'News & views' } });
    const local = await db.category.create({ data: { slug: 'local', name: 'Local', parentId: news.id } });
    const tag = await db.tag.create({ data: { slug: 'wasser-fl\u00fcsse', name: 'Rivers' } });
    const [ada, ben] = [await db.author.create({ data: { slug: 'ada', name: 'Ada L.' } }), await db.author.create({ data: { slug: 'ben', name: 'Ben' } })];
    const picture = await db.media.create({ data: { file: '2026/11/rain-1a2b3c4d.webp', name: 'Rain.jpg', mime: 'image/webp', bytes: 1, alt: 'Rain', caption: 'It rains', credit: 'Ann' } });
    const about = await db.post.create({ data: { ...rest, kind: 'PAGE', status: 'PUBLISHED', path: '/about/', slug: 'about', title: 'About', source: '<p>Us</p>', publishedAt: now, modifiedAt: now } });
    await db.post.create({ data: { ...rest, kind: 'PAGE', status: 'PRIVATE', path: '/about/money/', slug: 'money', title: 'Money', source: '', parentId: about.id, menuOrder: 3, publishedAt: now, modifiedAt: now } });
    await db.post.create({
      data: {
        ...rest, status: 'PUBLISHED', path: '/2026/07/rain/', slug: 'rain', title: 'Rain & <wind>', excerpt: 'Wet', source: '<p>It ]]> rains.</p><p><img src="/media/2026/11/rain-1a2b3c4d.webp" alt=""></p>',
        publishedAt: new Date('2026-07-01T10:00:00Z'), modifiedAt: new Date('2026-07-02T10:00:00Z'), sticky: true, searchTitle: 'Rain, again', searchText: 'All of it', pictureId: picture.id,
        categories: { create: [{ categoryId: local.id, position: 0 }, { categoryId: news.id, position: 1 }] }, tags: { create: { tagId: tag.id } },
        bylines: { create: [{ authorId: ben.id, position: 0 }, { authorId: ada.id, position: 1 }] },
      },
    });
    await db.redirect.createMany({ data: [{ fromPath: '/2026/07/drizzle/', toUrl: '/2026/07/rain/' }, { fromPath: '/elsewhere/x/', toUrl: '/2026/07/rain/' }, { fromPath: '/old/*', toUrl: '/new/*' }] });
    const { records, item, file, counts, files: beside } = await exported('whole.xml');

    expect(item('Rain &amp; &lt;wind&gt;')).toMatchObject({
      postType: 'post', link: `${siteUrl}/2026/07/rain/`, status: 'publish', isSticky: true, excerpt: 'Wet', creator: 'ben', postName: 'rain', commentStatus: 'open',
      postDate: '2026-07-01 11:00:00', postDateGmt: '2026-07-01 10:00:00', modifiedGmt: '2026-07-02 10:00:00',
      content: '<!-- wp:paragraph -->\n<p>It ]]> rains.</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:image -->\n<figure class="wp-block-image"><img src="https://paper.example/media/2026/11/rain-1a2b3c4d.webp" alt=""/></figure>\n<!-- /wp:image -->',
      terms: [
        { domain: 'category', slug: 'local', name: 'Local' }, { domain: 'category', slug: 'news', name: 'News &amp; views' }, { domain: 'post_tag', slug: 'wasser-fl\u00fcsse', name: 'Rivers' },
        { domain: 'author', slug: 'cap-ben', name: 'ben' }, { domain: 'author', slug: 'cap-ada', name: 'ada' },
      ],
    });
    const [rain, money, attachment] = [item('Rain &amp; &lt;wind&gt;'), item('Money'), item('Rain')];
    expect(Object.fromEntries(rain.meta.map(({ key, value }) => [key, value]))).toEqual({
      _thumbnail_id: String(attachment.legacyId), _wp_old_slug: 'drizzle', _yoast_wpseo_title: 'Rain, again', _yoast_wpseo_metadesc: 'All of it',
    });
    expect(attachment).toMatchObject({ postType: 'attachment', status: 'inherit', attachmentUrl: `${siteUrl}/media/2026/11/rain-1a2b3c4d.webp`, excerpt: 'It rains Ann', meta: expect.arrayContaining([{ key: '_wp_attachment_image_alt', value: 'Rain' }]) });
    expect(money).toMatchObject({ postType: 'page', status: 'private', parentId: item('About').legacyId, menuOrder: 3 });
    expect(records.filter(({ type }) => type === 'category')).toMatchObject([{ slug: 'news', parentSlug: '' }, { slug: 'local', parentSlug: 'news' }]);
    expect(records.filter(({ type }) => type === 'author')).toMatchObject([{ login: 'ada', displayName: 'Ada L.' }, { login: 'ben' }]);
    expect(counts).toEqual({ posts: 3, comments: 0, media: 1, others: 0 });
    expect(beside).toEqual([file.replace('.xml', '-redirects.csv')]);
    expect(readFileSync(beside[0] ?? '', 'utf8').split('\n')).toEqual(['source,target,regex,code', '/2026/07/drizzle/,/2026/07/rain/,0,301', '/elsewhere/x/,/2026/07/rain/,0,301', '^/old/(.*),/new/$1,1,301', '']);
  });

  it('has the discussion in its threads, of accounts and of guests, in every state', async () => {
    const db = database();
    const user = await db.user.create({ data: { email: 'cat@example.org', name: 'Cat', link: 'https://cat.example/' } });
    const post = await db.post.create({ data: { ...rest, status: 'PUBLISHED', path: '/a/', slug: 'a', title: 'A', source: '', publishedAt: now, modifiedAt: now } });
    const comment = { postId: post.id, threadPath: '', createdAt: new Date('2026-07-01T10:00:00Z') };
    await db.comment.create({ data: { ...comment, id: 71, rootId: 71, number: 1, status: 'APPROVED', userId: user.id, markdown: true, source: 'One *two*', html: '<p>One <em>two</em></p><ul><li>a</li><li>b</li></ul><p>x &#x26; y<br>z</p>' } });
    await db.comment.create({ data: { ...comment, id: 72, rootId: 71, parentId: 71, number: 2, depth: 1, status: 'SPAM', guestName: 'Dog', guestEmail: 'dog@example.org', guestLink: 'http://dog.example/', source: '', html: '<p>Woof</p>' } });
    await db.comment.create({ data: { ...comment, id: 73, rootId: 73, number: 3, status: 'DELETED', kind: 'PINGBACK', source: '', html: '' } });
    const { item } = await exported();
    expect(item('A').comments).toMatchObject([
      { legacyId: 71, parentId: null, authorName: 'Cat', authorEmail: 'cat@example.org', authorUrl: 'https://cat.example/', approved: '1', type: 'comment', date: '2026-07-01 11:00:00', dateGmt: '2026-07-01 10:00:00', content: 'One <em>two</em>\n\n- a\n- b\n\nx &#x26; y\nz' },
      { legacyId: 72, parentId: 71, authorName: 'Dog', authorEmail: 'dog@example.org', authorUrl: 'http://dog.example/', approved: 'spam', content: 'Woof' },
      { legacyId: 73, authorName: '', approved: 'trash', type: 'pingback', content: '' },
    ]);
    await db.user.delete({ where: { id: user.id } });
  });

  it('has every state that a post can be in, and the menus', async () => {
    const db = database();
    const states = { DRAFT: 'draft', SUBMITTED: 'pending', SCHEDULED: 'future', PUBLISHED: 'publish', PRIVATE: 'private', UNPUBLISHED: 'draft', TRASHED: 'trash' } as const;
    for (const status of ['DRAFT', 'SUBMITTED', 'SCHEDULED', 'PUBLISHED', 'PRIVATE', 'UNPUBLISHED', 'TRASHED'] as const) {
      await db.post.create({ data: { ...rest, status, path: `/${status}/`, slug: status.toLowerCase(), title: status, source: '', ...(status !== 'DRAFT' && { publishedAt: now }), modifiedAt: now, createdAt: new Date('2026-01-01T10:00:00Z'), binnedFrom: status === 'TRASHED' ? 'PUBLISHED' : null } });
    }
    await db.post.create({ data: { ...rest, status: 'DRAFT', path: '/empty/', slug: 'empty', title: '', source: '', modifiedAt: now } });
    const category = await db.category.create({ data: { slug: 'news', name: 'News' } });
    const menu = await db.menu.create({ data: { location: 'main' } });
    const first = await db.post.findFirstOrThrow({ where: { title: 'PUBLISHED' } });
    await db.menuItem.createMany({ data: [{ menuId: menu.id, position: 0, label: 'Post', postId: first.id }, { menuId: menu.id, position: 1, label: 'Subject', categoryId: category.id }, { menuId: menu.id, position: 2, label: 'Out', url: 'https://other.example/' }] });
    const { items, item, records } = await exported();
    for (const [status, written] of Object.entries(states)) expect([status, item(status).status]).toEqual([status, written]);
    expect(item('DRAFT')).toMatchObject({ postDate: '2026-01-01 10:00:00', postDateGmt: null });
    expect(item('TRASHED').meta).toEqual([{ key: '_wp_trash_meta_status', value: 'publish' }]);
    expect(items.some(({ title }) => title === '')).toBe(false);
    expect(records.find(({ type }) => type === 'term')).toMatchObject({ taxonomy: 'nav_menu', slug: 'main' });
    const meta = (title: string) => Object.fromEntries(item(title).meta.map(({ key, value }) => [key, value]));
    expect(meta('Post')).toMatchObject({ _menu_item_type: 'post_type', _menu_item_object: 'post', _menu_item_object_id: String(item('PUBLISHED').legacyId) });
    expect(meta('Subject')).toMatchObject({ _menu_item_type: 'custom', _menu_item_url: `${siteUrl}/category/news/` });
    expect(meta('Out')).toMatchObject({ _menu_item_type: 'custom', _menu_item_url: 'https://other.example/' });
    expect(new Set(items.map(({ legacyId }) => legacyId)).size).toBe(items.length);
  });

  it('has what came from elsewhere than WordPress as if it was written here', async () => {
    const db = database();
    const ghost = await db.importSource.create({ data: { kind: 'ghost', siteUrl: 'https://ghost.example', records: { create: { type: 'item:post', key: '9', raw: { uuid: 'x' } } } } });
    const post = await db.post.create({ data: { ...rest, status: 'PUBLISHED', path: '/g/', slug: 'g', title: 'G', source: '<p>Boo</p>', publishedAt: now, modifiedAt: now, importId: ghost.id, legacyId: 9 } });
    await db.comment.create({ data: { id: 5, postId: post.id, rootId: 5, number: 1, threadPath: '', status: 'APPROVED', guestName: 'Dog', source: '', html: '<p>Woof</p>', importId: ghost.id, legacyId: 5 } });
    const { item, records } = await exported();
    expect(item('G')).toMatchObject({ link: `${siteUrl}/g/`, content: '<!-- wp:paragraph -->\n<p>Boo</p>\n<!-- /wp:paragraph -->', comments: [{ legacyId: 5, authorName: 'Dog', content: 'Woof' }] });
    expect(records[0]).toMatchObject({ type: 'site', baseBlogUrl: siteUrl });
  });

  it('gives nothing away that has a password, and says so', async () => {
    await database().post.create({ data: { ...rest, status: 'PUBLISHED', path: '/a/', slug: 'a', title: 'Secret', source: '', publishedAt: now, modifiedAt: now, passwordHash: await hashPassword('x') } });
    const { item, notes } = await exported();
    expect(item('Secret')).toMatchObject({ status: 'private', password: '' });
    expect(notes).toEqual(['“Secret” is private in the file: its password is not known here, and has to be set in WordPress again.']);
  });

  it('is compressed where its name says so, and holds nothing of anybody’s account', async () => {
    const user = await database().user.create({ data: { email: 'nobody-else@example.org', name: 'Nobody' } });
    const { text } = await exported('small.xml.gz');
    expect(text).toContain(`<wp:base_blog_url>${siteUrl}</wp:base_blog_url>`);
    expect(text).not.toContain('nobody-else@example.org');
    await database().user.delete({ where: { id: user.id } });
  });

  it('leaves no file where it is stopped, and none that was there is touched', async () => {
    await database().post.create({ data: { ...rest, status: 'PUBLISHED', path: '/a/', slug: 'a', title: 'A', source: '', publishedAt: now, modifiedAt: now } });
    const before = (await readdir(folder)).toSorted();
    const file = join(folder, 'stopped.xml');
    await expect(exportWordPress({ url: site.url(), file, siteUrl, now, signal: AbortSignal.abort(new Error('Stop')) })).rejects.toThrow('Stop');
    expect((await readdir(folder)).toSorted()).toEqual(before);
    writeFileSync(file, 'mine');
    expect(existsSync(`${file}.part`)).toBe(false);
  });
});
