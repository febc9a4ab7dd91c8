import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { importArchive } from '../commands.ts';
import { dump, emptySite, found, textFile } from '../import-fixture.ts';
import type { ImportFile } from '../import-file.ts';
import { ghostFile, ghostPost } from './ghost-fixture.ts';
import { ghost } from './reader.ts';

useTestDatabase();
beforeEach(emptySite);

const importFiles = (...files: ImportFile[]) => importArchive({ reader: ghost, files, actor: { userId: null, name: 'a test' }, now: new Date('2026-11-23T12:00:00Z') });
const postAt = (path: string) =>
  database().post.findUniqueOrThrow({
    where: { path },
    include: { bylines: { include: { author: true }, orderBy: { position: 'asc' } }, tags: { include: { tag: true } } },
  });

const WHARF = {
  posts: [
    ghostPost('62a1', { title: 'Tide & time', slug: 'tide', featured: 1, custom_excerpt: 'In short', html: '<p>See <a href="__GHOST_URL__/about/">this</a></p>' }),
    ghostPost('62a2', { slug: 'about', type: 'page' }),
    ghostPost('62a3', { slug: 'draft', status: 'draft', published_at: null }),
    ghostPost('62a4', { slug: 'members', visibility: 'members' }),
    ghostPost('62a5', { slug: 'mailed', status: 'sent' }),
    ghostPost('62a6', { slug: 'later', status: 'scheduled', published_at: '2027-01-01T00:00:00.000Z' }),
    ghostPost('62a7', { slug: 'later-for-some', status: 'scheduled', visibility: 'paid', published_at: '2027-01-01T00:00:00.000Z' }),
  ],
  users: [{ id: 'u1', name: 'Ada Byron', slug: 'ada', email: 'ada@wharf.example', bio: 'Writes about tides.', website: 'https://ada.example' }, { id: 'u2', name: 'Ben', slug: 'ben' }],
  tags: [{ id: 't1', name: 'Rail', slug: 'rail' }, { id: 't2', name: '#hidden', slug: 'hash-hidden', visibility: 'internal' }, { id: 't3', name: 'Port', slug: 'port' }],
  posts_authors: [{ post_id: '62a1', author_id: 'u2', sort_order: 0 }, { post_id: '62a1', author_id: 'u1', sort_order: 1 }],
  posts_tags: [{ post_id: '62a1', tag_id: 't3', sort_order: 1 }, { post_id: '62a1', tag_id: 't1', sort_order: 0 }, { post_id: '62a1', tag_id: 't2', sort_order: 2 }],
};

describe('a Ghost export', () => {
  it('brings posts and pages to their old addresses, with authors in order and tags', async () => {
    const { added } = await importFiles(ghostFile(WHARF));
    expect(added).toMatchObject({ posts: 6, pages: 1, authors: 2, tags: 2 });
    const post = await postAt('/tide/');
    expect(post).toMatchObject({ title: 'Tide & time', excerpt: 'In short', sticky: true, status: 'PUBLISHED', publishedAt: new Date('2022-07-01T08:00:00Z') });
    expect(post.html).toBe('<p>See <a href="/about/">this</a></p>');
    expect(post.bylines.map(({ author }) => author.name)).toEqual(['Ben', 'Ada Byron']);
    expect(post.bylines[1]?.author).toMatchObject({ bio: 'Writes about tides.', link: 'https://ada.example/' });
    expect(post.tags.map(({ tag }) => tag.slug).toSorted()).toEqual(['port', 'rail']);
    expect(await postAt('/about/')).toMatchObject({ kind: 'PAGE' });
  });

  it('publishes nothing that was not open to everybody, and says so', async () => {
    const summary = await importFiles(ghostFile(WHARF));
    const statuses = await database().post.findMany({ select: { slug: true, status: true } });
    expect(Object.fromEntries(statuses.map(({ slug, status }) => [slug, status]))).toEqual({
      tide: 'PUBLISHED', about: 'PUBLISHED', draft: 'DRAFT', members: 'PRIVATE', mailed: 'PRIVATE', later: 'SCHEDULED', 'later-for-some': 'PRIVATE',
    });
    expect(found(summary, 'changed').map(({ oldAddress }) => oldAddress)).toEqual(['/members/', '/mailed/', '/later-for-some/']);
    expect(found(summary, 'left-out')).toMatchObject([{ itemType: 'tag', title: '#hidden' }]);
  });

  it.each([
    ['published', 'members', 'PRIVATE', 'Only members could read it'],
    ['published', 'paid', 'PRIVATE', 'Only paying members could read it'],
    ['published', 'tiers', 'PRIVATE', 'Only members of some tiers could read it'],
    ['published', 'status:-free', 'PRIVATE', 'Only some members could read it'],
    ['scheduled', 'tiers', 'PRIVATE', 'Only members of some tiers could read it'],
    ['draft', 'paid', 'DRAFT', 'There only paying members could have read it'],
  ])('keeps a post and a page that is %s for %s from the public, and says so', async (status, visibility, expected, told) => {
    const more = { status, visibility, published_at: '2027-01-01T00:00:00.000Z' };
    const summary = await importFiles(ghostFile({ ...WHARF, posts: [ghostPost('62a1', { slug: 'one', ...more }), ghostPost('62a2', { slug: 'two', type: 'page', ...more })] }));
    expect((await database().post.findMany({ select: { status: true } })).map((post) => post.status)).toEqual([expected, expected]);
    expect(found(summary, 'changed').map(({ itemType, message }) => [itemType, message.startsWith(told)])).toEqual([['post', true], ['page', true]]);
  });

  it('is not imported twice, and brings what changed there', async () => {
    await importFiles(ghostFile(WHARF));
    const before = await dump();
    expect((await importFiles(ghostFile(WHARF))).unchanged).toMatchObject({ posts: 6, pages: 1 });
    expect(await dump()).toEqual(before);
    const [first, ...others] = WHARF.posts;
    const { updated } = await importFiles(ghostFile({ ...WHARF, posts: [...others, { ...first, title: 'Time & tide' }] }));
    expect(updated).toMatchObject({ posts: 1 });
    expect(await postAt('/tide/')).toMatchObject({ title: 'Time & tide' });
  });

  it('comes with the pictures over its posts, its menus, and what search engines are told', async () => {
    const [first, second, ...others] = WHARF.posts;
    const pictured = { feature_image: '__GHOST_URL__/content/images/quay.jpg', html: '<p><img src="https://wharf.example/content/images/tide.jpg"></p>' };
    const posts = [{ ...first, ...pictured }, { ...second, feature_image: 'https://wharf.example/content/images/quay.jpg' }, ...others];
    const file = ghostFile({
      ...WHARF, posts,
      posts_meta: [{ post_id: '62a1', meta_title: 'For engines', meta_description: 'In one line', feature_image_alt: 'The quay' }],
      settings: [{ key: 'title', value: 'The Wharf' }, { key: 'navigation', value: JSON.stringify([{ label: 'About', url: '__GHOST_URL__/about/' }, { label: 'Bad', url: 'javascript:alert(1)' }]) }],
    });
    await importFiles(file);
    const post = await database().post.findUniqueOrThrow({ where: { path: '/tide/' }, include: { picture: true } });
    expect(post).toMatchObject({ searchTitle: 'For engines', searchText: 'In one line', picture: { sourceUrl: 'https://wharf.example/content/images/quay.jpg', alt: 'The quay' } });
    expect((await database().post.findUniqueOrThrow({ where: { path: '/about/' }, select: { pictureId: true } })).pictureId).toBe(post.pictureId);
    expect(await database().menuItem.findMany({ select: { label: true, url: true, post: { select: { path: true } } } })).toEqual([{ label: 'About', url: null, post: { path: '/about/' } }]);
    const before = await dump();
    await importFiles(file);
    expect(await dump()).toEqual(before);
  });

  it('comes with its redirects, and names those that it cannot keep', async () => {
    const rules = [{ from: '/old-tide/', to: '/tide/', permanent: true }, { from: '^/(\\d+)/(.*)$', to: '/$2/$1' }];
    const summary = await importFiles(ghostFile(WHARF), textFile(JSON.stringify(rules), 'redirects.json'));
    expect(await database().redirect.findMany({ select: { fromPath: true, toUrl: true, status: true } })).toEqual([{ fromPath: '/old-tide/', toUrl: '/tide/', status: 301 }]);
    expect(found(summary, 'left-out').filter(({ itemType }) => itemType === 'redirect')).toMatchObject([{ title: '^/(\\d+)/(.*)$' }]);
  });

  it('stands where its routes.yaml says, and its old lists lead to those here', async () => {
    const routes = `
collections:
  /shouted/: { permalink: '/shouted/{slug}/', filter: 'tag:hash-hidden+featured:true' }
  /recent/: { permalink: '/recent/{slug}/', filter: "published_at:>'2022-06-01'" }
  /ada/: { permalink: '/{primary_author}/{year}/{slug}/', filter: 'author:ada' }
  /rail/: { permalink: '/rail/{slug}/', filter: 'primary_tag:rail' }
  /blog/: { permalink: '/blog/{primary_tag}/{year}/{month}/{slug}/', filter: 'featured:false' }
taxonomies:
  tag: /topic/{slug}/
  author: /author/{slug}/
`;
    const posts = [...WHARF.posts, ghostPost('62a8', { slug: 'dawn', author_id: 'u1', published_at: '2022-12-31T23:30:00.000Z' }), ghostPost('62a9', { slug: 'quay' }), ghostPost('62b1', { slug: 'loose', featured: 1 })];
    const posts_tags = [...WHARF.posts_tags, { post_id: '62a9', tag_id: 't1', sort_order: 0 }];
    const file = ghostFile({ ...WHARF, posts, posts_tags });
    const summary = await importFiles(file, textFile(routes, 'routes.yaml'));
    const paths = await database().post.findMany({ where: { status: { in: ['PUBLISHED', 'PRIVATE'] } }, select: { path: true }, orderBy: { path: 'asc' } });
    expect(paths.map(({ path }) => path).toSorted()).toEqual([
      '/about/', '/ada/2022/dawn/', '/blog/all/2022/07/mailed/', '/blog/all/2022/07/members/', '/blog/all/2027/01/later-for-some/', '/loose/', '/rail/quay/', '/shouted/tide/',
    ].toSorted());
    expect(found(summary, 'left-out').filter(({ itemType }) => itemType === 'route')).toMatchObject([{ title: '/recent/' }]);
    expect(await database().redirect.findMany({ select: { fromPath: true, toUrl: true }, orderBy: { fromPath: 'asc' } })).toEqual([
      { fromPath: '/ada/', toUrl: '/author/ada/' }, { fromPath: '/rail/', toUrl: '/tag/rail/' }, { fromPath: '/topic/*', toUrl: '/tag/*' },
    ]);
    const before = await dump();
    // Earlier ones that Ghost kept beside them say nothing any more.
    await importFiles(textFile('collections:\n', 'settings/routes-2021-04-08-10-11-12.yaml'), file, textFile(routes, 'settings/routes.yaml'));
    expect(await dump()).toEqual(before);
  });

  it.each([
    ['{"db": [{"data": {"posts": [', /Line 1: .*JSON/],
    ['{"posts": 3}', /neither a Ghost export/],
    ['[{"from": "/a", "to": "/b"}]', /no Ghost export/],
  ])('that is none is refused before anything is written: %s', async (text, reason) => {
    const before = await dump({ logs: true });
    await expect(importFiles(textFile(text, 'a.json'))).rejects.toThrow(reason);
    expect(await dump({ logs: true })).toEqual(before);
  });
});

const CORPUS = '../shared/data/corpora/ghost';
describe.skipIf(!existsSync(CORPUS))(`Ghost files from elsewhere (skipped where ${CORPUS} is absent)`, () => {
  const fileAt = (name: string): ImportFile => ({ name, bytes: statSync(`${CORPUS}/${name}`).size, open: () => createReadStream(`${CORPUS}/${name}`) });
  const exports = existsSync(CORPUS) ? readdirSync(CORPUS).filter((name) => name.endsWith('.json') && name !== 'redirects.json') : [];

  it('are all there', () => expect(exports).toEqual(['import-data-1.json', 'valid.json']));

  it.each(exports)('%s arrives whole, and once', async (name) => {
    const { added, archive, findings } = await importFiles(fileAt(name));
    expect(added).toMatchObject({ posts: archive.holds.posts, pages: archive.holds.pages, authors: 1, tags: 1 });
    expect(added.posts).toBeGreaterThan(0);
    // A file that does not say where its site was names its pictures in vain.
    expect(findings.map(({ kind }) => kind).filter((kind) => kind !== 'unresolved')).toEqual(name === 'valid.json' ? [] : ['media']); // a file may link to posts that it does not hold
    expect((await database().post.findMany({ select: { words: true, bylines: true } })).every(({ words, bylines }) => words > 2 && bylines.length === 1)).toBe(true);
    const before = await dump();
    await importFiles(fileAt(name));
    expect(await dump()).toEqual(before);
  });

  it.each(['redirects.json', 'redirects.yaml'])('%s leads on, or is named rule by rule', async (name) => {
    const summary = await importFiles(fileAt('valid.json'), fileAt(name));
    const left = found(summary, 'left-out').length;
    // Two patterns, and one for addresses that the site itself answers.
    expect(left).toBe(3);
    expect(await database().redirect.count()).toBe(15 - left + 1);
  });
});
