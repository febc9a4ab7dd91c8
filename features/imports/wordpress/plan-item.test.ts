import { describe, expect, it } from 'vitest';
import type { ExportComment, ExportItem } from './export-item.ts';
import type { PlannedPost } from '../planned.ts';
import { planItem } from './plan-item.ts';

const SITE = { link: 'http://wharf.example', baseSiteUrl: 'http://wharf.example', baseBlogUrl: 'http://wharf.example' };

const ITEM: ExportItem = {
  legacyId: 12,
  postType: 'post',
  title: 'Ferries',
  link: 'http://wharf.example/2012/03/ferries/',
  guid: '',
  creator: 'ada',
  content: 'One.\n\nTwo.',
  excerpt: '',
  postDate: '2012-07-04 10:00:00',
  postDateGmt: '2012-07-04 09:00:00',
  modified: null,
  modifiedGmt: null,
  commentStatus: 'open',
  pingStatus: 'open',
  postName: 'ferries',
  status: 'publish',
  parentId: null,
  menuOrder: 0,
  password: '',
  isSticky: false,
  terms: [],
  meta: [],
  comments: [],
  attachmentUrl: '',
};

const COMMENT: ExportComment = {
  legacyId: 1,
  parentId: null,
  authorName: 'Bea',
  authorEmail: '',
  authorUrl: '',
  date: '2012-07-05 10:00:00',
  dateGmt: '2012-07-05 09:00:00',
  content: 'Yes.',
  approved: '1',
  type: '',
  userId: null, authorIp: '',
  meta: [],
};

describe('a post of an export', () => {
  it('keeps what it was', () => {
    expect(planned({ isSticky: true, password: 'tide', parentId: 4, menuOrder: 3, modifiedGmt: '2013-01-01 00:00:00' })).toEqual({
      legacyId: 12,
      kind: 'POST',
      status: 'PUBLISHED',
      path: '/2012/03/ferries/',
      slug: 'ferries',
      title: 'Ferries',
      excerpt: null,
      source: '<p>One.</p>\n<p>Two.</p>\n',
      words: { shown: ITEM.content, added: '' },
      publishedAt: new Date('2012-07-04T09:00:00Z'),
      localDate: '2012-07-04 10:00:00',
      modifiedAt: new Date('2013-01-01T00:00:00Z'),
      commentsOpen: true,
      sticky: true,
      password: 'tide',
      parentLegacyId: 4,
      menuOrder: 3,
      authors: ['ada'],
      categories: [],
      tags: [],
      comments: [],
      searchTitle: null,
      searchText: null,
    });
  });

  it.each([
    ['product', 'product'],
    ['attachment', 'attachment'],
    ['constructor', 'constructor'],
  ])('is skipped by name as a %s', (postType) => {
    expect(planItem({ ...ITEM, postType }, SITE)).toEqual({ skipped: `the type "${postType}" is neither a post nor a page` });
  });

  it('has a number that no old site gives where it had none, and the same each time', () => {
    const { legacyId } = planned({ legacyId: null });
    expect(legacyId).toBeLessThan(0);
    expect(planned({ legacyId: null, status: 'draft' }).legacyId).toBe(legacyId);
    expect(planned({ legacyId: null, title: 'Piers' }).legacyId).not.toBe(legacyId);
  });

  it.each([
    ['publish', 'PUBLISHED'],
    ['draft', 'DRAFT'],
    ['auto-draft', 'DRAFT'],
    ['pending', 'SUBMITTED'],
    ['future', 'SCHEDULED'],
    ['private', 'PRIVATE'],
    ['trash', 'TRASHED'],
    ['in-legal-review', 'DRAFT'],
    ['', 'DRAFT'],
  ])('that is %s becomes %s', (status, expected) => {
    expect(planned({ status }).status).toBe(expected);
  });

  it('has its moment from GMT, else from the local date, else none', () => {
    expect(planned({ postDateGmt: null }).publishedAt).toEqual(new Date('2012-07-04T10:00:00Z'));
    expect(planned({ postDateGmt: '2012-99-99 09:00:00' }).publishedAt).toEqual(new Date('2012-07-04T10:00:00Z'));
    expect(planned({ postDateGmt: null, postDate: null })).toMatchObject({ publishedAt: null, localDate: null });
  });

  it('has its title and excerpt as plain text', () => {
    expect(planned({ title: 'Trade &amp; <em>Unions</em> <3 &#8217;12 <>', excerpt: '<p>Short &lt;b&gt;</p>' })).toMatchObject({
      title: 'Trade & Unions <3 ’12 <>',
      excerpt: 'Short <b>',
    });
  });

  it('has the typography of its headline and excerpt', () => {
    expect(planned({ title: '"It\'s" -- now...', excerpt: "The '90s" })).toMatchObject({ title: '“It’s” — now…', excerpt: 'The ’90s' });
  });

  it('keeps the markup of the block editor', () => {
    const content = '<!-- wp:paragraph -->\n<p>One</p>\n\n<p>Two</p>\n<!-- /wp:paragraph -->';
    expect(planned({ content }).source).toBe(content);
  });

  it("has its categories and tags, and the plugin's several authors in order", () => {
    const terms = [
      { domain: 'category', slug: 'a-b', name: 'A &amp; B' },
      { domain: 'category', slug: '', name: "Old Labour's Pier" },
      { domain: 'post_tag', slug: '渡船', name: '渡船' },
      { domain: 'series', slug: 'x', name: 'X' },
      { domain: 'author', slug: 'cap-zoe', name: 'zoe' },
      { domain: 'author', slug: 'cap-ada', name: 'ada' },
    ];
    expect(planned({ terms })).toMatchObject({
      categories: [
        { slug: 'a-b', name: 'A & B' },
        { slug: 'old-labours-pier', name: "Old Labour's Pier" },
      ],
      tags: [{ slug: '渡船', name: '渡船' }, { slug: 'series-x', name: 'series: X' }],
      authors: ['zoe', 'ada'],
    });
    expect(planned({ creator: '' }).authors).toEqual([]);
  });
});

describe('the old address', () => {
  it.each([
    ['a pretty permalink', 'http://wharf.example/2012/03/ferries/', '/2012/03/ferries/'],
    ['one without the slash at its end', 'http://wharf.example/ferries', '/ferries/'],
    ['one with www and https', 'https://www.wharf.example/ferries/', '/ferries/'],
    ['one with a file name', 'http://wharf.example/ferries.html', '/ferries.html/'],
    ['one in percent signs', 'http://wharf.example/%e6%b8%a1%e8%88%b9/', '/渡船/'],
    ['one in letters with loose accents', 'http://wharf.example/cafe%CC%81/', '/café/'],
    ['one with doubled slashes', 'http://wharf.example//a//b/', '/a/b/'],
    ['an encoded slash, which stays', 'http://wharf.example/a%2Fb/', '/a%2Fb/'],
    ['bytes that are no UTF-8, which stay', 'http://wharf.example/%ff/', '/%ff/'],
    ['the plain form', 'http://wharf.example/?p=41', null],
    ["a page's plain form", 'http://wharf.example/?page_id=2', null],
    ['the front page', 'http://wharf.example/', null],
    ['another site', 'http://elsewhere.example/ferries/', null],
    ['no address', 'ferries', null],
    ['none', '', null],
    ['a script', 'javascript:alert(1)', null],
  ])('is taken from %s', (_, link, path) => {
    expect(planned({ link }).path).toBe(path);
  });

  it("keeps a site's subdirectory, whose root is a front page too", () => {
    const site = { ...SITE, baseBlogUrl: 'http://wharf.example/blog' };
    expect(planItem({ ...ITEM, link: 'http://wharf.example/blog/ferries/' }, site)).toMatchObject({ path: '/blog/ferries/' });
    expect(planItem({ ...ITEM, link: 'http://wharf.example/blog/' }, site)).toMatchObject({ path: null });
  });

  it('is taken on trust where the export does not name its site', () => {
    expect(planItem(ITEM, { link: '', baseSiteUrl: '', baseBlogUrl: '' })).toMatchObject({ path: '/2012/03/ferries/' });
  });
});

describe('the comments of a post', () => {
  it('keep their words, people and threads, in the order of time and number', () => {
    const comments: ExportComment[] = [
      {
        ...COMMENT,
        legacyId: 9,
        parentId: 5,
        content: 'D4S.\n&lt;&gt;',
        authorName: 'Tom &amp; Jo',
        authorEmail: 'jo@wharf.example',
        authorUrl: 'http://jo.example',
        userId: 7,
      },
      { ...COMMENT, legacyId: 8 },
      { ...COMMENT, legacyId: 5, dateGmt: '2012-07-04 23:00:00', authorUrl: 'http://' },
    ];
    const [first, second, third] = planned({ comments }).comments;
    expect([first?.legacyId, second?.legacyId, third?.legacyId]).toEqual([5, 8, 9]);
    expect(first).toMatchObject({ parentLegacyId: null, email: null, url: null, userLegacyId: null });
    expect(third).toEqual({
      legacyId: 9,
      parentLegacyId: 5,
      name: 'Tom & Jo',
      email: 'jo@wharf.example',
      url: 'http://jo.example/',
      userLegacyId: 7,
      createdAt: new Date('2012-07-05T09:00:00Z'),
      source: '<p>D4S.<br />\n&lt;&gt;</p>\n',
      words: { shown: 'D4S.\n&lt;&gt;', added: '' },
      kind: 'COMMENT',
      status: 'APPROVED',
      imported: { authorName: 'Tom &amp; Jo', authorUrl: 'http://jo.example', date: '2012-07-05 10:00:00', type: '', userId: 7 },
    });
  });

  it.each([
    ['', '1', 'COMMENT', 'APPROVED'],
    ['comment', '0', 'COMMENT', 'PENDING'],
    ['pingback', 'spam', 'PINGBACK', 'SPAM'],
    ['trackback', 'trash', 'TRACKBACK', 'REMOVED'],
    ['comment', 'post-trashed', 'COMMENT', 'REMOVED'],
    ['comment', 'toString', 'COMMENT', 'PENDING'],
    ['order_note', '1', 'COMMENT', 'PENDING'],
    ['order_note', 'spam', 'COMMENT', 'SPAM'],
  ])('of type "%s" and state "%s" are %s and %s', (type, approved, kind, status) => {
    expect(planned({ comments: [{ ...COMMENT, type, approved }] }).comments).toMatchObject([{ kind, status }]);
  });

  it('lose a parent that is missing, is themselves, or comes round in a circle', () => {
    const comment = (legacyId: number, parentId: number) => ({ ...COMMENT, legacyId, parentId });
    const { comments } = planned({ comments: [comment(1, 99), comment(2, 2), comment(3, 4), comment(4, 5), comment(5, 3), comment(6, 5)] });
    expect(comments.map(({ legacyId, parentLegacyId }) => [legacyId, parentLegacyId])).toEqual([
      [1, null],
      [2, null],
      [3, 4],
      [4, 5],
      [5, null],
      [6, 5],
    ]);
  });

  it('are all kept, with a number that stands twice or none, and without a date', () => {
    const { comments } = planned({
      comments: [COMMENT, { ...COMMENT, content: 'No.' }, { ...COMMENT, legacyId: null, date: null, dateGmt: null }],
    });
    expect(comments.map(({ legacyId, createdAt }) => [legacyId, createdAt.toISOString()])).toEqual([
      [null, '2012-07-04T09:00:00.000Z'],
      [1, '2012-07-05T09:00:00.000Z'],
      [null, '2012-07-05T09:00:00.000Z'],
    ]);
  });

  it('may be a chain of thousands', () => {
    const comments = Array.from({ length: 5000 }, (_, index) => ({ ...COMMENT, legacyId: index + 1, parentId: index }));
    const plans = planned({ comments }).comments;
    expect(plans.filter(({ parentLegacyId }) => parentLegacyId === null)).toHaveLength(1);
    // The first answers none that there is; from there on the store lifts each to a level that it has.
    expect(plans.filter(({ imported }) => imported && 'parentId' in imported).map(({ legacyId }) => legacyId).slice(0, 2)).toEqual([1, 402]);
  });
});

function planned(changes: Partial<ExportItem>): PlannedPost {
  const plan = planItem({ ...ITEM, ...changes }, SITE);
  if ('skipped' in plan) throw new Error(plan.skipped);
  return plan;
}
