import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { storeReadings } from './commands.ts';
import type { ReadingBatch } from './counter.ts';
import { purgeReadings } from './purge.ts';

useTestDatabase();

const now = new Date('2026-11-25T12:00:00Z');
const batchOf = (batch: Partial<Record<'paths' | 'referrers' | 'countries', Record<string, number>>>, ...visitors: string[]): ReadingBatch => ({
  paths: new Map(Object.entries(batch.paths ?? {})), referrers: new Map(Object.entries(batch.referrers ?? {})), countries: new Map(Object.entries(batch.countries ?? {})), visitors: new Set(visitors),
});
const stored = async (span: 'DAY' | 'MONTH' | 'YEAR' = 'DAY') =>
  Object.fromEntries((await database().reading.findMany({ where: { span }, orderBy: [{ subject: 'asc' }, { key: 'asc' }] })).map(({ subject, key, reads }) => [key ? `${subject} ${key}` : subject, reads]));

beforeEach(async () => {
  await database().$executeRaw`TRUNCATE "Reading", "ReadingSalt", "ReadingVisitor", "Post" CASCADE`;
});

describe('what was read', () => {
  it('is added up by day, month and year, over batches and instances', async () => {
    await Promise.all([1, 2, 3].map(() => storeReadings(batchOf({ paths: { '/': 2 }, referrers: { 'example.org': 1 }, countries: { GB: 2 } }, 'ann', 'bob'), now)));
    const sums = { SITE: 6, VISITORS: 2, 'REFERRER example.org': 3, 'COUNTRY GB': 6 };
    expect(await stored()).toEqual(sums);
    await storeReadings(batchOf({ paths: { '/': 1 } }, 'ann'), new Date('2026-11-26T12:00:00Z'));
    expect(await stored('MONTH')).toEqual({ ...sums, SITE: 7, VISITORS: 3 });
    expect(await stored('YEAR')).toEqual({ ...sums, SITE: 7, VISITORS: 3 });
  });

  it('is a post’s, on whatever page of its discussion; unpublished posts and other pages have no figure of their own', async () => {
    const post = (path: string, status: 'PUBLISHED' | 'DRAFT') => database().post.create({ data: { path, slug: 'a', title: 'A', source: '', html: '', text: '', status }, select: { id: true } });
    const { id } = await post('/2026/11/a/', 'PUBLISHED');
    await post('/b/', 'DRAFT');
    await storeReadings(batchOf({ paths: { '/2026/11/a/': 3, '/2026/11/a/comments/2/': 1, '/2026/11/a/comments/newest/': 1, '/2026/11/a/thread/7/': 1, '/b/': 1, '/category/x/': 1 } }), now);
    expect(await stored()).toEqual({ SITE: 8, [`POST ${id}`]: 6 });
  });

  it('is filed under the day of the site’s time zone', async () => {
    await database().setting.create({ data: { key: 'site', value: { timeZone: 'Pacific/Auckland' } } });
    await storeReadings(batchOf({ paths: { '/': 1 } }), now);
    expect(await database().reading.findMany({ where: { span: 'DAY' }, select: { start: true } })).toEqual([{ start: new Date('2026-11-26') }]);
    await database().setting.deleteMany();
  });

  it('says nothing of who read: addresses are hashed, differently each day', async () => {
    await storeReadings(batchOf({ paths: { '/': 1 } }, '203.0.113.7\nFirefox'), now);
    await storeReadings(batchOf({ paths: { '/': 1 } }, '203.0.113.7\nFirefox'), new Date('2026-11-26T12:00:00Z'));
    const [first, second] = await database().readingVisitor.findMany();
    expect(first?.hash).toMatch(/^[\w-]{22}$/);
    expect(second?.hash).not.toBe(first?.hash);
  });

  it('fills no table with made-up sites', async () => {
    const flood = Object.fromEntries(Array.from({ length: 2_100 }, (_, at) => [`site-${at}.example`, 1]));
    await storeReadings(batchOf({ paths: { '/': 1 }, referrers: flood }), now);
    await storeReadings(batchOf({ paths: { '/': 1 }, referrers: { 'site-1.example': 5, 'one-more.example': 1 } }), now);
    expect(await database().reading.count({ where: { subject: 'REFERRER', span: 'DAY' } })).toBe(2_000);
    expect(await stored()).toMatchObject({ 'REFERRER site-1.example': 6 });
  });

  it('never runs over', async () => {
    await storeReadings(batchOf({ paths: { '/': 2_000_000_000 } }), now);
    await storeReadings(batchOf({ paths: { '/': 2_000_000_000 } }), now);
    expect(await stored()).toEqual({ SITE: 2_147_483_647 });
  });
});

describe('the purge', () => {
  it('leaves no hash and no salt of a day that is over, and no figures of single days after 400', async () => {
    await storeReadings(batchOf({ paths: { '/': 1 } }, 'ann'), new Date('2025-10-20T12:00:00Z'));
    await storeReadings(batchOf({ paths: { '/': 1 } }, 'ann'), new Date('2026-11-24T12:00:00Z'));
    await storeReadings(batchOf({ paths: { '/': 1 } }, 'ann'), now);
    await purgeReadings(now);
    expect(await database().readingSalt.count()).toBe(1);
    expect(await database().readingVisitor.findMany({ select: { day: true } })).toEqual([{ day: new Date('2026-11-25') }]);
    const days = await database().reading.findMany({ where: { subject: 'SITE', span: 'DAY' }, orderBy: { start: 'asc' }, select: { start: true } });
    expect(days).toEqual([{ start: new Date('2026-11-24') }, { start: new Date('2026-11-25') }]);
    expect(await database().reading.count({ where: { subject: 'SITE', span: 'MONTH' } })).toBe(2);
  });
});
