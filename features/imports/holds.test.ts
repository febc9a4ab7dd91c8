import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { category, commentOn, dump, emptySite, exported, found, importText, item, menu, menuEntry, meta, term, textFile } from './import-fixture.ts';

useTestDatabase();
beforeEach(emptySite);

const file = (id: number, name: string, more = '') =>
  item({ id, type: 'attachment', status: 'inherit', title: `File ${id}`, path: `/file-${id}/`, content: 'What it is', terms: `<wp:attachment_url>https://wharf.example/wp-content/uploads/2012/03/${name}</wp:attachment_url><excerpt:encoded><![CDATA[A <em>caption</em>]]></excerpt:encoded>${more}` });
const media = () => database().media.findMany({ orderBy: { legacyId: 'asc' }, select: { legacyId: true, kind: true, name: true, mime: true, alt: true, caption: true, description: true, sourceUrl: true, fetchState: true, uses: true } });
const menuOf = (location: string) => database().menuItem.findMany({ where: { menu: { location } }, orderBy: { position: 'asc' }, select: { label: true, url: true, post: { select: { legacyId: true } }, category: { select: { slug: true } }, parent: { select: { label: true } } } });
const pictureOf = async (legacyId: number) => (await database().post.findFirstOrThrow({ where: { legacyId }, select: { picture: { select: { legacyId: true } } } })).picture?.legacyId ?? null;

describe('pictures and files of an export', () => {
  const files = [file(70, 'Harbour%20at-dusk.JPG', meta('_wp_attachment_image_alt', 'Boats')), file(71, 'minutes.pdf')];

  it('are in the library without their bytes, and over the posts that they stood over', async () => {
    const { added, archive } = await importText(exported(item({ id: 1, terms: meta('_thumbnail_id', 70) }), item({ id: 2 }), ...files));
    expect([added.attachments, archive.leftOut]).toEqual([2, []]);
    expect(await media()).toEqual([
      { legacyId: 70, kind: 'PICTURE', name: 'Harbour at-dusk.JPG', mime: 'image/jpeg', alt: 'Boats', caption: 'A caption', description: 'What it is', sourceUrl: 'https://wharf.example/wp-content/uploads/2012/03/Harbour%20at-dusk.JPG', fetchState: 'WAITING', uses: 1 },
      { legacyId: 71, kind: 'FILE', name: 'minutes.pdf', mime: 'application/pdf', alt: '', caption: 'A caption', description: 'What it is', sourceUrl: 'https://wharf.example/wp-content/uploads/2012/03/minutes.pdf', fetchState: 'WAITING', uses: 0 },
    ]);
    expect([await pictureOf(1), await pictureOf(2)]).toEqual([70, null]);
  });

  it('follow a newer export, but not over what was said or chosen here', async () => {
    await importText(exported(item({ id: 1, terms: meta('_thumbnail_id', 70) }), item({ id: 2, terms: meta('_thumbnail_id', 70) }), ...files));
    await database().media.updateMany({ where: { legacyId: 70 }, data: { alt: 'Ours' } });
    await database().post.updateMany({ where: { legacyId: 2 }, data: { version: 2 } });
    await importText(exported(item({ id: 1 }), item({ id: 2 }), file(70, 'moved.jpg', meta('_wp_attachment_image_alt', 'Theirs')), file(71, 'minutes.pdf', meta('_wp_attachment_image_alt', 'Minutes'))));
    expect((await media()).map(({ alt, sourceUrl }) => [alt, sourceUrl?.split('/').at(-1)])).toEqual([['Ours', 'moved.jpg'], ['Minutes', 'minutes.pdf']]);
    expect([await pictureOf(1), await pictureOf(2)]).toEqual([null, 70]);
  });
});

describe('the menus of an export', () => {
  const entries = [
    menuEntry({ id: 80, order: 1, to: ['post_type', 'page', 10] }),
    menuEntry({ id: 81, order: 2, to: ['taxonomy', 'category', 5], title: 'Boats &amp; piers' }),
    menuEntry({ id: 82, order: 3, parent: 81, to: 'http://www.wharf.example/2012/03/post-1/', title: 'The first' }),
    menuEntry({ id: 83, order: 4, parent: 82, to: 'https://elsewhere.example/x?y=1', title: 'Elsewhere' }),
    menuEntry({ id: 84, order: 5, to: ['post_type', 'product', 40], title: 'Shop' }),
    menuEntry({ id: 85, order: 6, to: '#', title: 'More' }),
    menuEntry({ id: 86, order: 7, parent: 85, to: 'https://wharf.example/', title: 'Home' }),
    menuEntry({ id: 87, order: 1, slug: 'footer', to: 'mailto:x@wharf.example', title: 'Write' }),
    menuEntry({ id: 88, order: 2, slug: 'footer', to: '/imprint/', title: 'Imprint' }),
    menuEntry({ id: 89, order: 1, slug: 'social-links', to: 'https://elsewhere.example/', title: 'Elsewhere' }),
  ];
  const numbered = category('ferries').replace('<wp:category>', '<wp:category><wp:term_id>5</wp:term_id>');
  const site = [numbered, menu('main-menu', 'Main menu'), menu('footer', 'At the foot'), item({ id: 1 }), item({ id: 10, type: 'page', path: '/about/', title: 'About' })];

  it('stand in their places in order and depth, and what does not fit is named', async () => {
    const summary = await importText(exported(...site, ...entries));
    const at = (label: string, more: object) => ({ label, url: null, post: null, category: null, parent: null, ...more });
    expect(await menuOf('main')).toEqual([
      at('About', { post: { legacyId: 10 } }), at('Boats & piers', { category: { slug: 'ferries' } }),
      at('The first', { post: { legacyId: 1 }, parent: { label: 'Boats & piers' } }), at('Elsewhere', { url: 'https://elsewhere.example/x?y=1', parent: { label: 'The first' } }),
      at('More', { url: '/' }), at('Home', { url: '/', parent: { label: 'More' } }),
    ]);
    expect(await menuOf('footer')).toEqual([at('Imprint', { url: '/imprint/' })]);
    expect(summary.added.menuItems).toBe(7);
    expect(found(summary, 'left-out').map(({ itemType, title }) => [itemType, title])).toEqual([['menu entry', 'Shop'], ['menu entry', 'Write'], ['menu', 'social-links']]);
    expect(found(summary, 'changed')).toEqual([]);
  });

  it('of words that only open others lead where the first of those does, however deep; those that lead nowhere stay words', async () => {
    const words = [menuEntry({ id: 100, order: 1, to: '#', title: 'More' }), menuEntry({ id: 101, order: 2, parent: 100, to: '#', title: 'Still more' }), menuEntry({ id: 102, order: 3, parent: 101, to: ['post_type', 'page', 10] }), menuEntry({ id: 103, order: 4, to: '#', title: 'Nothing' }), menuEntry({ id: 104, order: 5, parent: 103, to: '#end', title: 'Nothing more' })];
    const summary = await importText(exported(...site, ...words));
    expect((await menuOf('main')).map(({ label, post, parent }) => [label, post?.legacyId, parent?.label])).toEqual([['More', 10, undefined], ['Still more', 10, 'More'], ['About', 10, 'Still more'], ['Nothing', undefined, undefined], ['Nothing more', undefined, 'Nothing']]);
    expect((await menuOf('main')).map(({ url }) => url)).toEqual([null, null, null, '#', '#end']);
    expect(found(summary, 'left-out')).toEqual([]);
  });

  it('deeper than there are levels come up to the last, and what there is no room for is told', async () => {
    const chain = Array.from({ length: 12 }, (_entry, at) => menuEntry({ id: 100 + at, order: at + 1, parent: at === 0 ? 0 : 99 + at, to: `/${at}/`, title: `Level ${at}` }));
    const row = Array.from({ length: 60 }, (_entry, at) => menuEntry({ id: 200 + at, order: 20 + at, parent: 100, to: `/row-${at}/`, title: `Row ${at}` }));
    const summary = await importText(exported(...site, ...chain, ...row));
    const stored = await menuOf('main');
    expect(stored.slice(0, 12).map(({ parent }) => parent?.label ?? null)).toEqual([null, ...Array.from({ length: 9 }, (_entry, at) => `Level ${at}`), 'Level 8', 'Level 8']);
    expect(stored.filter(({ parent }) => parent?.label === 'Level 0')).toHaveLength(50);
    expect(found(summary, 'left-out')).toHaveLength(11);
    expect(found(summary, 'changed').map(({ message }) => message)).toEqual(['It was deeper than the 10 levels that menus have here: 2 entries stand in the last one.']);
  });

  it('follow a newer export until somebody arranges them here', async () => {
    await importText(exported(...site, ...entries));
    const shorter = [...site, entries[0] ?? '', entries[1] ?? ''];
    expect((await importText(exported(...shorter))).added.menuItems).toBe(2);
    expect((await menuOf('main')).map(({ label }) => label)).toEqual(['About', 'Boats & piers']);
    await database().menuItem.updateMany({ data: { importId: null } });
    const kept = await importText(exported(...site, ...entries));
    expect((await menuOf('main')).map(({ label }) => label)).toEqual(['About', 'Boats & piers']);
    expect(found(kept, 'kept-here').map(({ title }) => title)).toContain('Main menu');
  });
});

describe('all else of an export', () => {
  const everything = [
    item({ id: 1, title: 'Tolls', terms: meta('_wp_old_slug', 'old-tolls') + meta('_yoast_wpseo_title', '%%title%% rise %%sep%% %%sitename%%') + meta('_yoast_wpseo_metadesc', 'Dear boats') + term('series', 'ports', 'Ports') + term('post_format', 'post-format-aside', 'Aside') }),
    item({ id: 2, type: 'product', comments: commentOn({ id: 21 }) }), item({ id: 3, type: 'revision' }),
    item({ id: 4, type: 'redirect_rule', terms: meta('_redirect_rule_from', '/Old-Place') + meta('_redirect_rule_to', 'https://wharf.example/2012/03/post-1/') + meta('_redirect_rule_status_code', 302) }),
    item({ id: 5, type: 'page', parent: 999 }),
    item({ id: 6, title: 'Without a number', terms: '' }).replace('<wp:post_id>6</wp:post_id>', ''),
  ];

  it('arrives as what there is for it here, or is kept and named', async () => {
    const summary = await importText(exported(...everything));
    const post = await database().post.findFirstOrThrow({ where: { legacyId: 1 }, select: { searchTitle: true, searchText: true, tags: { orderBy: { tag: { slug: 'asc' } }, select: { tag: { select: { slug: true, name: true } } } } } });
    expect(post).toEqual({ searchTitle: 'Tolls rise', searchText: 'Dear boats', tags: [{ tag: { slug: 'format-aside', name: 'format: Aside' } }, { tag: { slug: 'series-ports', name: 'series: Ports' } }] });
    expect(await database().redirect.findMany({ orderBy: { fromPath: 'asc' }, select: { fromPath: true, toUrl: true, status: true } })).toEqual([
      { fromPath: '/2012/03/old-tolls/', toUrl: '/2012/03/post-1/', status: 301 }, { fromPath: '/Old-Place/', toUrl: '/2012/03/post-1/', status: 307 },
    ]);
    expect(summary.archive.leftOut).toEqual([{ postType: 'product', count: 1 }, { postType: 'revision', count: 1 }]);
    expect(await database().post.count({ where: { title: 'Without a number' } })).toBe(1);
    const records = await database().importRecord.findMany({ orderBy: [{ type: 'asc' }, { key: 'asc' }], select: { type: true, key: true, path: true } });
    expect(records.map(({ type, key }) => `${type} ${key.replace(/:.*/, '')}`)).toEqual(['comment 21', 'item:page 5', 'item:post 1', 'item:post guid', 'item:product 2', 'item:redirect_rule 4', 'item:revision 3', 'site site']);
    expect(records.find(({ key }) => key === '1')?.path).toBe('/2012/03/post-1/');
    expect([...found(summary, 'changed'), ...found(summary, 'left-out')].map(({ itemType, title }) => `${itemType} ${title}`).toSorted()).toEqual(['page Post 5', 'product Post 2', 'taxonomy post_format', 'taxonomy series']);
  });

  it('comes once though it stands in two files, and the report says so', async () => {
    const files = [textFile(exported(category('ferries'), item({ id: 1 }), item({ id: 2, type: 'product' })), 'a.xml'), textFile(exported(category('ferries'), item({ id: 1 }), item({ id: 2, type: 'product' }), item({ id: 3, password: 'tide' })), 'b.xml')];
    const summary = await importText('', { files });
    expect(summary.added).toMatchObject({ posts: 2, categories: 1 });
    expect(summary.findings.map(({ kind, first }) => [kind, first.map(({ title }) => title)])).toEqual([['left-out', ['Post 1', 'Post 2']], ['changed', ['Post 3']]]);
    expect(await database().importRecord.count()).toBe(5);
  });

  it('changes nothing when it comes again', async () => {
    await importText(exported(...everything));
    const before = await dump();
    await importText(exported(...everything));
    expect(await dump()).toEqual(before);
  });
});
