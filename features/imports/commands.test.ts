import pg from 'pg';
import { beforeEach, describe, expect, it } from 'vitest';
import { CHANNEL } from '#lib/cache/announce.ts';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { author, category, commentOn, dump, emptySite, exported, found, importText, item, term } from './import-fixture.ts';
import { isPassword } from '#features/post-passwords/hash.ts';

const site = useTestDatabase();
beforeEach(emptySite);

const post = (legacyId: number) =>
  database().post.findFirstOrThrow({
    where: { legacyId },
    include: {
      parent: { select: { legacyId: true } },
      listings: { select: { list: true }, orderBy: { list: 'asc' } },
      bylines: { orderBy: { position: 'asc' }, select: { author: { select: { name: true, slug: true, legacyId: true } } } },
      categories: { orderBy: { position: 'asc' }, select: { category: { select: { slug: true } } } },
      tags: { select: { tag: { select: { slug: true, name: true } } } },
      comments: { orderBy: { number: 'asc' }, omit: { guestEmail: false } },
    },
    omit: { passwordHash: false },
  });

describe('a post of the old site', () => {
  it('arrives with its address, number, text, byline, subjects and lists', async () => {
    const summary = await importText(
      exported(
        author('ada', 'Ada Łoś'), author('bea', 'Bea'), category('transport'), category('ferries', 'transport', 'Ferries &amp; piers'),
        item({ id: 41, title: 'Tolls &amp; <em>tides</em>', content: 'One <script>x()</script>line.\n\nAnother <a href="http://www.wharf.example/2012/">here</a>.', terms: term('category', 'ferries') + term('post_tag', 'tolls', 'Tolls'), commentStatus: 'closed', sticky: true }),
      ),
    );
    const stored = await post(41);
    expect(stored).toMatchObject({
      kind: 'POST', status: 'PUBLISHED', path: '/2012/03/post-41/', slug: 'post-41', title: 'Tolls & tides', commentMode: 'CLOSED', sticky: true, version: 1, sample: false,
      publishedAt: new Date('2012-03-04T10:00:00Z'), modifiedAt: new Date('2012-03-04T10:00:00Z'), words: 4, passwordHash: null,
      bylines: [{ author: { name: 'Ada Łoś', slug: 'ada', legacyId: 'ada' } }],
      categories: [{ category: { slug: 'ferries' } }],
      tags: [{ tag: { slug: 'tolls', name: 'Tolls' } }],
    });
    expect(stored.html).toBe('<p>One line.</p>\n<p>Another <a href="/2012/">here</a>.</p>\n');
    expect(stored.listings.map(({ list }) => list.replace(/\d+$/, ''))).toEqual(['author:', 'category:', 'category:', 'month:2012-', 'site', 'tag:', 'year:']);
    expect(await database().searchWord.count({ where: { word: 'another' } })).toBe(1);
    expect(await database().category.findUnique({ where: { slug: 'ferries' }, select: { name: true, parent: { select: { slug: true } } } })).toEqual({ name: 'Ferries & piers', parent: { slug: 'transport' } });
    expect(summary).toMatchObject({ added: { posts: 1, pages: 0, comments: 0, authors: 2, categories: 2, tags: 1 }, newest: { path: '/2012/03/post-41/' }, findings: [] });
  });

  it.each([
    ['draft', 'DRAFT'], ['pending', 'SUBMITTED'], ['private', 'PRIVATE'], ['trash', 'TRASHED'], ['some-plugin', 'DRAFT'],
  ])('that was "%s" is %s here, and in no list', async (status, expected) => {
    await importText(exported(item({ id: 5, status, path: null, slug: '' })));
    expect(await post(5)).toMatchObject({ status: expected, listings: [], path: '/2012/03/post-5/', slug: 'post-5' });
  });

  it('that was scheduled is published once its time has passed', async () => {
    await importText(exported(item({ id: 5, status: 'future', date: '2012-03-04 10:00:00' }), item({ id: 6, status: 'future', date: '2036-03-04 10:00:00' })));
    expect([(await post(5)).status, (await post(6)).status]).toEqual(['PUBLISHED', 'SCHEDULED']);
  });

  it('that asked for a password still does', async () => {
    await importText(exported(item({ id: 5, password: 'tide' })));
    const { passwordHash, listings } = await post(5);
    expect(listings).toEqual([]);
    expect(passwordHash).not.toContain('tide');
    expect([await isPassword('tide', passwordHash ?? ''), await isPassword('ebb', passwordHash ?? '')]).toEqual([true, false]);
  });

  it('gets another address where its own is taken or the site\'s, and the summary says so', async () => {
    await database().post.create({ data: { path: '/2012/03/post-5/', slug: 'x', title: 'X', source: '', html: '', text: '' } });
    const summary = await importText(exported(item({ id: 5 }), item({ id: 6, path: '/2012/03/post-5/' }), item({ id: 7, path: '/search/' }), item({ id: 8, path: '/feed/news/' })));
    expect(found(summary, 'changed').map(({ oldAddress, newAddress }) => [oldAddress, newAddress])).toEqual([
      ['/2012/03/post-5/', '/2012/03/post-5-2/'], ['/2012/03/post-5/', '/2012/03/post-5-3/'], ['/search/', '/search-2/'], ['/feed/news/', '/posts/feed/news-2/'],
    ]);
  });

  it('that has no title is named by its first words', async () => {
    await importText(exported(item({ id: 5, title: '', content: 'A short aside.' })));
    expect((await post(5)).title).toBe('A short aside.');
  });

  it('keeps several authors in order, also such as the file does not declare', async () => {
    await importText(exported(author('bea', 'Bea'), item({ id: 5, terms: term('author', 'cap-zoe', 'zoe') + term('author', 'cap-bea', 'bea') })));
    expect((await post(5)).bylines.map(({ author: { name } }) => name)).toEqual(['zoe', 'Bea']);
  });

  it('that cannot be kept is named, and takes no other along', async () => {
    const endless = Array.from({ length: 62_000 }, (_, index) => index.toString(4).padStart(10, '0').replace(/\d/g, (digit) => 'абвг'[Number(digit)] ?? '')).join(' ');
    const summary = await importText(exported(author('ada', 'Ada'), item({ id: 6, title: 'Too much', content: endless }), item({ id: 5 }), item({ id: 5, title: 'Twin' }), item({ id: 9_999_999_999, title: 'Far' }), item({ id: 7 })));
    expect(found(summary, 'left-out').toSorted((a, b) => a.title.localeCompare(b.title))).toMatchObject([
      { title: 'Far', itemType: 'post', line: expect.any(Number), message: expect.stringMatching(/^It was left out: its number 9999999999 is larger/) },
      { title: 'Too much', oldAddress: '/2012/03/post-6/', message: expect.stringMatching(/^It was left out: the database cannot hold it \(string is too long/) },
      { title: 'Twin', line: expect.any(Number), message: expect.stringMatching(/^It was left out: its number 5 stands twice/) },
    ]);
    expect([summary.added.posts, summary.added.authors]).toEqual([2, 1]);
  });
});

describe('pages and categories of the old site', () => {
  it('keep their trees, whatever the order in the file', async () => {
    await importText(
      exported(
        item({ id: 12, type: 'page', parent: 11, path: '/about/staff/ada/' }), item({ id: 11, type: 'page', parent: 10, path: '/about/staff/' }), item({ id: 10, type: 'page', path: '/about/' }),
        category('piers', 'ferries'), category('ferries', 'transport'), category('transport'),
        item({ id: 20, terms: term('category', 'piers') }),
      ),
    );
    expect([(await post(12)).parent, (await post(11)).parent, (await post(10)).parent]).toEqual([{ legacyId: 11 }, { legacyId: 10 }, null]);
    expect((await post(20)).listings.filter(({ list }) => list.startsWith('category:'))).toHaveLength(3);
    expect((await post(12)).kind).toBe('PAGE');
  });

  it('are cut where they run in a circle', async () => {
    await importText(exported(category('a', 'b'), category('b', 'a'), item({ id: 1, type: 'page', parent: 2 }), item({ id: 2, type: 'page', parent: 1 })));
    expect(await database().category.count({ where: { parentId: null } })).toBe(1);
    expect(await database().post.count({ where: { parentId: null } })).toBe(1);
  });
});

describe('comments of the old site', () => {
  it('keep their numbers, threads, states and what their writers typed', async () => {
    const comments = [
      commentOn({ id: 103, parent: 101, content: 'A reply' }),
      commentOn({ id: 101, author: 'O&amp;M', email: 'om@example.org', url: 'https://om.example/', content: 'One &lt;&gt;\n\nTwo <img src=x onerror=y>', date: '2012-03-04 11:00:00' }),
      commentOn({ id: 102, approved: 'spam', url: 'javascript:alert(1)', date: '2012-03-04 12:00:00' }),
      commentOn({ id: 104, type: 'pingback' }),
      commentOn({ id: 105, approved: '0' }), commentOn({ id: 106, approved: 'trash' }),
    ];
    await importText(exported(item({ id: 5, comments: comments.join('') })));
    const stored = await post(5);
    expect(stored.commentCount).toBe(2);
    expect(stored.comments.map(({ id, legacyId, number, parentId, depth, status, kind, shown }) => [id, legacyId, number, parentId, depth, status, kind, shown])).toEqual([
      [101, 101, 1, null, 0, 'APPROVED', 'COMMENT', true],
      [102, 102, 2, null, 0, 'SPAM', 'COMMENT', false],
      [103, 103, 3, 101, 1, 'APPROVED', 'COMMENT', true],
      [104, 104, 4, null, 0, 'APPROVED', 'PINGBACK', false],
      [105, 105, 5, null, 0, 'PENDING', 'COMMENT', false],
      [106, 106, 6, null, 0, 'REMOVED', 'COMMENT', false],
    ]);
    expect(stored.comments[0]).toMatchObject({ guestName: 'O&M', guestEmail: 'om@example.org', guestLink: 'https://om.example/', html: '<p>One &#x3C;></p>\n<p>Two </p>\n' });
    expect(stored.comments[1]?.guestLink).toBeNull();
  });

  it('are all kept where two have one number, or none', async () => {
    const file = exported(
      item({ id: 5, comments: commentOn({ id: 101 }) + commentOn({ id: 101, content: 'Twin' }) + commentOn({ id: '', content: 'Bare' }) }),
      item({ id: 6, comments: commentOn({ id: 101, content: 'Elsewhere' }) + commentOn({ id: 102, parent: 101 }) }),
    );
    await importText(file);
    expect((await post(5)).comments.map(({ legacyId }) => legacyId)).toEqual([101, null, null]);
    const [parent, reply] = (await post(6)).comments;
    expect([parent?.legacyId, reply?.legacyId, reply?.parentId]).toEqual([null, 102, parent?.id]);
    const before = await dump();
    expect((await importText(file)).added.comments).toBe(0);
    expect(await dump()).toEqual(before);
  });
});

describe('a running site', () => {
  it('hears of what an import changes, and of nothing where it changes nothing', async () => {
    const heard: string[] = [];
    const listener = new pg.Client({ connectionString: site.url() });
    listener.on('notification', ({ payload }) => heard.push(payload ?? ''));
    await listener.connect();
    await listener.query(`LISTEN ${CHANNEL}`);
    await importText(exported(item({ id: 5 })));
    await listener.query('SELECT 1');
    expect(heard).toEqual(['["*"]']);
    await importText(exported(item({ id: 5 })));
    await listener.query('SELECT 1');
    await listener.end();
    expect(heard).toHaveLength(1);
  });
});
