import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { importArchive } from '../commands.ts';
import { commentOn, dump, emptySite, exported, found, importText, item, textFile } from '../import-fixture.ts';
import { disqus } from './reader.ts';

useTestDatabase();
beforeEach(emptySite);

const thread = (id: number, path: string, identifier = '') =>
  `<thread dsq:id="${id}"><id>${identifier}</id><forum>wharf</forum><link>https://www.wharf.example${path}</link><title>Thread ${id}</title></thread>`;
const post = (id: number, threadId: number, more: { parent?: number; name?: string; message?: string; date?: string; fields?: string } = {}) =>
  `<post dsq:id="${id}"><id/><message><![CDATA[${more.message ?? `<p>Words of ${id}</p>`}]]></message><createdAt>${more.date ?? '2019-03-04T10:00:00Z'}</createdAt>${more.fields ?? ''}
<author><name>${more.name ?? `Reader ${id}`}</name></author><thread dsq:id="${threadId}"/>${more.parent ? `<parent dsq:id="${more.parent}"/>` : ''}</post>`;
const file = (...records: string[]) =>
  textFile(`<?xml version="1.0" encoding="utf-8"?>\n<disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">\n${records.join('\n')}\n</disqus>`, 'wharf.xml');
const importFile = (...records: string[]) => importArchive({ reader: disqus, files: [file(...records)], actor: { userId: null, name: 'a test' }, now: new Date('2026-11-23T12:00:00Z') });
/** As a reader sees them, one below the other. */
const discussion = async (path: string) =>
  (await database().comment.findMany({ where: { post: { path } }, orderBy: { threadPath: 'asc' }, select: { guestName: true, number: true, depth: true } })).map(({ guestName, number, depth }) => [guestName, number, depth]);

const LATE = 5_912_345_678;

describe('comments that Disqus kept', () => {
  beforeEach(() => importText(exported(item({ id: 41 }), item({ id: 42 }))));

  it('come to the post at their old address, in their threads', async () => {
    const { added } = await importFile(
      thread(1, '/2012/03/post-41/?utm_source=x'),
      post(LATE + 2, 1, { parent: LATE, date: '2019-03-04T11:00:00Z' }),
      post(LATE, 1),
      post(LATE + 1, 1, { date: '2019-03-04T10:30:00Z' }),
    );
    expect(added).toMatchObject({ comments: 3 });
    expect(await discussion('/2012/03/post-41/')).toEqual([[`Reader ${LATE}`, 1, 0], [`Reader ${LATE + 2}`, 3, 1], [`Reader ${LATE + 1}`, 2, 0]]);
  });

  it('find it by its number of WordPress too, and over a redirect', async () => {
    await database().redirect.create({ data: { fromPath: '/moved/', toUrl: '/2012/03/post-41/' } });
    const { added } = await importFile(thread(1, '/?p=42'), thread(2, '/gone/', '42 https://wharf.example/?p=42'), thread(3, '/moved/'), post(7, 1), post(8, 2), post(9, 3));
    expect(added).toMatchObject({ comments: 3 });
    expect(await database().comment.count({ where: { post: { legacyId: 42 } } })).toBe(2);
  });

  it('are reported where no post is found', async () => {
    const summary = await importFile(thread(1, '/nowhere/'), thread(2, '/empty/'), post(7, 1), post(8, 1), post(9, 99));
    expect(summary.added.comments).toBe(0);
    expect(found(summary, 'left-out')).toMatchObject([
      { itemType: 'comment', message: expect.stringContaining('1 of the comments') },
      { itemType: 'discussion', title: 'Thread 1', oldAddress: '/nowhere/', message: expect.stringContaining('2 comments') },
    ]);
  });

  it('are not imported twice, with small numbers or large ones', async () => {
    const records = [thread(1, '/2012/03/post-41/'), post(7, 1), post(LATE, 1, { parent: 7 })];
    await importFile(...records);
    const before = await dump();
    expect((await importFile(...records)).unchanged).toMatchObject({ comments: 2 });
    expect(await dump()).toEqual(before);
    expect((await importFile(...records, post(LATE + 5, 1, { parent: LATE, date: '2020-01-01T00:00:00Z' }))).added).toMatchObject({ comments: 1 });
    expect(await discussion('/2012/03/post-41/')).toEqual([['Reader 7', 1, 0], [`Reader ${LATE}`, 2, 1], [`Reader ${LATE + 5}`, 3, 2]]);
  });

  it('do not stand twice where the old site had a copy of them', async () => {
    await importText(exported(item({ id: 41, comments: commentOn({ id: 3, author: 'Ada', date: '2019-03-04 10:00:00', content: 'Words' }) })));
    const { added, unchanged } = await importFile(thread(1, '/2012/03/post-41/'), post(7, 1, { name: 'Ada', message: '<p>Words</p>' }), post(8, 1, { parent: 7, date: '2019-03-05T10:00:00Z' }));
    expect([added.comments, unchanged.comments]).toEqual([1, 1]);
    expect(await discussion('/2012/03/post-41/')).toEqual([['Ada', 1, 0], ['Reader 8', 2, 1]]);
  });

  it('keep their states, and lead where they say', async () => {
    const link = '<p><a href="http://disq.us/url?url=https%3A%2F%2Fother.example%2Fa%3Fb%3D1%3AJAqiyJIbFoxZQtFYa2ybg_CgUZA&amp;cuid=1">there</a></p>';
    await importFile(
      thread(1, '/2012/03/post-41/'), post(5, 1, { message: link }), post(6, 1, { message: 'One\n\nTwo' }), post(7, 1, { fields: '<isDeleted>true</isDeleted>' }),
      post(8, 1, { fields: '<isSpam>true</isSpam>' }), post(9, 1, { fields: '<isApproved>false</isApproved>' }),
    );
    const rows = await database().comment.findMany({ orderBy: { legacyId: 'asc' }, select: { status: true, html: true } });
    expect(rows.map(({ status }) => status)).toEqual(['APPROVED', 'APPROVED', 'REMOVED', 'SPAM', 'PENDING']);
    expect(rows[0]?.html).toContain('href="https://other.example/a?b=1"');
    expect(rows[1]?.html).toMatch(/<p>One<\/p>\s*<p>Two<\/p>/);
  });

  it.each([
    ['<rss/>', /no export of Disqus/],
    ['<disqus><thread></disqus>', /Line 1: .*XML/],
    ['', /empty/],
    ['<!DOCTYPE a [<!ENTITY b "c">]><disqus/>', /entities/],
    ['<disqus/>', /no threads/],
    [`<disqus>${'<a>'.repeat(40)}`, /deeper/],
  ])('are refused before anything is written where the file is broken: %s', async (text, reason) => {
    const before = await dump({ logs: true });
    await expect(importArchive({ reader: disqus, files: [textFile(text)], actor: { userId: null, name: 'a test' }, now: new Date() })).rejects.toThrow(reason);
    expect(await dump({ logs: true })).toEqual(before);
  });
});
