import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { author, category, commentOn, dump, emptySite, exported, found, importText, item, term } from './import-fixture.ts';

useTestDatabase();
beforeEach(emptySite);

const subjects = author('ada', 'Ada') + category('transport') + category('ferries', 'transport');
const everyKind = [
  subjects,
  item({ id: 1, terms: term('category', 'ferries') + term('category', 'transport') + term('post_tag', 'tolls') + term('post_tag', 'boats'), comments: commentOn({ id: 11 }) + commentOn({ id: 12, parent: 11 }) + commentOn({ id: '', content: 'No number' }) }),
  item({ id: 2, path: '/2012/03/post-1/', password: 'tide' }),
  item({ id: 3, path: null, status: 'draft', slug: '', title: '' }),
  item({ id: 4, status: 'future', date: '2036-01-01 00:00:00' }),
  item({ id: 5, type: 'page', parent: 6, path: '/about/ada/' }),
  item({ id: 6, type: 'page', path: '/about/' }),
  item({ id: 7, path: '/feed/x/', modified: '2013-01-01 00:00:00', sticky: true }),
  item({ id: 8, date: '0000-00-00 00:00:00' }),
  item({ id: 9, type: 'nav_menu_item' }),
];
const find = (legacyId: number) => database().post.findFirstOrThrow({ where: { legacyId }, select: { id: true, title: true, path: true, source: true, version: true, html: true, status: true } });

describe('the same file, imported again', () => {
  it('changes nothing in any table, and says that all is here', async () => {
    await importText(exported(...everyKind));
    const before = await dump();
    const again = await importText(exported(...everyKind), { now: new Date('2027-01-01T00:00:00Z') });
    expect(await dump()).toEqual(before);
    expect(again).toMatchObject({
      added: { posts: 0, pages: 0, comments: 0, authors: 0, categories: 0, tags: 0 }, updated: { posts: 0, pages: 0 },
      unchanged: { posts: 6, pages: 2, comments: 3, authors: 1, categories: 2 }, findings: [{ kind: 'changed', count: 1, first: [{ title: 'Post 2' }] }],
    });
  });

  it('is the same site under https, with www or with a slash behind', async () => {
    await importText(exported(...everyKind));
    const before = await dump();
    await importText(exported(...everyKind).replaceAll('<wp:base_blog_url>https://wharf.example<', '<wp:base_blog_url>http://WWW.wharf.example/<'));
    const after = await dump();
    const others = (rows: string[] | undefined) => rows?.filter((row) => !row.includes('"key": "site"'));
    expect(others(after.ImportRecord)).toEqual(others(before.ImportRecord));
    expect({ ...after, ImportRecord: [] }).toEqual({ ...before, ImportRecord: [] });
  });

  it('is another site\'s where the address is another', async () => {
    await importText(exported(item({ id: 1 })));
    await importText(exported(item({ id: 1 })).replaceAll('wharf.example', 'pier.example'));
    expect(await database().post.findMany({ where: { legacyId: 1 }, orderBy: { id: 'asc' }, select: { path: true } })).toEqual([{ path: '/2012/03/post-1/' }, { path: '/2012/03/post-1-2/' }]);
  });
});

describe('a newer export', () => {
  it('updates what nobody edited here, with its subjects and address, and the old address leads on', async () => {
    await importText(exported(subjects, item({ id: 1, terms: term('category', 'ferries') })));
    const { updated, findings } = await importText(exported(subjects, item({ id: 1, title: 'Better', path: '/2012/03/better/', slug: 'better', content: 'New words.', terms: term('category', 'transport') })));
    expect(await find(1)).toMatchObject({ title: 'Better', path: '/2012/03/better/', html: '<p>New words.</p>\n', version: 1 });
    expect(await database().redirect.findMany({ select: { fromPath: true, toUrl: true } })).toEqual([{ fromPath: '/2012/03/post-1/', toUrl: '/2012/03/better/' }]);
    expect(await database().postListing.count({ where: { list: { startsWith: 'category:' } } })).toBe(1);
    expect(await database().searchWord.count({ where: { word: 'better' } })).toBe(1);
    expect([updated.posts, findings]).toEqual([1, []]);
  });

  it('takes a post out of the lists that is no longer public', async () => {
    await importText(exported(item({ id: 1 })));
    await importText(exported(item({ id: 1, status: 'trash' })));
    expect(await database().postListing.count()).toBe(0);
  });

  it('never overwrites what was edited here, but names it', async () => {
    await importText(exported(item({ id: 1 })));
    await database().post.updateMany({ data: { title: 'Ours', version: 2 } });
    const summary = await importText(exported(item({ id: 1, title: 'Theirs', comments: commentOn({ id: 11 }) })));
    expect(found(summary, 'kept-here').map(({ title }) => title)).toEqual(['Ours']);
    expect([summary.updated.posts, (await find(1)).title]).toEqual([0, 'Ours']);
    expect(await database().comment.count()).toBe(1);
  });

  it('adds new posts, and new comments below those that are here, which stay as they are', async () => {
    await importText(exported(item({ id: 1, comments: commentOn({ id: 11 }) + commentOn({ id: 12 }) })));
    await database().comment.update({ where: { id: 12 }, data: { status: 'REMOVED' } });
    const { added, unchanged } = await importText(exported(item({ id: 1, comments: commentOn({ id: 11 }) + commentOn({ id: 12 }) + commentOn({ id: 13, parent: 11 }) + commentOn({ id: 14, parent: 13 }) }), item({ id: 2 })));
    expect([added.posts, added.comments, unchanged.comments]).toEqual([1, 2, 2]);
    const rows = await database().comment.findMany({ orderBy: { number: 'asc' }, select: { id: true, parentId: true, rootId: true, depth: true, number: true, status: true } });
    expect(rows).toEqual([
      { id: 11, parentId: null, rootId: 11, depth: 0, number: 1, status: 'APPROVED' }, { id: 12, parentId: null, rootId: 12, depth: 0, number: 2, status: 'REMOVED' },
      { id: 13, parentId: 11, rootId: 11, depth: 1, number: 3, status: 'APPROVED' }, { id: 14, parentId: 13, rootId: 11, depth: 2, number: 4, status: 'APPROVED' },
    ]);
  });
});
